import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseWebhook } from '../../../callbacks/webhooks/parse.js';
import { encodeMessage } from '../../encode-message.js';
import { hasEnded } from '../leg.js';
import { queuesOf } from '../queues/store.js';
import { legsOf, nextDue } from '../state.js';
import { commanded, control, elsewhere, here, there } from './commanded.test-kit.js';
import type { Control } from './control.js';

type World = ReturnType<typeof commanded>;

/** Something that happens, as a function of who is there. */
type Deed = (call: World, sid: (which: number) => string) => void;

const which = fc.nat(6);
const queue = fc.constantFrom('support', 'sales');
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const afterBridge = maybe(fc.constantFrom('park', 'hold'));
const commandId = maybe(fc.constantFrom('one', 'two'));
const modes = ['premium', 'detect', 'detect_beep', 'detect_words', 'greeting_end'] as const;

const onset = fc.record(
  {
    sound: fc.constant('https://media.test/hello.mp3'),
    digits: fc.constant('1w2'),
    detection: fc.record({
      mode: fc.constantFrom(...modes),
      silenceMs: fc.constant(3500),
      speechMs: fc.constant(3500),
      speechEndMs: fc.constant(800),
      timeoutMs: fc.constantFrom(500, 3500),
      greetingTimeoutMs: fc.constantFrom(500, 5000),
      greetingSilenceMs: fc.constant(1500),
    }),
  },
  { requiredKeys: [] },
);
const recording = fc.record({
  source: fc.constant('OutboundAPI' as const),
  channels: fc.constantFrom(1 as const, 2 as const),
  format: fc.constantFrom('mp3' as const, 'wav' as const),
  maxMs: fc.constantFrom(0, 5000),
  callback: fc.constant(undefined),
  sendUrl: fc.constant(true),
});
const features = fc.record({ recording: maybe(recording) });

