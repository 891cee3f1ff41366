import { describe, expect, it } from 'vitest';
import { migrate } from './migrate.js';

const inside = (verbs: string, settings?: Parameters<typeof migrate>[1]) => {
  const { xml, changes, left, needsPerson } = migrate(`<Response>${verbs}</Response>`, settings);
  return {
    xml: xml.slice('<Response>'.length, -'</Response>'.length),
    told: changes.map(({ severity, code, path }) => `${severity} ${code} ${path}`),
    messages: changes.map(({ message }) => message).join('\n'),
    errors: left.filter(({ severity }) => severity === 'error'),
    needsPerson,
  };
};

const kept = { action: '/a', timeout: '5', trim: 'trim-silence', channels: 'single' };
const record = (attributes: string) =>
  `<Record ${attributes} ${Object.entries(kept)
    .filter(([name]) => !attributes.includes(`${name}=`))
    .map(([name, value]) => `${name}="${value}"`)
    .join(' ')}/>`;

describe('migrate() leaves as it is', () => {
  it('what means the same in TeXML: not a character is changed', () => {
    const xml =
      '<?xml version="1.0"?>\r\n<!-- a -->\n<Response>\n\t<Say  voice = \'alice\'>Hi &amp; <![CDATA[<bye>]]></Say>\n  <Dial><Number>+12025550100</Number></Dial></Response>\n<!-- b -->';
    expect(migrate(xml)).toMatchObject({ xml, changes: [], differences: [], needsPerson: false });
  });

  it('comments and layout around what it changes', () => {
    const { xml } = migrate(
      `<Response>\n  <!-- the mailbox -->\n  <Record   transcribe='true'\n    action="/a" ${'timeout="5" trim="trim-silence" channels="single"'}/> <!-- end -->\n</Response>`,
    );
    expect(xml).toBe(
      `<Response>\n  <!-- the mailbox -->\n  <Record   transcription='true'\n    action="/a" ${'timeout="5" trim="trim-silence" channels="single"'}/> <!-- end -->\n</Response>`,
    );
  });

  it('what Mustache tags fill in, and elements that nobody knows', () => {
    const { xml, errors } = inside(
      '<Ninja sword="{{a}}"/><Dial timeout="{{seconds}}"><Number>{{to}}</Number></Dial>',
    );
    expect(xml).toBe('<Ninja sword="{{a}}"/><Dial timeout="{{seconds}}"><Number>{{to}}</Number></Dial>');
    expect(errors).toMatchObject([{ code: 'unknown-element' }]);
  });

  it('a document that it has moved already', () => {
    const first = migrate(
      '<Response><Gather action="/a" input="speech dtmf"><Say>1</Say></Gather><Record action="/r" trim="do-not-trim"/><Start><Transcription track="both_tracks" statusCallbackUrl="/t"/></Start></Response>',
    );
    // That trimming was turned off is not to be seen any more.
    const again = migrate(first.xml.replace('<Record', '<Record trim="trim-silence"'));
    expect(again.differences).toEqual([]);
  });

  it('a document of another kind', () => {
    const { xml, left, needsPerson } = migrate('<Reply><Record/></Reply>');
    expect(xml).toBe('<Reply><Record/></Reply>');
    expect(left).toMatchObject([{ code: 'wrong-root' }]);
    expect(needsPerson).toBe(true);
  });
});

