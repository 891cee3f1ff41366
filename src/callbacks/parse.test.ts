import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeForm } from './form.js';
import { callbackNames } from './kinds.js';
import { parametersOf } from './parameters.js';
import { parsePayload } from './parse.js';

const ids = 'AccountSid=a&CallSid=v3%3Ae&CallSidLegacy=v3%3Ae';
const parties = 'From=%2B12025550123&To=%2B12025550100';

describe('parsePayload', () => {
  it('reads quantities as numbers, truths as booleans and all else as text', () => {
    const { payload, issues } = parsePayload(
      'call-status-answered',
      decodeForm(
        `${ids}&${parties}&ConnectionId=0123&CallbackSource=call-progress-events&CallStatus=in-progress&SequenceNumber=2` +
          '&CallInitiatedAt=2026-01-15T10%3A30%3A26.028Z&Timestamp=2026-01-15T10%3A30%3A27Z&CallDuration=15&SamplingRate=8000&ShakenStirValidated=false',
      ),
    );
    expect(issues).toEqual([]);
    expect(payload).toMatchObject({
      ConnectionId: '0123',
      SequenceNumber: 2,
      CallDuration: 15,
      SamplingRate: 8000,
      ShakenStirValidated: false,
      Timestamp: '2026-01-15T10:30:27Z',
    });
  });

  it('reads the seven keys of the sample request as a complete voice request', () => {
    const raw = decodeForm(`${ids}&${parties}&ConnectionId=1&CallStatus=in-progress`);
    expect(parsePayload('voice-request-inbound', raw).issues).toEqual([]);
    expect(parsePayload('voice', raw).issues).toEqual([]);
  });

  it('leaves out what is not of its form, says so with numbers masked, and keeps its text in raw', () => {
    const raw = decodeForm(`${ids}&${parties}&SpeechResult=hello&Confidence=call+%2B12025550123`);
    const { payload, issues } = parsePayload('gather', raw);
    expect(payload.SpeechResult).toBe('hello');
    expect('Confidence' in payload).toBe(false);
    expect(issues).toEqual([
      {
        code: 'invalid-parameter',
        severity: 'warning',
        path: 'Confidence',
        expected: 'a number, such as 0.95',
        received: 'call +1•••••••123',
        message:
          'Confidence should be a number, such as 0.95; it is "call +1•••••••123". Its text is among the raw parameters.',
      },
    ]);
    expect(raw.Confidence).toBe('call +12025550123');
  });

  it('says what is missing of what Telnyx always sends', () => {
    const { issues } = parsePayload(
      'dial',
      decodeForm(`${ids}&${parties}&ConnectionId=1&DialCallStatus=busy`),
    );
    expect(issues.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'missing-parameter DialCallSid',
      'missing-parameter DialCallSidLegacy',
    ]);
    expect(issues[0]?.message).toBe(
      'DialCallSid is missing, although Telnyx sends it with every dial request.',
    );
  });

  it('takes the empty text of a number as its absence', () => {
    const raw = decodeForm(`${ids}&${parties}&Digits=&Confidence=`);
    expect(parsePayload('gather-action', raw)).toMatchObject({ payload: { Digits: '' }, issues: [] });
    const status = parsePayload('call-status', decodeForm('SequenceNumber='));
    expect(status.issues).toContainEqual(
      expect.objectContaining({ code: 'missing-parameter', path: 'SequenceNumber' }),
    );
  });

  it('asks of a kind only what every documented callback of it promises', () => {
    const required = (target: Parameters<typeof parametersOf>[0]) =>
      parametersOf(target)
        .filter((parameter) => parameter.required)
        .map(({ name }) => name);
    expect(required('voice')).toEqual([
      'AccountSid',
      'CallSid',
      'CallSidLegacy',
      'From',
      'To',
      'ConnectionId',
    ]);
    expect(required('gather')).toEqual(['AccountSid', 'CallSid', 'CallSidLegacy', 'From', 'To']);
    expect(required('number')).toEqual([]);
    expect(required('recording-status')).not.toContain('RecordingSid');
  });

  it('leaves unknown parameters to raw', () => {
    const raw = decodeForm(`${ids}&${parties}&SipHeader_X-Tenant=acme&Brand=new`);
    const { payload, issues } = parsePayload('gather', raw);
    expect(Object.keys(payload)).toEqual(['AccountSid', 'CallSid', 'CallSidLegacy', 'From', 'To']);
    expect(issues).toEqual([]);
    expect(raw['SipHeader_X-Tenant']).toBe('acme');
  });

  it('refuses a word that is neither a name nor a kind', () => {
    // @ts-expect-error: no such callback
    expect(() => parsePayload('toString', {})).toThrow(expect.objectContaining({ code: 'unknown-callback' }));
  });

  it('throws for no request, and reports nothing but parameters of the table', () => {
    const known = [
      ...new Set(callbackNames().flatMap((name) => parametersOf(name).map((parameter) => parameter.name))),
    ];
    const key = fc.oneof(fc.constantFrom(...known), fc.string({ unit: 'grapheme' }));
    const raws = fc.dictionary(key, fc.string({ unit: 'grapheme' }));
    fc.assert(
      fc.property(fc.constantFrom(...callbackNames()), raws, (name, raw) => {
        const { payload, issues } = parsePayload(name, raw);
        const names = parametersOf(name).map((parameter) => parameter.name);
        for (const path of [...Object.keys(payload), ...issues.map((issue) => issue.path)])
          expect(names).toContain(path);
      }),
    );
  });
});
