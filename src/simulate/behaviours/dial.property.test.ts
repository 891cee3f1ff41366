import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ElementSpec } from '../../../verbs/define.js';
import { vocabulary } from '../../../verbs/vocabulary.js';
import { encodeMessage } from '../encode-message.js';
import type { CallEvent } from '../engine/event.js';
import { reaction } from '../engine/outward.test-kit.js';
import { legsOf, nextDue, type State } from '../engine/state.js';
import { doc, world } from '../engine/world.test-kit.js';

const specs: Readonly<Record<string, ElementSpec>> = vocabulary;

const bounds = ({ min = 0, max = 60, unit }: { min?: number; max?: number; unit?: string }) =>
  fc.integer({ min, max: Math.min(max, unit === 'ms' ? 10_000 : 600) }).map(String);

const patterns: Readonly<Record<string, fc.Arbitrary<string>>> = {
  callerId: fc.constant('+12025550177'),
  fromDisplayName: fc.constantFrom('Acme', '+12025550177'),
  sendDigits: fc.constantFrom('1', 'ww12#', 'wwwwwwwwww'),
};

/** Any attributes that the vocabulary gives an element, with values that it takes. */
function attributes(key: string, given: Readonly<Record<string, string>> = {}): fc.Arbitrary<string> {
  const known = Object.entries(specs[key]?.attributes ?? {}).flatMap(([name, spec]) => {
    if (name in given) return [];
    const { type, values } = spec;
    const value =
      patterns[name] ??
      (type === 'url'
        ? fc.constant(`/${name}`)
        : type === 'boolean'
          ? fc.constantFrom('true', 'false')
          : type === 'integer'
            ? bounds(spec)
            : values
              ? fc
                  .subarray([...values], {
                    minLength: 1,
                    maxLength: type === 'token-list' ? values.length : 1,
                  })
                  .map((some) => some.join(' '))
              : fc.constant('text'));
    return [fc.tuple(fc.constant(name), value)];
  });
  return fc
    .uniqueArray(fc.oneof(...known), { selector: ([name]) => name, maxLength: 8 })
    .map((some) =>
      [...Object.entries(given), ...some].map(([name, value]) => ` ${name}="${value}"`).join(''),
    );
}

const people = ['+12025550123', '+12025550124', 'sip:alice@example.com?X-Team=a'];

const noun = fc
  .constantFrom(...people)
  .chain((to) =>
    attributes(to.startsWith('sip') ? 'sip' : 'number').map((given) =>
      to.startsWith('sip') ? `<Sip${given}>${to}</Sip>` : `<Number${given}>${to}</Number>`,
    ),
  );

const dial = fc
  .tuple(attributes('dial', { action: '/after' }), fc.array(noun, { minLength: 1, maxLength: 3 }))
  .map(([given, nouns]) => doc(`<Dial${given}>${nouns.join('')}</Dial>`));

type Deed = (legs: readonly string[], state: State) => CallEvent;

const callee = fc.constantFrom(1, 1, 2, 3);

const deed: fc.Arbitrary<Deed> = fc.oneof(
  fc.tuple(callee, reaction).map(
    ([which, does]): Deed =>
      (legs) => ({ type: 'callee', callSid: legs[which] ?? '', does }),
  ),
  fc.nat(20_000).map(
    (ms): Deed =>
      (_, { now }) => ({ type: 'time', at: now + ms }),
  ),
  fc.tuple(fc.constantFrom(0, 1), fc.constantFrom('1', '*', '#')).map(
    ([which, digits]): Deed =>
      (legs) => ({ type: 'keys', callSid: legs[which] ?? '', digits }),
  ),
  callee.map(
    (which): Deed =>
      (legs) => ({ type: 'hang-up', callSid: legs[which] ?? '' }),
  ),
);

const scenario = fc.record({
  dial,
  deeds: fc.array(deed, { maxLength: 12 }),
  unscripted: reaction,
  sipHeaders: fc.constantFrom(undefined, { Diversion: '<sip:+12025550150@example.com>' }),
  hangsUp: fc.boolean(),
});

type Scenario = typeof scenario extends fc.Arbitrary<infer S> ? S : never;

/** A call with one Dial; the caller hangs up in the middle, or hears it through. */
function play({ dial: document, deeds, unscripted, sipHeaders, hangsUp }: Scenario) {
  const call = world(
    ({ url }) => (url.endsWith('/start') ? document : url.endsWith('/url') ? doc('<Gather/>') : doc('')),
    { settings: { unscriptedCallees: unscripted } },
  );
  call.rings({ sipHeaders });
  for (const make of deeds) {
    const legs = legsOf(call.state).map(({ sid }) => sid);
    call.does(make(legs, call.state));
  }
  if (hangsUp) call.hangsUp();
  for (let due = nextDue(call.state); due !== undefined; due = nextDue(call.state)) {
    call.does({ type: 'time', at: due });
  }
  return call;
}

describe('Dial, whatever its attributes, and whoever is called', () => {
  it('requests its action once', () => {
    fc.assert(
      fc.property(scenario, (given) => {
        expect(play(given).sent('dial-action')).toHaveLength(1);
      }),
      { numRuns: 400 },
    );
  });

  it('sends only what the table of callbacks knows', () => {
    fc.assert(
      fc.property(scenario, (given) => {
        for (const sent of play(given).requests) expect(() => encodeMessage(sent)).not.toThrow();
      }),
      { numRuns: 300 },
    );
  });

  it('leaves no leg alive after the caller has gone', () => {
    fc.assert(
      fc.property(scenario, (given) => {
        const call = play(given);
        const gone = call.leg().endedAt ?? -1;
        expect(gone).toBeGreaterThanOrEqual(0);
        for (const { endedAt, timers } of legsOf(call.state)) {
          expect(endedAt).toBeLessThanOrEqual(gone);
          expect(timers).toEqual([]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('connects at most one of those whom it calls at a time', () => {
    fc.assert(
      fc.property(scenario, (given) => {
        const call = play(given);
        const ends = new Map(call.entries('ended').map(({ callSid, at }) => [callSid, at]));
        let free = 0;
        for (const entry of call.entries('bridged')) {
          expect(entry.at).toBeGreaterThanOrEqual(free);
          free = ends.get(entry.with) ?? Infinity;
        }
      }),
      { numRuns: 200 },
    );
  });
});