describe('migrate() rewrites', () => {
  it.each([
    [
      record('transcribe="true" transcribeCallback="/t"'),
      record('transcription="true" transcriptionCallback="/t"'),
    ],
    [
      '<Start><Transcription languageCode="de" track="inbound_track" statusCallbackUrl="/t" statusCallbackMethod="GET" partialResults="true" transcriptionEngine="google"/></Start>',
      '<Start><Transcription language="de" transcriptionTracks="inbound" transcriptionCallback="/t" transcriptionCallbackMethod="GET" interimResults="true" transcriptionEngine="Google"/></Start>',
    ],
    ['<Pay currency="usd" tokenType="reusable"/>', '<Pay currency="USD" transactionType="tokenize"/>'],
    ['<Pay chargeAmount="10" tokenType="reusable"/>', '<Pay chargeAmount="10"/>'],
    ['<Gather action="/a" input="speech dtmf"/>', '<Gather action="/a" input="dtmf speech"/>'],
    [
      '<Gather action="/a" input="speech" speechModel="phone_call" enhanced="true"/>',
      '<Gather action="/a" input="speech" model="phone_call" useEnhanced="true" transcriptionEngine="Google"/>',
    ],
    ['<Queue>support</Queue>', '<Dial><Queue>support</Queue></Dial>'],
    ['<Dial><Sip><Uri>sip:a@example.com</Uri></Sip></Dial>', '<Dial><Sip>sip:a@example.com</Sip></Dial>'],
    [
      '<Dial><Conference waitUrl="" eventCallbackUrl="/e">a</Conference></Dial>',
      '<Dial><Conference statusCallback="/e" statusCallbackEvent="start end join leave">a</Conference></Dial>',
    ],
  ])('%s', (twiml, texml) => {
    const { xml, errors, needsPerson } = inside(twiml);
    expect(xml).toBe(texml);
    expect({ errors, needsPerson }).toEqual({ errors: [], needsPerson: false });
  });

  it('a list as an element for each, where TeXML takes one value', () => {
    const { xml, errors, told } = inside(
      '<Pay>\n  <Prompt for="postal-code" errorType="timeout internal-error invalid-date" cardType="visa amex"><Say loop="20">a</Say></Prompt>\n</Pay>',
    );
    const prompt = (error: string, card: string) =>
      `<Prompt for="postal-code" errorType="${error}" cardType="${card}"><Say loop="10">a</Say></Prompt>`;
    expect(xml).toBe(
      `<Pay>\n  ${[prompt('timeout', 'visa'), prompt('timeout', 'amex'), prompt('invalid-date', 'visa'), prompt('invalid-date', 'amex')].join('\n  ')}\n</Pay>`,
    );
    expect(errors).toEqual([]);
    expect(told).toContain('error no-equivalent Response/Pay[1]/Prompt[1]@errorType');
  });

  it('seconds as milliseconds, unless they are that already', () => {
    const dial = (timeout: number) =>
      `<Dial><Number machineDetection="Enable" machineDetectionTimeout="${timeout}">+12025550100</Number></Dial>`;
    expect(inside(dial(30)).xml).toBe(dial(30000));
    expect(inside(dial(5000))).toMatchObject({
      xml: dial(5000),
      told: [
        'warning default-differs Response/Dial[1]',
        'warning unit-unclear Response/Dial[1]/Number[1]@machineDetectionTimeout',
      ],
    });
  });

  it('thresholds of a leg as those of the Dial, with the detector that reads them', () => {
    const { xml, told } = inside(
      '<Dial><Number machineDetection="Enable" machineDetectionTimeout="30" machineDetectionSilenceTimeout="4000">+12025550100</Number></Dial>',
    );
    expect(xml).toBe(
      '<Dial machineDetectionSilenceTimeout="4000"><Number machineDetection="Enable" machineDetectionTimeout="30000" detectionMode="Premium">+12025550100</Number></Dial>',
    );
    expect(told).toContain('warning moved Response/Dial[1]/Number[1]@machineDetectionSilenceTimeout');
  });

  it('thresholds that two legs do not agree on, as a choice for a person', () => {
    const leg = (value: number, number: string) =>
      `<Number machineDetectionSilenceTimeout="${value}">${number}</Number>`;
    const { told, xml } = inside(`<Dial>${leg(4000, '+12025550100')}${leg(5000, '+12025550101')}</Dial>`);
    expect(xml).toContain('<Dial machineDetectionSilenceTimeout="4000">');
    expect(told).toContain('error moved Response/Dial[1]/Number[2]@machineDetectionSilenceTimeout');
  });

  it('a silence that is too long as several, and one that is far too long not at all', () => {
    expect(inside('<Pause length="400"/>')).toMatchObject({
      xml: '<Pause length="180"/><Pause length="180"/><Pause length="40"/>',
      needsPerson: false,
    });
    expect(inside('<Pause length="86400"/>')).toMatchObject({
      xml: '<Pause length="180"/>',
      told: ['warning out-of-range Response/Pause[1]@length'],
    });
  });

  it('numbers outside a range as its nearest end', () => {
    expect(inside('<Dial timeout="600" timeLimit="10"><Number>+12025550100</Number></Dial>').xml).toBe(
      '<Dial timeout="120" timeLimit="60"><Number>+12025550100</Number></Dial>',
    );
    expect(inside('<Say loop="50">a</Say>').xml).toBe('<Say loop="10">a</Say>');
  });

  it('what is said with SSML as its words, which stay apart', () => {
    expect(
      inside(
        '<Say>One<break time="1s"/>two <emphasis>three <w>four</w></emphasis><p>five</p><sub alias="W3C">x</sub></Say>',
      ).xml,
    ).toBe('<Say>One two three four five W3C</Say>');
    expect(inside('<Say>One <break time="1s"/>two</Say>', { ssml: 'keep' }).xml).toBe(
      '<Say>One <break time="1s"/>two</Say>',
    );
  });
});

