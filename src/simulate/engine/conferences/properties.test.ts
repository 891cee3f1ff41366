import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeMessage } from '../../encode-message.js';
import { hasEnded } from '../leg.js';
import { legsOf, nextDue } from '../state.js';
import { doc } from '../world.test-kit.js';
import { conferenceEvents } from './conference.js';
import type { GatherPlan } from './gather-plan.js';
import { plain, planned } from './part.test-kit.js';
import { rooms } from './rooms.test-kit.js';

type Rooms = ReturnType<typeof rooms>;
type Deed = (call: Rooms, leg: (which: number) => string, conference: string) => void;

/** Which conference a deed is for, of those that are not over. */
type Aimed = readonly [deed: Deed, at: number];

const which = fc.nat(5);
const room = fc.constantFrom('red', 'blue');
const flag = fc.boolean();
const wanted = fc.subarray([...conferenceEvents]);
const words: Readonly<Record<string, string>> = {
  'conference-start': 'start',
  'conference-end': 'end',
  'participant-join': 'join',
  'participant-leave': 'leave',
  'participant-speech-start': 'speaker',
  'participant-speech-stop': 'speaker',
};

const conferenceOf = (events: readonly string[]) =>
  fc
    .record({
      starts: flag,
      ends: flag,
      muted: flag,
      records: flag,
      waits: flag,
      most: fc.constantFrom(2, 3, 250),
    })
    .map(({ starts, ends, muted, records, waits, most }) =>
      [
        `startConferenceOnEnter="${starts}" endConferenceOnExit="${ends}" muted="${muted}"`,
        `maxParticipants="${most}" statusCallback="/status"`,
        events.length > 0 ? `statusCallbackEvent="${events.join(' ')}"` : '',
        records ? 'record="record-from-start" recordingTimeout="2" recordingStatusCallback="/recording"' : '',
        waits ? 'waitUrl="/wait"' : '',
      ].join(' '),
    );

const asking: GatherPlan = {
  id: undefined,
  sound: 'pin.mp3',
  invalidSound: undefined,
  firstKeyMs: 2000,
  nextKeyMs: 2000,
  wholeMs: 20_000,
  fewest: 1,
  most: 4,
  tries: 2,
  terminator: '#',
  validKeys: '1',
  stopsOnKey: true,
};

const to = fc.option(fc.array(which, { maxLength: 2 }), { nil: undefined });

/** Something that a person or the API does. */
const deedOf = (events: readonly string[]): fc.Arbitrary<Aimed> => {
  const deed = <T>(weight: number, from: fc.Arbitrary<T>, make: (given: T) => Deed) => ({
    weight,
    arbitrary: from.map(make),
  });
  const all = fc.oneof(
    deed(
      5,
      fc.tuple(room, conferenceOf(events)),
      ([name, conference]): Deed =>
        (call) => {
          call.arrives({ room: name, conference, dial: 'action="/after"' });
        },
    ),
    deed(4, fc.constant(undefined), (): Deed => (call) => void call.isCommanded()),
    deed(
      2,
      fc.tuple(which, room, flag),
      ([one, name, startsOnEnter]): Deed =>
        (call, leg) => {
          call.has({
            does: 'create',
            callSid: leg(one),
            plan: { ...planned, name },
            join: { ...plain, startsOnEnter },
          });
        },
    ),
    deed(
      2,
      fc.tuple(which, flag),
      ([one, endsOnExit]): Deed =>
        (call, leg, conference) => {
          call.has({ does: 'join', conference, callSid: leg(one), join: { ...plain, endsOnExit } });
        },
    ),
    deed(
      2,
      which,
      (one): Deed =>
        (call, leg, conference) => {
          call.has({ does: 'leave', conference, callSid: leg(one), beep: undefined });
        },
    ),
    deed(
      4,
      which,
      (one): Deed =>
        (call, leg) =>
          call.hangsUp(leg(one)),
    ),
    deed(
      4,
      which,
      (one): Deed =>
        (call, leg) =>
          call.says('Hello, everybody.', leg(one)),
    ),
    deed(
      3,
      fc.tuple(to, flag),
      ([some, isMuted]): Deed =>
        (call, leg, conference) => {
          call.has({ does: 'change', conference, to: some?.map(leg), change: { isMuted } });
        },
    ),
    deed(
      3,
      fc.tuple(to, flag),
      ([some, held]): Deed =>
        (call, leg, conference) => {
          const hold = held ? { music: undefined } : 'none';
          call.has({ does: 'change', conference, to: some?.map(leg), change: { hold } });
        },
    ),
    deed(
      2,
      which,
      (one): Deed =>
        (call, leg) => {
          const texml = doc('<Dial><Conference>red</Conference></Dial>');
          call.does({ type: 'update', callSid: leg(one), change: { texml } });
        },
    ),
    deed(
      1,
      fc.tuple(room, flag),
      ([name, answers]): Deed =>
        (call) => {
          const number = '+12025550123';
          const texml = doc(`<Dial><Conference>${name}</Conference></Dial>`);
          call.dials({ to: number, opening: { texml } });
          const callSid = call.callee(number);
          call.has({ does: 'invite', callSid, name, join: { ...plain, startsOnEnter: true } });
          call.does({ type: 'callee', callSid, does: answers ? 'answers' : 'busy' });
        },
    ),
    deed(
      2,
      which,
      (one): Deed =>
        (call, leg, conference) => {
          call.has({ does: 'gather', conference, callSid: leg(one), plan: asking });
        },
    ),
    deed(
      2,
      which,
      (one): Deed =>
        (call, leg) =>
          call.presses('12#', leg(one)),
    ),
    deed(
      1,
      to,
      (some): Deed =>
        (call, leg, conference) => {
          const plan = { kind: 'speak', text: 'Welcome.', voice: 'female' } as const;
          call.has({ does: 'start-sound', conference, to: some?.map(leg), plan });
        },
    ),
    deed(
      1,
      fc.constant(undefined),
      (): Deed => (call, _leg, conference) => {
        call.has({ does: 'end', conference });
      },
    ),
    deed(
      3,
      fc.nat(20_000),
      (ms): Deed =>
        (call) =>
          call.after(ms),
    ),
  );
  return fc.tuple(all, fc.nat(3));
};

