import { afterEach, describe, expect, it, vi } from 'vitest';
import { isCurrent, typesFile } from '../../../scripts/twiml-types.js';
import type { Issue } from '../../issue.js';
import { TexmlError, twiml, VoiceResponse } from '../index.js';

const head = '<?xml version="1.0" encoding="UTF-8"?>';
const inTwiml = () => new VoiceResponse({ dialect: 'twiml' });
const body = (response: VoiceResponse) => response.toString().slice(head.length);

it('has the types that the tables say', () => {
  expect(isCurrent(), `${typesFile} is stale: run \`npx jiti scripts/twiml-types.ts\``).toBe(true);
});

describe('in the dialect twiml', () => {
  it('an empty response is an empty element', () => {
    expect(inTwiml().toString()).toBe(`${head}<Response/>`);
  });

  it('takes a text alone, attributes and a text, or attributes alone', () => {
    const response = inTwiml();
    response.say('a');
    response.say({ voice: 'alice', loop: 2 }, 'b');
    response.dial({ hangupOnStar: true });
    response.play();
    expect(body(response)).toBe(
      '<Response><Say>a</Say><Say voice="alice" loop="2">b</Say><Dial hangupOnStar="true"/><Play/></Response>',
    );
  });

  it('nests what is built on what a method returns', () => {
    const response = inTwiml();
    const dial = response.dial({ timeout: 5 });
    dial.sip({ statusCallback: 'https://example.com/?a=1&b=2' }, 'sip:a@example.com');
    dial.number({ statusCallbackEvent: ['initiated', 'ringing'] }, '+12025550100');
    response.enqueue({ method: 'POST' }).task({ priority: 1 }, 'x');
    expect(body(response)).toBe(
      '<Response><Dial timeout="5"><Sip statusCallback="https://example.com/?a=1&amp;b=2">sip:a@example.com</Sip>' +
        '<Number statusCallbackEvent="initiated ringing">+12025550100</Number></Dial>' +
        '<Enqueue method="POST"><Task priority="1">x</Task></Enqueue></Response>',
    );
  });

  it('writes the elements and attributes of SSML, under their names of today and of before', () => {
    const response = inTwiml();
    const say = response.say('');
    say.sayAs({ 'interpret-as': 'spell-out' }, 'abc');
    say.lang({ 'xml:lang': 'fr-FR' }, 'Bonjour').break({ strength: 'weak' });
    say.ssmlBreak({ time: '1s' });
    say.break_();
    expect(body(response)).toBe(
      '<Response><Say><say-as interpret-as="spell-out">abc</say-as><lang xml:lang="fr-FR">Bonjour<break strength="weak"/></lang><break time="1s"/><break/></Say></Response>',
    );
  });

  it('takes text and elements of any name anywhere', () => {
    const response = inTwiml();
    response.addText('before');
    response.hangup().addText('in');
    response.addChild('Ninja', { sword: 'always' }).addChild('Child').addText('deep');
    response.addText('after');
    expect(body(response)).toBe(
      '<Response>before<Hangup>in</Hangup><Ninja sword="always"><Child>deep</Child></Ninja>after</Response>',
    );
  });

  it('puts comments before, in and after the response', () => {
    const response = inTwiml();
    response.comment('in');
    response.commentBefore('first');
    response.commentBefore('second');
    response.commentAfter('last');
    response.commentAfter('next');
    expect(body(response)).toBe(
      '<!-- first --><!-- second --><Response><!-- in --></Response><!-- next --><!-- last -->',
    );
  });

  it('writes the whole document when an element in it is asked', () => {
    const response = inTwiml();
    expect(response.dial().number('+12025550100').toString()).toBe(response.toString());
  });
});