describe("migrate() sets Twilio's default", () => {
  it('of a recording, a transcription and a copy for a recorder', () => {
    expect(inside('<Record action="/a"/>').xml).toBe(
      '<Record action="/a" timeout="5" trim="trim-silence" channels="single"/>',
    );
    expect(inside('<Start><Recording/></Start>').xml).toBe('<Start><Recording trim="trim-silence"/></Start>');
    expect(inside('<Start><Transcription/></Start>').xml).toBe(
      '<Start><Transcription transcriptionTracks="both" language="en-US"/></Start>',
    );
    expect(inside('<Start><Siprec connectorName="a"/></Start>').xml).toBe(
      '<Start><Siprec connectorName="a" track="inbound_track"/></Start>',
    );
    expect(inside('<Stop><Transcription/></Stop>').xml).toBe('<Stop><Transcription/></Stop>');
  });

  it('of a detector, and of a conference that is recorded', () => {
    expect(inside('<Dial><Sip machineDetection="Enable">sip:a@example.com</Sip></Dial>').xml).toBe(
      '<Dial><Sip machineDetection="Enable" machineDetectionTimeout="30000">sip:a@example.com</Sip></Dial>',
    );
    expect(
      inside('<Dial><Number machineDetection="Enable">+12025550100</Number></Dial>', {
        premiumDetection: true,
      }).xml,
    ).toBe(
      '<Dial machineDetectionSpeechThreshold="2400" machineDetectionSpeechEndThreshold="1200" machineDetectionSilenceTimeout="5000"><Number machineDetection="Enable" machineDetectionTimeout="30000" detectionMode="Premium">+12025550100</Number></Dial>',
    );
    expect(
      inside('<Dial><Conference record="record-from-start" waitUrl="/w">a</Conference></Dial>').xml,
    ).toBe(
      '<Dial><Conference record="record-from-start" waitUrl="/w" trim="trim-silence">a</Conference></Dial>',
    );
  });

  it("but not where TwiML's do-not-trim is what TeXML does anyway", () => {
    expect(inside('<Record action="/a" trim="do-not-trim" timeout="5" channels="dual"/>').xml).toBe(
      '<Record action="/a" timeout="5" channels="dual"/>',
    );
  });

  it('of an action, once it is told the address of the document', () => {
    expect(inside('<Gather numDigits="1"/>').told).toContain('error default-differs Response/Gather[1]');
    expect(inside('<Gather numDigits="1"/>', { documentUrl: '/menu?a=1&b=2' })).toMatchObject({
      xml: '<Gather numDigits="1" action="/menu?a=1&amp;b=2"/>',
      needsPerson: false,
    });
  });

  it('of an action that is empty, which means the same', () => {
    expect(inside('<Record action=""/>').messages).toContain('address of this document');
    expect(inside('<Dial action="">+12025550100</Dial>', { documentUrl: '/menu' }).xml).toBe(
      '<Dial action="/menu">+12025550100</Dial>',
    );
  });

  it('of hold music, once it is told its address', () => {
    expect(inside('<Enqueue>a</Enqueue>')).toMatchObject({
      told: ['warning default-differs Response/Enqueue[1]'],
    });
    expect(inside('<Enqueue>a</Enqueue>', { holdMusicUrl: '/music' }).xml).toBe(
      '<Enqueue waitUrl="/music">a</Enqueue>',
    );
  });
});

