import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { isCurrent, readingsFile } from '../../scripts/callback-readings.js';
import { bundleFlow } from '../../test/package/edge-bundle.js';
import { describeVocabulary } from '../../verbs/index.js';
import type { PayloadIssue } from './error.js';
import type { RawParameters } from './form.js';
import { callbackKinds, callbackNames, isDocumentKind } from './kinds.js';
import { notations } from './notations.js';
import { type Parameter, parametersOf, parametersOfCallback } from './parameters.js';
import { parseCallback, parsePayload } from './parse.js';
import { parseKind } from './parse-kind.js';
import { decodeReadings, encodeReadings, type Parsed, type Reading } from './read-payload.js';
import { callbacks } from './table.js';

/** The texts that a form may hold, near every border between the notations. */
const texts = fc.oneof(
  fc.constantFrom('', '0', '-0', '-7', '007', '1.5', '1.', '.5', '+1', '1e3', '1e999', '-1E-5', ' 1', '1\n'),
  fc.constantFrom(
    'true',
    'false',
    'TRUE',
    'true ',
    'in-progress',
    '+12025550123',
    '9'.repeat(15),
    '9'.repeat(16),
  ),
  fc.double().map(String),
  fc.integer().map(String),
  fc.string({ unit: 'grapheme' }),
);

/** What the schemas of the table make of a request. */
const bySchema = (parameters: readonly Parameter[], raw: RawParameters): Parsed<object> => {
  const payload: Record<string, unknown> = {};
  const issues: PayloadIssue[] = [];
  const note = (path: string, code: PayloadIssue['code'], expected?: string) =>
    issues.push(expect.objectContaining({ path, code, severity: 'warning', ...(expected && { expected }) }));
  for (const { name, schema, required } of parameters) {
    const text = raw[name];
    const result = text === undefined ? undefined : z.safeParse(schema, text);
    if (result?.success) payload[name] = result.data;
    else if (text) note(name, 'invalid-parameter', result?.error.issues[0]?.message ?? 'text');
    else if (required) note(name, 'missing-parameter');
  }
  return { payload, issues };
};

const requestOf = (parameters: readonly Parameter[]): fc.Arbitrary<RawParameters> =>
  fc
    .dictionary(fc.constantFrom(...parameters.map(({ name }) => name)), texts, { maxKeys: parameters.length })
    .map((raw) => ({ ...raw }));

const sameAsSchemas = (parameters: readonly Parameter[], read: (raw: RawParameters) => Parsed<object>) =>
  fc.assert(
    fc.property(requestOf(parameters), (raw) => {
      const [mine, theirs] = [read(raw), bySchema(parameters, raw)];
      expect(mine).toEqual(theirs);
      expect(Object.keys(mine.payload)).toEqual(Object.keys(theirs.payload));
    }),
    { numRuns: 50 },
  );

describe('the readings that a flow carries in place of the table', () => {
  it('are what the table says', () => {
    expect(isCurrent(), `${readingsFile} is stale: run \`npx jiti scripts/callback-readings.ts\``).toBe(true);
  });

  it.each(callbackKinds())('read the kind %s just as its schemas do', (kind) => {
    sameAsSchemas(parametersOf(kind), (raw) => parsePayload(kind, raw));
  });

  it.each(callbackNames())('read the callback %s just as its schemas do', (name) => {
    sameAsSchemas(parametersOfCallback(name), (raw) => parseCallback(name, raw));
  });

  it('read a kind in the same way with and without the names at hand', () => {
    const raw = { CallSid: 'v3:example', SequenceNumber: 'x', Confidence: '0.5' };
    for (const kind of callbackKinds()) expect(parseKind(kind, raw)).toEqual(parsePayload(kind, raw));
  });

  it('come back as they were written down', () => {
    const name = fc.stringMatching(/^[A-Za-z]\w*$/);
    const notation = fc.constantFrom('text', 'whole', 'number', 'boolean');
    const reading: fc.Arbitrary<Reading> = fc.record({ name, notation, required: fc.boolean() });
    fc.assert(
      fc.property(fc.array(reading, { minLength: 1 }), (readings) => {
        expect(decodeReadings(encodeReadings(readings))).toEqual(readings);
      }),
    );
  });

  it('say in the same words as the schemas what they expect', () => {
    expect(Object.values(notations).map(({ expected }) => expected)).toEqual([
      'text',
      'a whole number, such as 3',
      'a number, such as 0.95',
      'true or false',
    ]);
  });

  it('are all that reaches the edge: no schema, no webhook, no name of a callback', async () => {
    const { entry, inputs } = await bundleFlow();
    expect(
      inputs.filter((path) => /node_modules\/zod|src\/callbacks\/(webhooks|table|groups)/.test(path)),
    ).toEqual([]);
    expect(entry).not.toContain('voice-request-inbound');
  });
});

describe('the kinds', () => {
  it('are those of the table, each once, those with a document first', () => {
    const kinds = Object.values(callbacks).map(({ kind }) => kind);
    expect([...callbackKinds()].toSorted()).toEqual([...new Set(kinds)].toSorted());
    expect(callbackKinds().map(isDocumentKind)).toEqual(
      callbackKinds().map(isDocumentKind).toSorted().toReversed(),
    );
    expect(isDocumentKind('toString')).toBe(false);
    expect(callbackNames()).toEqual(Object.keys(callbacks));
  });

  it('are all that the vocabulary asks answers for', () => {
    const answers = Object.values(describeVocabulary().elements).flatMap((element) => [
      ...(element.textAnswers === undefined ? [] : [element.textAnswers]),
      ...Object.values(element.attributes).flatMap((attribute) => attribute.answers ?? []),
    ]);
    expect(answers).not.toEqual([]);
    const kinds: readonly string[] = callbackKinds();
    expect(answers.filter((kind) => !kinds.includes(kind))).toEqual([]);
  });
});
