import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TexmlError } from '../../document/index.js';
import { checkRule, createFaults, type FaultRule, type Strike } from './index.js';

const faultsOf = (rules: readonly FaultRule[], seed: number | string = 1) =>
  createFaults(rules, { seed, now: () => 1000 });
const answered = { name: 'call-status-answered', callSid: 'a' };

describe('the rules of faults', () => {
  it('strike what they fit, and note what was done to what', () => {
    const heard: Strike[] = [];
    const rule: FaultRule = { on: 'callback', callback: 'call-status-*', callSid: 'a', does: 'drop' };
    const faults = createFaults([rule], {
      seed: 1,
      now: () => 1000,
      onStrike: (strike) => heard.push(strike),
    });
    expect(faults.strike('callback', answered)).toEqual(rule);
    expect(faults.strike('callback', { ...answered, callSid: 'b' })).toBeUndefined();
    expect(faults.strike('callback', { ...answered, name: 'amd-status' })).toBeUndefined();
    expect(faults.strike('reply', answered)).toBeUndefined();
    expect(faults.strike('operation', { name: 'whoami' })).toBeUndefined();
    expect(faults.struck).toEqual([
      { rule: 1, on: 'callback', does: 'drop', name: 'call-status-answered', callSid: 'a', at: 1000 },
    ]);
    expect(heard).toEqual(faults.struck);
    expect(faults.rules).toEqual([{ id: 1, rule, seen: 1, struck: 1 }]);
  });

  it('let some pass first, and strike no oftener than they may', () => {
    const faults = faultsOf([{ on: 'operation', does: 'cut', after: 2, times: 2 }]);
    const strikes = Array.from({ length: 6 }, () => faults.strike('operation', { name: 'whoami' })?.does);
    expect(strikes).toEqual([undefined, undefined, 'cut', 'cut', undefined, undefined]);
    expect(faults.rules).toMatchObject([{ seen: 6, struck: 2 }]);
  });

  it('are asked in their order, and only one of them strikes', () => {
    const faults = faultsOf([
      { on: 'operation', does: 'rate-limit', times: 2 },
      { on: 'operation', does: 'cut', times: 1 },
    ]);
    const strikes = Array.from({ length: 4 }, () => faults.strike('operation', { name: 'whoami' })?.does);
    expect(strikes).toEqual(['rate-limit', 'rate-limit', 'cut', undefined]);
  });

  it('can be added, removed and cleared at any time', () => {
    const faults = faultsOf([]);
    expect(faults.strike('callback', answered)).toBeUndefined();
    const [drop, delay] = [
      faults.add({ on: 'callback', does: 'drop' }),
      faults.add({ on: 'callback', does: 'delay', delayMs: 5 }),
    ];
    expect(faults.strike('callback', answered)?.does).toBe('drop');
    expect([faults.remove(drop), faults.remove(drop)]).toEqual([true, false]);
    expect(faults.strike('callback', answered)?.does).toBe('delay');
    faults.clear();
    expect(faults.strike('callback', answered)).toBeUndefined();
    expect(faults.rules).toEqual([]);
    expect(faults.struck.map(({ rule }) => rule)).toEqual([drop, delay]);
  });

  it('are not changed from outside once they are in force', () => {
    const rule = { on: 'callback', does: 'delay', delayMs: 5 } satisfies FaultRule;
    const faults = faultsOf([rule]);
    rule.delayMs = 50;
    expect(faults.strike('callback', answered)).toMatchObject({ delayMs: 5 });
  });

  it('strike the same requests with the same seed, and others with another', () => {
    const pattern = (seed: number | string) => {
      const faults = faultsOf([{ on: 'callback', does: 'drop', probability: 0.5 }], seed);
      return Array.from({ length: 64 }, () => (faults.strike('callback', answered) ? 1 : 0)).join('');
    };
    expect(pattern('a')).toBe(pattern('a'));
    expect(pattern('b')).not.toBe(pattern('a'));
  });

  it('strike as often as is probable', () => {
    fc.assert(
      fc.property(fc.integer(), fc.double({ min: 0, max: 1, noNaN: true }), (seed, probability) => {
        const faults = faultsOf([{ on: 'callback', does: 'drop', probability }], seed);
        for (let count = 0; count < 1000; count += 1) faults.strike('callback', answered);
        // Six standard deviations.
        expect(Math.abs(faults.struck.length / 1000 - probability)).toBeLessThan(0.1);
      }),
      { numRuns: 30 },
    );
  });

  it('keep the last 10,000 strikes', () => {
    const faults = faultsOf([{ on: 'operation', does: 'cut' }]);
    for (let count = 0; count <= 10_000; count += 1) faults.strike('operation', { name: `${count}` });
    expect(faults.struck).toHaveLength(10_000);
    expect(faults.struck[0]?.name).toBe('1');
  });
});