const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 3, arbitrary: fc.constant<Deed>((call) => void call.arrives()) },
  {
    weight: 3,
    arbitrary: fc.record({ onset, features, afterBridge, other: maybe(which) }).map(
      ({ onset: begins, features: given, afterBridge: after, other }): Deed =>
        (call, sid) => {
          const bridgeTo = other === undefined ? undefined : sid(other);
          const of: Control = { ...control, afterBridge: after, onset: { ...begins, bridgeTo } };
          call.dials({ control: of, features: given });
        },
    ),
  },
  {
    weight: 5,
    arbitrary: fc
      .tuple(which, fc.constantFrom('answers', 'answers', 'machine', 'busy', 'declines', 'fails'))
      .map(
        ([leg, does]): Deed =>
          (call, sid) =>
            call.reacts(sid(leg), does),
      ),
  },
  {
    weight: 2,
    arbitrary: fc.constant<Deed>((call) => void call.runs('<Dial><Queue>support</Queue></Dial>')),
  },
  { weight: 1, arbitrary: fc.constant<Deed>((call) => void call.runs('<Enqueue>support</Enqueue>')) },
  {
    weight: 3,
    arbitrary: which.map(
      (leg): Deed =>
        (call, sid) =>
          call.hangsUp(sid(leg)),
    ),
  },
  {
    weight: 3,
    arbitrary: fc.nat(20_000).map(
      (ms): Deed =>
        (call) =>
          call.after(ms),
    ),
  },
  {
    weight: 4,
    arbitrary: fc.tuple(which, commandId).map(
      ([leg, id]): Deed =>
        (call, sid) =>
          call.orders(sid(leg), { does: 'answer', commandId: id }),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(which, fc.boolean()).map(
      ([leg, isBusy]): Deed =>
        (call, sid) =>
          call.orders(sid(leg), { does: 'reject', isBusy }),
    ),
  },
  {
    weight: 1,
    arbitrary: which.map(
      (leg): Deed =>
        (call, sid) =>
          call.orders(sid(leg), { does: 'hangup' }),
    ),
  },
  {
    weight: 4,
    arbitrary: fc.tuple(which, which, afterBridge, commandId).map(
      ([leg, other, after, id]): Deed =>
        (call, sid) =>
          call.orders(sid(leg), {
            does: 'bridge',
            with: { callSid: sid(other) },
            afterBridge: after,
            commandId: id,
          }),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(which, queue).map(
      ([leg, name]): Deed =>
        (call, sid) =>
          call.orders(sid(leg), { does: 'bridge', with: { queue: name } }),
    ),
  },
  {
    weight: 3,
    arbitrary: fc.tuple(which, fc.constantFrom(there, elsewhere), afterBridge).map(
      ([leg, to, after]): Deed =>
        (call, sid) =>
          call.orders(sid(leg), {
            does: 'transfer',
            callee: { from: here, to, control },
            afterBridge: after,
          }),
    ),
  },
  {
    weight: 1,
    arbitrary: which.map(
      (leg): Deed =>
        (call, sid) =>
          call.orders(sid(leg), { does: 'refer', to: 'sip:a@b' }),
    ),
  },
  {
    weight: 3,
    arbitrary: fc.tuple(which, queue, maybe(fc.constant(10)), fc.boolean()).map(
      ([leg, name, longestSeconds, keepsPlace]): Deed =>
        (call, sid) =>
          call.orders(sid(leg), { does: 'enqueue', queue: name, maxSize: 2, longestSeconds, keepsPlace }),
    ),
  },
  {
    weight: 1,
    arbitrary: which.map(
      (leg): Deed =>
        (call, sid) =>
          call.orders(sid(leg), { does: 'leave_queue' }),
    ),
  },
);

/** What holds at each moment. */
function check(call: World): void {
  for (const leg of legsOf(call.state)) {
    if (leg.control) expect([leg.program, leg.running]).toEqual([undefined, undefined]);
    if (leg.bridgedTo === undefined) continue;
    expect(call.leg(leg.bridgedTo).bridgedTo).toBe(leg.sid);
    expect(hasEnded(leg)).toBe(false);
    expect(leg.queue).toBeUndefined();
  }
}

function play(deeds: readonly Deed[]): World {
  const call = commanded({}, { maxVirtualMs: 600_000 });
  for (const does of deeds) {
    does(call, (index) => legsOf(call.state)[index]?.sid ?? call.sid);
    check(call);
  }
  for (let due = nextDue(call.state); due !== undefined; due = nextDue(call.state)) {
    call.does({ type: 'time', at: due });
    check(call);
  }
  return call;
}

describe('calls of the Voice API, whatever people and applications do', () => {
  it('begin once, are answered at most once, end once, and tell nothing after that', () => {
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 30 }), (deeds) => {
        const call = play(deeds);
        for (const leg of legsOf(call.state)) {
          expect(hasEnded(leg)).toBe(true);
          expect(leg.timers).toEqual([]);
          if (!leg.control) continue;
          const told = call.told(leg.sid);
          expect(told[0]).toBe('call.initiated');
          expect(told.at(-1)).toBe('call.hangup');
          const count = (type: string) => told.filter((one) => one === type).length;
          expect([count('call.initiated'), count('call.hangup')]).toEqual([1, 1]);
          expect(count('call.answered')).toBe(leg.answeredAt === undefined ? 0 : 1);
          expect(count('call.dequeued')).toBeLessThanOrEqual(count('call.enqueued'));
        }
        for (const { members, takers } of queuesOf(call.state)) {
          expect(takers).toEqual([]);
          for (const { keepsPlace } of members) expect(keepsPlace).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('tell only what the table of webhooks knows', () => {
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 25 }), (deeds) => {
        for (const sent of play(deeds).requests) {
          const { contentType, text } = encodeMessage(sent);
          if (contentType !== 'application/json') continue;
          const webhook = parseWebhook(JSON.parse(text));
          expect([webhook.name, webhook.issues]).toEqual([sent.callback, []]);
        }
      }),
      { numRuns: 150 },
    );
  });
});
