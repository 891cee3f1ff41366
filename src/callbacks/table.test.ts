import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import type { CallbackSpec } from './define.js';
import { groups } from './groups.js';
import { callbackNames, isDocumentKind } from './kinds.js';
import { parametersOfCallback } from './parameters.js';
import { callbacks } from './table.js';

const entries = Object.entries<CallbackSpec>(callbacks);

/** How a parameter is read, found out by reading. */
const readingOf = (schema: z.ZodMiniType): string => {
  const [seven, truth] = ['7', 'true'].map((text) => z.safeParse(schema, text));
  return seven?.success ? typeof seven.data : typeof truth?.data;
};

const folder = new URL('./', import.meta.url);
const source = readdirSync(folder)
  .filter((file) => file.endsWith('.ts') && !file.includes('.test'))
  .map((file) => readFileSync(new URL(file, folder), 'utf8'))
  .filter((text) => text.includes('= defineCallbacks({'))
  .join('\n');

/** The comment above an entry: when the request is sent, and the pages that document it. */
const commentOn = (name: string): string =>
  new RegExp(`((?: {2}(?:/\\*\\*| \\*).*\\n)+) {2}'?${name}'?: \\{`).exec(source)?.[1] ?? '';

describe('the table', () => {
  it('names every callback once, whatever its family', () => {
    const declared = [...source.matchAll(/^ {2}'?([\w-]+)'?: \{$/gm)].map(([, name]) => name);
    expect(declared.toSorted()).toEqual(callbackNames().toSorted());
  });

  it('keeps the own parameters of a callback apart from those of its groups', () => {
    for (const [name, { shares, parameters }] of entries) {
      const all = [...shares.flatMap((group) => Object.keys(groups[group])), ...Object.keys(parameters)];
      expect(new Set(all).size, name).toBe(all.length);
    }
  });

  it('reads a parameter in the same way wherever it stands', () => {
    const readings = new Map<string, string>();
    for (const { name, schema } of callbackNames().flatMap(parametersOfCallback)) {
      const reading = readingOf(schema);
      expect(readings.get(name) ?? reading, name).toBe(reading);
      readings.set(name, reading);
    }
  });

  it('answers all callbacks of a kind in the same way', () => {
    for (const [name, { kind, answer }] of entries)
      expect(isDocumentKind(kind), name).toBe(answer === 'document');
  });

  it('promises nothing where Telnyx documents nothing', () => {
    for (const [name, { undocumented, shares, parameters }] of entries) {
      if (!undocumented) continue;
      const shape: CallbackSpec['parameters'] = Object.assign(
        {},
        ...shares.map((group) => groups[group]),
        parameters,
      );
      for (const [key, schema] of Object.entries(shape))
        expect(schema._zod.optin, `${name} ${key}`).toBe('optional');
    }
  });
});

interface Fact {
  readonly type: string;
  readonly presence: string;
  readonly confidence?: string;
  readonly values?: readonly string[];
}

interface CallbackFact {
  readonly name: string;
  readonly status: string;
  readonly response_used: string;
  readonly source: readonly string[];
  readonly parameters: Readonly<Record<string, Fact>>;
}

/** Stated as text, but quantities: numbers here. */
const QUANTITIES = [
  'CallDuration',
  'DialCallDuration',
  'RecordingDuration',
  'MachineDetectionDuration',
  'SamplingRate',
];

/** Where the table departs from the stated presence, and why. */
const DEPARTURES: readonly { names: readonly string[]; parameters: readonly string[]; reason: string }[] = [
  {
    names: ['voice-request-inbound', 'voice-request-outbound'],
    parameters: ['CallerId', 'CallingPartyType', 'FromSipUri', 'ToSipUri'],
    reason: 'Listed as always present, but the sample on the same page lacks them.',
  },
  {
    names: ['record-action'],
    parameters: [
      ...['AccountSid', 'CallSid', 'CallSidLegacy', 'ConnectionId'],
      ...['RecordingChannels', 'RecordingSource', 'RecordingStatus'],
    ],
    reason:
      'Present as in the recording callbacks that the page links to, and both of these always have them.',
  },
  {
    names: ['call-cost'],
    parameters: ['AccountSid', 'CallSid', 'CallSidLegacy'],
    reason: 'Telnyx documents nothing of this request: what public code has seen is no promise.',
  },
];

const factsFile = new URL('../../../shared/texml/callbacks.json', import.meta.url);

describe.skipIf(!existsSync(factsFile))(
  'the table against the facts (../shared/texml/callbacks.json)',
  () => {
    const facts: readonly CallbackFact[] = existsSync(factsFile)
      ? JSON.parse(readFileSync(factsFile, 'utf8')).callbacks
      : [];
    it('names every request of the facts, and no other', () => {
      expect(callbackNames().toSorted()).toEqual(facts.map(({ name }) => name).toSorted());
      expect(callbackNames()).toHaveLength(44);
    });

    const present = (facts.length === 0 ? [] : callbackNames()).map((name) => {
      const entry: CallbackSpec = callbacks[name];
      const fact = facts.find((candidate) => candidate.name === name);
      if (!fact) throw new Error(`No facts about ${name}.`);
      const own = Object.entries(fact.parameters);
      return {
        name,
        entry,
        fact,
        fixed: own.filter(([key]) => !key.includes('<')),
        dynamic: own.filter(([key]) => key.includes('<')).map(([key]) => key),
      };
    });

    it.each(present)('$name has exactly the documented parameters', ({ name, entry, fixed, dynamic }) => {
      expect(
        parametersOfCallback(name)
          .map((parameter) => parameter.name)
          .toSorted(),
      ).toEqual(fixed.map(([key]) => key).toSorted());
      expect(Object.keys(entry.dynamic ?? {})).toEqual(dynamic);
    });

    it.each(present)(
      '$name requires what is always there and confirmed, and no more',
      ({ name, entry, fixed }) => {
        for (const [key, { presence, confidence = 'CONFIRMED' }] of fixed) {
          const always = /^always\b/.test(presence) && confidence === 'CONFIRMED';
          const departs = DEPARTURES.some(
            ({ names, parameters }) => names.includes(name) && parameters.includes(key),
          );
          const shape: CallbackSpec['parameters'] = Object.assign(
            {},
            ...entry.shares.map((group) => groups[group]),
            entry.parameters,
          );
          expect(shape[key]?._zod.optin !== 'optional', key).toBe(departs ? !always : always);
        }
      },
    );

    it.each(present)('$name reads quantities as numbers and truths as booleans', ({ name, fixed }) => {
      const schemas = new Map(
        parametersOfCallback(name).map((parameter) => [parameter.name, parameter.schema]),
      );
      for (const [key, { type }] of fixed) {
        const schema = schemas.get(key);
        const number = /^(integer|number|seconds)/.test(type) || QUANTITIES.includes(key);
        expect(schema && readingOf(schema), key).toBe(
          number ? 'number' : type.startsWith('boolean') ? 'boolean' : 'string',
        );
      }
    });

    it.each(present)('$name offers the values that are known today', ({ name, fixed }) => {
      for (const { name: key, schema } of parametersOfCallback(name)) {
        const fact = fixed.find(([candidate]) => candidate === key)?.[1];
        if (fact?.type !== 'string' || !fact.values) continue;
        const offered = JSON.stringify(z.toJSONSchema(schema, { unrepresentable: 'any' }));
        for (const value of fact.values) expect(offered, key).toContain(JSON.stringify(value));
      }
    });

    it.each(present)(
      '$name names its public pages, its answer and whether it is documented',
      ({ name, entry, fact }) => {
        const comment = commentOn(name);
        for (const page of fact.source) expect(comment).toContain(`@see ${page}`);
        expect(entry.answer).toBe(fact.response_used.includes('TeXML') ? 'document' : 'none');
        expect(entry.undocumented ?? false).toBe(/^(UNCONFIRMED|FIELD)/.test(fact.status));
      },
    );
  },
);
