import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { encodePayload } from './encode.js';
import { CallbackError } from './error.js';
import { decodeForm, type RawParameters } from './form.js';
import { callbackNames } from './kinds.js';
import { parametersOfCallback } from './parameters.js';
import { parsePayload } from './parse.js';
import type { CallbackName } from './payload.js';

const call = {
  AccountSid: 'f5586561-8ff0-4291-a51b-c7dfe4139ff9',
  CallSid: 'v3:example',
  CallSidLegacy: 'v3:example',
  From: '+12025550123',
  To: '+12025550100',
};

const issuesOf = (encode: () => unknown): readonly unknown[] => {
  try {
    encode();
  } catch (error) {
    if (error instanceof CallbackError) return error.issues;
    throw error;
  }
  return [];
};

/** A request with every parameter of a callback, each of its form. */
const complete = (name: CallbackName): fc.Arbitrary<RawParameters> => {
  const text = fc.string({ unit: 'grapheme' });
  const texts = [
    fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
    fc.maxSafeInteger().map(String),
  ];
  const any = fc.oneof(text, ...texts, fc.constantFrom('true', 'false'));
  const fields = parametersOfCallback(name).map(({ name: key, schema, required }) => {
    const value = any.filter((candidate) => z.safeParse(schema, candidate).success);
    return [key, required ? value : fc.option(value, { nil: undefined })] as const;
  });
  return fc
    .record(Object.fromEntries(fields))
    .map((raw) =>
      Object.fromEntries(
        Object.entries(raw).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
      ),
    );
};

describe('encodePayload', () => {
  it('writes a payload in the order of the table and leaves out what is undefined', () => {
    const form = encodePayload('gather-action', {
      ...call,
      Confidence: 0.95,
      SpeechResult: 'call me',
      Digits: undefined,
    });
    expect(form.toString()).toBe(
      'AccountSid=f5586561-8ff0-4291-a51b-c7dfe4139ff9&CallSid=v3%3Aexample&CallSidLegacy=v3%3Aexample' +
        '&From=%2B12025550123&To=%2B12025550100&SpeechResult=call+me&Confidence=0.95',
    );
  });

  it('writes dynamic parameters where the callback has them', () => {
    const voice = { ...call, ConnectionId: '1' };
    const form = encodePayload('voice-request-inbound', voice, { 'SipHeader_X-Tenant': 'acme' });
    expect(form.get('SipHeader_X-Tenant')).toBe('acme');
    expect(issuesOf(() => encodePayload('gather-action', call, { 'SipHeader_X-Tenant': 'acme' }))).toEqual([
      expect.objectContaining({ code: 'unknown-parameter', path: 'SipHeader_X-Tenant' }),
    ]);
    expect(issuesOf(() => encodePayload('voice-request-inbound', voice, { From: 'other' }))).toHaveLength(1);
  });

  it('refuses a payload that breaks the table, with every reason at once', () => {
    const { To: _, ...broken } = call;
    const wrong = { ...broken, Confidence: Number.NaN, Digit: '1', Digits: 12025550123 };
    // @ts-expect-error: To is missing, Digits should be text
    expect(issuesOf(() => encodePayload('gather-action', wrong))).toEqual([
      expect.objectContaining({ code: 'missing-parameter', path: 'To' }),
      expect.objectContaining({
        code: 'invalid-parameter',
        path: 'Digits',
        expected: 'text',
        received: '••••••••123',
      }),
      expect.objectContaining({ code: 'invalid-parameter', path: 'Confidence', received: 'NaN' }),
      expect.objectContaining({ code: 'unknown-parameter', path: 'Digit' }),
    ]);
  });

  it.each(callbackNames())('writes %s so that it is read as it was', (name) => {
    fc.assert(
      fc.property(complete(name), (raw) => {
        const { payload, issues } = parsePayload(name, raw);
        expect(issues).toEqual([]);
        const again = parsePayload(name, decodeForm(encodePayload(name, payload).toString()));
        expect(again.issues).toEqual([]);
        // A negative zero is written as 0.
        expect(JSON.stringify(again.payload)).toBe(JSON.stringify(payload));
      }),
      { numRuns: 20 },
    );
  });
});