const scenario = wanted.chain((events) =>
  fc.record({ events: fc.constant(events), deeds: fc.array(deedOf(events), { maxLength: 30, size: 'max' }) }),
);

/** What must be so at any moment. */
function holds(call: Rooms): void {
  const live = new Map<string, string>();
  for (const { sid, name, status, participants, invited, recordings, ended, timers } of call.conferences()) {
    expect(status === 'completed').toBe(ended !== undefined);
    if (status === 'completed') expect([participants, invited, timers]).toEqual([[], [], []]);
    else {
      expect(live.has(name)).toBe(false);
      live.set(name, sid);
      expect(participants.length + invited.length).toBeGreaterThan(0);
    }
    expect(recordings.every(({ endedAt }) => endedAt === undefined) || status !== 'init').toBe(true);
    if (status === 'completed') expect(recordings.every(({ endedAt }) => endedAt !== undefined)).toBe(true);
    for (const { callSid } of [...participants, ...invited]) expect(call.leg(callSid).conference).toBe(sid);
  }
  for (const leg of legsOf(call.state)) {
    const within = call
      .conferences()
      .filter(({ participants, invited }) =>
        [...participants, ...invited].some(({ callSid }) => callSid === leg.sid),
      );
    expect(within.map(({ sid }) => sid)).toEqual(leg.conference === undefined ? [] : [leg.conference]);
    if (hasEnded(leg)) expect(leg.conference).toBeUndefined();
  }
}

describe('conferences, whatever people and the API do', () => {
  it('keep their participants apart, and come to an end', () => {
    fc.assert(
      fc.property(scenario, ({ deeds, events }) => {
        const call = rooms({ '/wait': doc('<Say>Please wait.</Say>') }, { maxVirtualMs: 60_000 });
        const leg = (index: number) => legsOf(call.state)[index]?.sid ?? call.sid;
        for (const [deed, at] of deeds) {
          const live = call.conferences().filter(({ ended }) => !ended);
          deed(call, leg, live[at % Math.max(1, live.length)]?.sid ?? 'none');
          holds(call);
        }
        for (let due = nextDue(call.state); due !== undefined; due = nextDue(call.state)) {
          call.does({ type: 'time', at: due });
          holds(call);
        }
        expect(call.conferences().every(({ status }) => status === 'completed')).toBe(true);

        const numbers = new Map<string, number>();
        for (const { parameters } of call.requests) {
          if (!('ConferenceSid' in parameters)) continue;
          const { ConferenceSid = '', SequenceNumber, StatusCallbackEvent = '' } = parameters;
          expect(SequenceNumber).toBe(numbers.get(ConferenceSid) ?? 0);
          numbers.set(ConferenceSid, Number(SequenceNumber) + 1);
          expect(events).toContain(words[StatusCallbackEvent]);
        }
        for (const sent of call.requests) expect(() => encodeMessage(sent)).not.toThrow();
      }),
      { numRuns: 400 },
    );
  });
});