describe('migrate() leaves out, and tells what to do instead of', () => {
  it.each([
    ['<Sms>Hi</Sms>', '', 'Messaging API'],
    ['<Message>Hi</Message>', '', 'Messaging API'],
    ['<Echo/>', '', 'nothing of the kind'],
    [
      '<Connect><VirtualAgent connectorName="a"><Config name="a" value="b"/></VirtualAgent></Connect>',
      '',
      'AIAssistant',
    ],
    [
      '<Gather action="/a"><Say>1</Say><Pause/></Gather>',
      '<Gather action="/a"><Say>1</Say></Gather>',
      'silent file',
    ],
    ['<Enqueue waitUrl="/w">a<Task>{}</Task></Enqueue>', '<Enqueue waitUrl="/w">a</Enqueue>', 'as text'],
    ['<Stop><Recording/></Stop>', '', 'Stop Recording'],
    [
      '<Dial referUrl="/r">+12025550100</Dial>',
      '<Dial>+12025550100</Dial>',
      'nothing of the kind|Refer|left out',
    ],
    [
      '<Gather action="/a" input="speech" speechTimeout="auto"/>',
      '<Gather action="/a" input="speech"/>',
      'seconds of silence',
    ],
    [
      '<Dial><Conference waitUrl="/w" statusCallback="/s" statusCallbackEvent="start mute hold">a</Conference></Dial>',
      '<Dial><Conference waitUrl="/w" statusCallback="/s" statusCallbackEvent="start">a</Conference></Dial>',
      'mute hold',
    ],
    ['<Pay><Prompt for="payment-processing"><Say>a</Say></Prompt></Pay>', '<Pay></Pay>', 'before the Pay'],
  ])('%s', (twiml, texml, instead) => {
    const { xml, messages, errors } = inside(twiml);
    expect(xml).toBe(texml);
    expect(messages).toMatch(new RegExp(instead));
    expect(errors).toEqual([]);
  });

  it('a Client, which becomes a Sip that a person has to give a credential', () => {
    const { xml, needsPerson } = inside('<Dial><Client statusCallback="/s">alice</Client></Dial>');
    expect(xml).toBe('<Dial><Sip statusCallback="/s">sip:alice@sip.telnyx.com</Sip></Dial>');
    expect(needsPerson).toBe(true);
    const nested = inside(
      '<Dial><Client><Identity>bob</Identity><Parameter name="a" value="b"/></Client></Dial>',
    );
    expect(nested.xml).toBe('<Dial><Sip>sip:bob@sip.telnyx.com</Sip></Dial>');
    expect(nested.told).toContain('error no-equivalent Response/Dial[1]/Client[1]/Parameter[1]');
  });

  it('a second address of a Sip, and its headers', () => {
    const { xml, told } = inside(
      '<Dial><Sip>\n  <Headers><Header name="a" value="b"/></Headers>\n  <Uri>sip:a@example.com</Uri>\n  <Uri>sip:b@example.com</Uri>\n</Sip></Dial>',
    );
    expect(xml).toBe('<Dial><Sip>sip:a@example.com</Sip></Dial>');
    expect(told).toEqual([
      'error no-equivalent Response/Dial[1]/Sip[1]/Headers[1]',
      'info rewritten Response/Dial[1]/Sip[1]/Uri[1]',
      'error no-equivalent Response/Dial[1]/Sip[1]/Uri[2]',
    ]);
  });

  it('a voice, which stays for a person to choose another', () => {
    expect(inside('<Say voice="Google.en-US-Standard-A">a</Say>')).toMatchObject({
      xml: '<Say voice="Google.en-US-Standard-A">a</Say>',
      needsPerson: true,
    });
  });

  it('what never ran', () => {
    expect(inside('<Hangup/><Say>a</Say>')).toMatchObject({ xml: '<Hangup/>', needsPerson: false });
  });

  it('an attribute that is set under both of its names', () => {
    const { xml, told } = inside(record('transcribe="true" transcription="false"'));
    expect(xml).toBe(
      record('transcription="false"').replace('transcription="false" ', 'transcription="false" '),
    );
    expect(told).toContain('error set-twice Response/Record[1]@transcribe');
  });
});

describe('what migrate() tells', () => {
  it('says where in the text that was given', () => {
    const { changes } = migrate(
      '<Response>\n  <Echo/>\n  <Dial\n    trim="trim-silence">+12025550100</Dial>\n</Response>',
    );
    expect(changes.map(({ path, line, column }) => `${path} ${line}:${column}`)).toEqual([
      'Response/Echo[1] 2:3',
      'Response/Dial[1]@trim 4:5',
    ]);
  });

  it('shows the lines that differ, and no others', () => {
    const { differences } = migrate(
      '<Response>\r\n  <Say>a</Say>\r\n  <Echo/>\r\n  <Say loop="20">b</Say>\r\n</Response>',
    );
    expect(differences).toEqual([
      { line: 3, before: ['  <Echo/>'], after: [] },
      { line: 4, before: ['  <Say loop="20">b</Say>'], after: ['  <Say loop="10">b</Say>'] },
    ]);
  });

  it('warns of the method of a Gather, which is a setting of the application', () => {
    expect(inside('<Gather action="/a"/>').told).toEqual(['warning application-method Response']);
  });

  it('has a public page behind each change', () => {
    const { changes } = migrate(
      '<Response><Echo/><Record/><Dial trim="trim-silence"><Client>a</Client></Dial></Response>',
    );
    for (const { source, message } of changes) expect(source, message).toMatch(/^https:\/\//);
  });
});
