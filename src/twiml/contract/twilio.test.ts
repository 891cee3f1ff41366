import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { VoiceResponse } from '../index.js';
import { twimlElements } from '../table/elements.js';
import { type Call, callsOn, classNames, methodsOf, play, TwilioResponse } from './calls.test-kit.js';

const theirs = (calls: readonly Call[]): string => {
  const response = new TwilioResponse();
  play(response, calls);
  return response.toString();
};

const ours = (calls: readonly Call[]): string => {
  const response = new VoiceResponse({ dialect: 'twiml' });
  play(response, calls);
  return response.toString();
};

/** The calls that lead from a response to an element of a class. */
function wayTo(className: string, seen: ReadonlySet<string> = new Set()): readonly string[] | undefined {
  if (className === 'VoiceResponse') return [];
  for (const [parent, { methods = {} }] of Object.entries(twimlElements)) {
    if (seen.has(parent)) continue;
    for (const [method, child] of Object.entries(methods)) {
      const way = child === className ? wayTo(parent, new Set([...seen, className])) : undefined;
      if (way) return [...way, method];
    }
  }
  return undefined;
}

const along = (way: readonly string[], last: readonly Call[]): readonly Call[] => {
  const [first, ...rest] = way;
  return first === undefined ? last : [{ method: first, arguments: [], inside: along(rest, last) }];
};

describe("twilio-node's VoiceResponse", () => {
  it('has no class that this one lacks', () => {
    expect(Object.keys(twimlElements).sort()).toEqual([...classNames].sort());
    for (const name of classNames) {
      if (name !== 'VoiceResponse') expect(Reflect.get(VoiceResponse, name), name).toBeTypeOf('function');
    }
  });

  it.each(classNames)('%s has no method that this one lacks', (name) => {
    const Ours: unknown = name === 'VoiceResponse' ? VoiceResponse : Reflect.get(VoiceResponse, name);
    if (typeof Ours !== 'function') throw new Error(`There is no ${name}.`);
    for (const method of methodsOf(name)) expect(Ours.prototype[method], method).toBeTypeOf('function');
    const { methods = {} } = twimlElements[name] ?? {};
    expect(Object.keys(methods).filter((method) => !methodsOf(name).includes(method))).toEqual([]);
  });

  it.each(classNames)('%s writes the same, byte for byte, in the dialect twiml', (name) => {
    // Headers and others are reached from their parents alone; each class is somewhere below the response.
    const way = wayTo(name);
    if (!way) throw new Error(`Nothing leads to ${name}.`);
    fc.assert(
      fc.property(callsOn(name, name === 'VoiceResponse' ? 3 : 1), (calls) => {
        expect(ours(along(way, calls))).toBe(theirs(along(way, calls)));
      }),
      { numRuns: name === 'VoiceResponse' ? 400 : 60 },
    );
  });

  it('has no attribute that this one lacks, and takes none of another type', () => {
    const file = createRequire(import.meta.url).resolve('twilio/lib/twiml/VoiceResponse.d.ts');
    const declared = readFileSync(file, 'utf8');
    const interfaces = [...declared.matchAll(/export interface (\w+)Attributes \{\n([\s\S]*?)\n {4}\}/g)];
    expect(interfaces.length).toBeGreaterThan(40);
    for (const [, name = '', body = ''] of interfaces) {
      const theirs = [...body.matchAll(/^\s+"?([\w:-]+)"?\?: (.*);$/gm)].map(
        ([, attribute = '', type = '']) => [
          attribute,
          type === 'number[]'
            ? 'numbers'
            : type.endsWith('[]')
              ? 'list'
              : /^(number|boolean)$/.test(type)
                ? type
                : 'string',
        ],
      );
      expect(twimlElements[name]?.attributes, name).toEqual(Object.fromEntries(theirs));
    }
  });

  it('refuses what this one refuses: names and characters that XML has not, and comments that end too early', () => {
    const wrong: readonly Call[] = [
      { method: 'addChild', arguments: ['a b', {}], inside: [] },
      { method: 'addText', arguments: ['\u0001'], inside: [] },
      { method: 'comment', arguments: ['a--b'], inside: [] },
      { method: 'say', arguments: [{ '1a': 'x' }, 'y'], inside: [] },
    ];
    for (const call of wrong) {
      expect(() => theirs([call]), call.method).toThrow();
      expect(() => ours([call]), call.method).toThrow();
    }
  });
});