describe('a rule that is none', () => {
  const messageOf = (rule: unknown): string => {
    try {
      checkRule(rule);
    } catch (error) {
      if (error instanceof TexmlError && error.code === 'bad-fault') return error.message;
      throw error;
    }
    throw new Error('the rule passed');
  };

  it.each([
    [undefined, /on must be one of callback, reply, operation/],
    [{ on: 'call', does: 'drop' }, /on must be one of callback, reply, operation/],
    [{ on: 'reply', does: 'drop' }, /does must be one of late, broken-xml, status, lost/],
    [{ on: 'callback', does: 'delay' }, /delayMs is required/],
    [{ on: 'callback', does: 'delay', delayMs: -1 }, /delayMs must be at least 0/],
    [{ on: 'callback', does: 'drop', time: 1 }, /time is not known here; did you mean times\?/],
    [{ on: 'callback', does: 'drop', probability: 2 }, /probability must be at most 1/],
    [{ on: 'callback', does: 'drop', times: 0 }, /times must be at least 1/],
    [
      { on: 'callback', callback: 'call-status-anwsered', does: 'drop' },
      /callback must be the name of a callback/,
    ],
    [
      { on: 'operation', operation: 'calls.*.made', does: 'cut' },
      /operation must be the name of an operation/,
    ],
    [{ on: 'operation', does: 'server-error', status: 429 }, /status must be at least 500/],
    [{ on: 'operation', does: 'rate-limit', done: true }, /done is not known here/],
  ])('is refused, with what is wrong: %j', (rule, message) => {
    expect(messageOf(rule)).toMatch(message);
    expect(messageOf(rule)).toMatch(/^This is no fault: /);
  });

  it('is refused whatever it is, and never by another error', () => {
    fc.assert(
      fc.property(fc.anything(), (rule) => {
        expect(messageOf(rule)).toMatch(/^This is no fault: /);
      }),
    );
  });

  it('puts nothing in force', () => {
    const faults = faultsOf([]);
    const rule: unknown = { on: 'callback', does: 'nothing' };
    expect(() => {
      checkRule(rule);
      faults.add(rule);
    }).toThrow(TexmlError);
    expect(faults.rules).toEqual([]);
  });

  it('is one for the compiler too', () => {
    const rules: FaultRule[] = [
      { on: 'callback', callback: 'call.initiated', does: 'drop' },
      { on: 'callback', callback: 'gather*', does: 'duplicate', copies: 2, delayMs: 10 },
      // @ts-expect-error a slip in a name
      { on: 'callback', callback: 'call-status-anwsered', does: 'drop' },
      // @ts-expect-error a reply can't be dropped: it can be lost
      { on: 'reply', does: 'drop' },
    ];
    for (const rule of rules.slice(0, 2)) expect(() => checkRule(rule)).not.toThrow();
    for (const rule of rules.slice(2)) expect(() => checkRule(rule)).toThrow();
  });
});
