import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lintText } from './linting.test-kit.js';
import type { About } from './rule.js';

/** What each case of the list looks like, and the rule that finds it. */
interface Case {
  readonly row: number;
  readonly xml: string;
  readonly rule: string;
  /** What the finding must say. */
  readonly says: RegExp;
  readonly about?: About;
}

const body = (inner: string): string => `<Response>${inner}</Response>`;
const dial = (attributes: string, inner: string): string => body(`<Dial ${attributes}>${inner}</Dial>`);
const start = (inner: string): string => body(`<Start>${inner}</Start>`);
const [attribute, element, value] = ['unknown-attribute', 'unknown-element', 'bad-value'];

const cases: readonly Case[] = [
  {
    row: 1,
    xml: body('<Say speed="2">Hello.</Say>'),
    rule: attribute,
    says: /has no attribute 'speed'; Telnyx ignores it/,
  },
  { row: 2, xml: body('<Play ringtone="us"/>'), rule: attribute, says: /mean 'ringTone'/ },
  { row: 2, xml: body('<Gather Timeout="5" action="/a"/>'), rule: attribute, says: /mean 'timeout'/ },
  { row: 2, xml: body('<Gather numdigits="1" action="/a"/>'), rule: attribute, says: /mean 'numDigits'/ },
  { row: 2, xml: dial('callerid="+12025550100"', '+12025550123'), rule: attribute, says: /mean 'callerId'/ },
  { row: 3, xml: body('<Record transcribe="true"/>'), rule: attribute, says: /it is 'transcription'/ },
  {
    row: 3,
    xml: body('<Record transcribeCallback="/t"/>'),
    rule: attribute,
    says: /it is 'transcriptionCallback'/,
  },
  {
    row: 3,
    xml: body('<Gather speechModel="x" action="/a"/>'),
    rule: attribute,
    says: /`transcriptionEngine`/,
  },
  {
    row: 3,
    xml: start('<Transcription statusCallbackUrl="/t"/>'),
    rule: attribute,
    says: /it is 'transcriptionCallback'/,
  },
  { row: 3, xml: start('<Transcription languageCode="en"/>'), rule: attribute, says: /it is 'language'/ },
  {
    row: 3,
    xml: start('<Transcription partialResults="true"/>'),
    rule: attribute,
    says: /it is 'interimResults'/,
  },
  { row: 4, xml: dial('dialTimeout="20"', '+12025550123'), rule: attribute, says: /it is 'timeout'/ },
  {
    row: 4,
    xml: dial('', '<Number machineDetectionSilenceTimeout="3000">+12025550123</Number>'),
    rule: attribute,
    says: /Move it to the Dial/,
  },
  { row: 4, xml: body('<AIGather voice="x" action="/a"/>'), rule: attribute, says: /<Voice name="…"\/>/ },
  {
    row: 4,
    xml: dial('', '<Sip sendDigits="1">sip:desk@example.com</Sip>'),
    rule: attribute,
    says: /one of <Number>/,
  },
  { row: 5, xml: body('<Sms>Hello.</Sms>'), rule: element, says: /Telnyx drops it.*Messaging API/ },
  { row: 5, xml: body('<Echo/>'), rule: element, says: /Telnyx drops it/ },
  {
    row: 5,
    xml: body('<Message>Hello.</Message>'),
    rule: 'wrong-child',
    says: /Telnyx drops it.*Messaging API/,
  },
  { row: 5, xml: body('<Sya>Hello.</Sya>'), rule: element, says: /mean <Say>/ },
  { row: 6, xml: dial('', '<Client>ann</Client>'), rule: element, says: /Write <Sip>/ },
  { row: 6, xml: body('<Connect><VirtualAgent/></Connect>'), rule: element, says: /<AIAssistant>/ },
  { row: 6, xml: body('<Connect><Autopilot>x</Autopilot></Connect>'), rule: element, says: /<AIAssistant>/ },
  { row: 6, xml: body('<Connect><Room>x</Room></Connect>'), rule: element, says: /<Conference>/ },
  {
    row: 7,
    xml: body('<Redirect>/a</Redirect><Say>x</Say>'),
    rule: 'after-terminal',
    says: /Nothing after <Redirect> runs/,
  },
  { row: 7, xml: body('<Reject/><Say>x</Say>'), rule: 'after-terminal', says: /Nothing after <Reject> runs/ },
  { row: 8, xml: body('<Say>x</Say><Reject/>'), rule: 'not-first', says: /billed/ },
  {
    row: 9,
    xml: dial('record="record-from-answer"', '<Conference>a</Conference>'),
    rule: 'dial-record-conference',
    says: /on the Conference/,
  },
  {
    row: 10,
    xml: dial('hangupOnStar="true"', '<Conference>a</Conference>'),
    rule: 'dial-star-conference',
    says: /remove it/,
  },
  {
    row: 11,
    xml: body('<Say>x</Say><Dial answerOnBridge="true">+12025550123</Dial>'),
    rule: 'answer-on-bridge-late',
    says: /answers the call/,
  },
  {
    row: 12,
    xml: dial('ringTone="us" audioUrl="/a.mp3"', '+12025550123'),
    rule: 'dial-two-ringbacks',
    says: /wins/,
  },
  {
    row: 13,
    xml: dial('machineDetectionSilenceTimeout="3000"', '+12025550123'),
    rule: 'dial-thresholds-need-premium',
    says: /premium/,
  },
  {
    row: 14,
    xml: dial('', '<Number machineDetection="Enable">+12025550123</Number>'),
    rule: 'amd-result-unheard',
    says: /sent nowhere/,
  },
  {
    row: 14,
    xml: dial('', '<Number deepfakeDetection="Enable">+12025550123</Number>'),
    rule: 'deepfake-result-unheard',
    says: /sent nowhere/,
  },
  {
    row: 15,
    xml: body('<Say voice="Polly.Joanna" language="fr-FR">x</Say>'),
    rule: 'say-language',
    says: /one language/,
  },
  { row: 16, xml: body('<Say voice="man" gender="Male">x</Say>'), rule: 'say-azure-only', says: /Azure/ },
  { row: 16, xml: body('<Say voice="man" effect="eq_car">x</Say>'), rule: 'say-azure-only', says: /Azure/ },
  {
    row: 17,
    xml: start('<Stream url="wss://example.com" bidirectionalCodec="PCMU"/>'),
    rule: 'stream-needs-rtp',
    says: /rtp/,
  },
  {
    row: 18,
    xml: start('<Suppression suppressionLevel="50"/>'),
    rule: 'suppression-krisp-only',
    says: /Krisp/,
  },
  {
    row: 18,
    xml: start('<Suppression family="quail"/>'),
    rule: 'suppression-aicoustics-only',
    says: /AiCoustics/,
  },
  {
    row: 19,
    xml: start('<Transcription transcriptionEngine="Deepgram" interimResults="true"/>'),
    rule: 'interim-results-google-only',
    says: /Google/,
  },
  { row: 20, xml: start('<Transcription hints="a"/>'), rule: 'hints-need-nova-2', says: /Nova-2/ },
  { row: 20, xml: start('<Transcription keyterms="a"/>'), rule: 'keyterms-need-nova-3', says: /Nova-3/ },
  {
    row: 20,
    xml: start('<Transcription smartFormat="true"/>'),
    rule: 'smart-format-needs-deepgram',
    says: /Deepgram/,
  },
  {
    row: 21,
    xml: body('<Connect><AIAssistant participantName="Ann"/></Connect>'),
    rule: 'assistant-participant',
    says: /`join`/,
  },
  {
    row: 22,
    xml: body('<HttpRequest async="true" action="/a"><Request url="/b"/></HttpRequest>'),
    rule: 'http-action-async',
    says: /not asked/,
  },
  {
    row: 23,
    xml: dial('', '<Conference statusCallback="/c">a</Conference>'),
    rule: 'conference-no-events',
    says: /statusCallbackEvent/,
  },
  {
    row: 24,
    xml: body('<Gather method="POST" action="/a"/>'),
    rule: attribute,
    says: /application's voice method/,
  },
  {
    row: 25,
    xml: body('<Pay transactionType="tokenize" chargeAmount="1.00"/>'),
    rule: 'pay-tokenize-amount',
    says: /nothing is charged/,
  },
  { row: 26, xml: body('<Stop><Recording/></Stop>'), rule: 'wrong-child', says: /REST command/ },
  {
    row: 27,
    xml: body('<Dial>+12025550123</Dial>'),
    rule: 'document-verbs',
    says: /<Leave>/,
    about: { answers: 'wait' },
  },
  { row: 27, xml: body('<Record/><Leave/>'), rule: 'document-verbs', says: /<Record> can't stand/ },
  {
    row: 27,
    xml: body('<Enqueue waitUrl="wait.xml">a</Enqueue>'),
    rule: 'document-verbs',
    says: /holds <Dial>/,
    about: {
      address: 'file:///a/menu.xml',
      documentAt: (at) => (at === 'file:///a/wait.xml' ? dial('', '+12025550123') : ''),
    },
  },
  {
    row: 28,
    xml: dial('', '<Number machineDetection="Enable" machineDetectionTimeout="30">+12025550123</Number>'),
    rule: value,
    says: /seconds: write 30000/,
  },
  {
    row: 29,
    xml: body('<Record action="/a"/>'),
    rule: 'twilio-defaults',
    says: /`timeout`.*`trim`.*`channels`/,
  },
  {
    row: 29,
    xml: body('<Record timeout="5" trim="trim-silence" channels="single"/>'),
    rule: 'twilio-defaults',
    says: /`action`/,
  },
  { row: 29, xml: start('<Recording/>'), rule: 'twilio-defaults', says: /`trim`/ },
  {
    row: 29,
    xml: start('<Transcription transcriptionCallback="/t"/>'),
    rule: 'twilio-defaults',
    says: /`transcriptionTracks`/,
  },
  { row: 29, xml: start('<Siprec connectorName="a"/>'), rule: 'twilio-defaults', says: /`track`/ },
  {
    row: 30,
    xml: body('<HttpRequest><Request url="/b"/></HttpRequest>'),
    rule: 'http-async-unsaid',
    says: /two ways/,
  },
  {
    row: 31,
    xml: body('<Record transcription="true"/>'),
    rule: 'record-transcript-unheard',
    says: /sent nowhere/,
  },
  { row: 32, xml: body('<Gather timeout="121" action="/a"/>'), rule: value, says: /from 1 to 120/ },
  { row: 32, xml: body('<Gather input="dtmf,speech" action="/a"/>'), rule: value, says: /one of/ },
  {
    row: 32,
    xml: body('<Gather input="speech" speechTimeout="auto" action="/a"/>'),
    rule: value,
    says: /whole number/,
  },
];

describe('the mistakes that the runtime does not report', () => {
  it.each(cases)('$row is found in $xml', ({ xml, rule, says, about }) => {
    const found = lintText(xml, about).filter((finding) => finding.rule === rule);
    expect(found.map(({ message }) => message).join('\n')).toMatch(says);
    for (const { source } of found) expect(source).toMatch(/^https:/);
  });

  const list = new URL('../../../shared/texml/silent-failures.md', import.meta.url);
  it.skipIf(!existsSync(list))('are all here, by their numbers', () => {
    const rows = [...readFileSync(list, 'utf8').matchAll(/^\| (\d+) \|/gm)].map(([, row]) => Number(row));
    expect([...new Set(cases.map(({ row }) => row))]).toEqual(rows);
  });

  it('are found as well where Telnyx makes them in its own samples', () => {
    const found = lintText(
      body(
        '<Connect><Assistant/></Connect><Gather speechTimeout="auto" enhanced="true" action="/a"/><Say voice="female">x</Say>',
      ),
    ).map(({ rule, message }) => `${rule}: ${message}`);
    expect(found).toContainEqual(expect.stringMatching(/^wrong-child: .*<AIAssistant>/));
    expect(found).toContainEqual(expect.stringMatching(/^bad-value: speechTimeout/));
    expect(found).toContainEqual(expect.stringMatching(/^unknown-attribute: .*'useEnhanced'/));
    expect(found).toContainEqual(expect.stringMatching(/^say-voice/));
    expect(lintText('<Response><HttpRequest async=”true”/></Response>')[0]?.rule).toBe('not-well-formed');
  });
});