describe('in the dialect texml', () => {
  it('writes what TeXML calls otherwise under its name there', () => {
    const response = new VoiceResponse();
    response.record({ action: '/done', transcribe: true, transcribeCallback: '/text', trim: 'do-not-trim' });
    expect(body(response)).toBe(
      '<Response><Record action="/done" transcription="true" transcriptionCallback="/text" timeout="5" channels="single"/></Response>',
    );
  });

  it('takes the address of the document for what has no action', () => {
    const response = new VoiceResponse({ documentUrl: '/menu', onIssue: () => {} });
    response.gather({ input: ['speech', 'dtmf'], numDigits: 1 }).say('Press 1.');
    expect(body(response)).toBe(
      '<Response><Gather input="dtmf speech" numDigits="1" action="/menu"><Say>Press 1.</Say></Gather></Response>',
    );
  });

  it('keeps text with braces from becoming a tag of Telnyx', () => {
    const response = new VoiceResponse();
    response.say('Hello {{From}}{').addText('{secret}}');
    expect(body(response)).toBe('<Response><Say>Hello &#x7B;{From}}&#x7B;{secret}}</Say></Response>');
  });

  it('takes elements that TeXML alone has', () => {
    const response = new VoiceResponse();
    const request = response.addChild('HttpRequest', { async: 'true' });
    request.addChild('Request', { url: 'https://example.com', method: 'GET' });
    expect(body(response)).toContain('<HttpRequest async="true"><Request url="https://example.com"');
  });
});

describe('where TeXML has no equivalent', () => {
  it('throws where it is added, and leaves the document as it was', () => {
    const response = new VoiceResponse();
    const dial = response.dial();
    expect(() => dial.client('alice')).toThrow(/TeXML has no <Client> in <Dial>.*telephony credential/s);
    expect(() => response.sms('Hi')).toThrow(TexmlError);
    expect(() => response.gather({ action: '/a', speechTimeout: 'auto' })).toThrow(/seconds of silence/);
    dial.number('+12025550100');
    expect(body(response)).toBe('<Response><Dial><Number>+12025550100</Number></Dial></Response>');
  });

  it('tells, and leaves it out, where that is wanted', () => {
    const issues: Issue[] = [];
    const response = new VoiceResponse({ onUnsupported: 'warn', onIssue: (issue) => issues.push(issue) });
    response.sms('Hi');
    response.say('Bye');
    expect(body(response)).toBe('<Response><Say>Bye</Say></Response>');
    response.toString();
    expect(issues.map(({ code, path }) => `${code} ${path}`)).toEqual(['no-equivalent Response/Sms[1]']);
  });

  it('does not throw for what only has another default', () => {
    const issues: Issue[] = [];
    const response = new VoiceResponse({ onIssue: (issue) => issues.push(issue) });
    response.gather({ numDigits: 1 });
    expect(body(response)).toBe('<Response><Gather numDigits="1"/></Response>');
    expect(issues.map(({ code }) => code)).toEqual(['application-method', 'default-differs']);
  });

  describe('and nobody listens', () => {
    afterEach(() => {
      vi.restoreAllMocks();
    });

    it('writes errors and warnings to the console, once', () => {
      const written = vi.spyOn(console, 'warn').mockImplementation(() => {});
      const response = new VoiceResponse({ onUnsupported: 'warn' });
      response.record({ action: '/a' });
      response.echo();
      response.toString();
      response.toString();
      expect(written.mock.calls.flat()).toEqual([expect.stringMatching(/^texml: Response\/Echo\[1\]: /)]);
    });
  });
});

describe('the classes', () => {
  it('are there for instanceof, and by the names of twilio-node', () => {
    const response = new VoiceResponse();
    const dial = response.dial();
    expect(dial).toBeInstanceOf(VoiceResponse.Dial);
    expect(dial).not.toBeInstanceOf(VoiceResponse.Say);
    expect(response).toBeInstanceOf(VoiceResponse);
    expect(twiml.VoiceResponse).toBe(VoiceResponse);
    expect(response.constructor.name).toBe('VoiceResponse');
  });

  it('can be extended', () => {
    class Greeting extends VoiceResponse {
      greet(): this {
        this.say('Hello');
        return this;
      }
    }
    expect(body(new Greeting().greet())).toBe('<Response><Say>Hello</Say></Response>');
  });
});
