import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeMessage } from '../encode-message.js';
import type { CallEvent } from './event.js';
import { hasEnded } from './leg.js';
import { apiDeed, features, reaction } from './outward.test-kit.js';
import { legsOf, nextDue, type State } from './state.js';
import { doc, world } from './world.test-kit.js';

const verb = fc.constantFrom(
  '<Say>Hello.</Say>',
  '<Play>a.mp3</Play>',
  '<Pause length="5"/>',
  '<Record action="/a" timeout="2" trim="trim-silence" transcription="true" transcriptionCallback="/a"/>',
  '<Gather input="dtmf speech" partialResultCallback="/a"><Say>Press a key.</Say></Gather>',
  '<Start><Recording trim="trim-silence" recordingStatusCallback="/a" recordingStatusCallbackEvent="absent completed"/></Start>',
  '<Stop><Recording/></Stop>',
  '<Dial action="/a" record="record-from-answer" recordMaxLength="10"><Number machineDetection="Enable" amdStatusCallback="/a" sendDigits="ww1">+12025550123</Number></Dial>',
);
const document = fc.array(verb, { minLength: 1, maxLength: 4 }).map((verbs) => doc(verbs.join('')));

const deed: fc.Arbitrary<(callSid: string, state: State) => CallEvent> = fc.oneof(
  { weight: 3, arbitrary: apiDeed },
  {
    weight: 2,
    arbitrary: reaction.map(
      (does) =>
        (callSid: string): CallEvent => ({ type: 'callee', callSid, does }),
    ),
  },
  {
    weight: 3,
    arbitrary: fc.nat(9000).map(
      (ms) =>
        (_: string, { now }: State): CallEvent => ({ type: 'time', at: now + ms }),
    ),
  },
  fc.constant((callSid: string): CallEvent => ({ type: 'speech', callSid, text: 'One, two, three.' })),
  fc.constant((callSid: string): CallEvent => ({ type: 'keys', callSid, digits: '1' })),
  fc.constant((callSid: string): CallEvent => ({ type: 'hang-up', callSid })),
);

const scenario = fc.record({
  documents: fc.array(document, { minLength: 1, maxLength: 3 }),
  features,
  does: reaction,
  unscripted: reaction,
  partials: fc.boolean(),
  failed: fc.constantFrom('none', 'silent', 'all'),
  deeds: fc.array(fc.tuple(fc.constantFrom(0, 0, 1, 2), deed), { maxLength: 15 }),
});

type Scenario = typeof scenario extends fc.Arbitrary<infer S> ? S : never;

/** A call of the API with all that it can be placed with, and the API at work on it. */
function play({ documents, features: placed, does, unscripted, partials, failed, deeds }: Scenario) {
  let asked = 0;
  const call = world(
    ({ purpose }) => (purpose === 'document' ? (documents[asked++ % documents.length] ?? 404) : 200),
    {
      settings: {
        maxDocuments: 8,
        maxVirtualMs: 600_000,
        unscriptedCallees: unscripted,
        gatherPartialResults: partials,
        recordActionAtStart: partials,
        failedTranscriptions: failed,
      },
      application: {
        status_callback: 'https://app.test/status',
        call_cost_in_webhooks: true,
        first_command_timeout: true,
      },
    },
  );
  call.dials({ features: placed });
  call.does({ type: 'callee', callSid: call.sid, does });
  for (const [which, make] of deeds) {
    call.does(make(legsOf(call.state)[which]?.sid ?? call.sid, call.state));
  }
  for (let due = nextDue(call.state); due !== undefined; due = nextDue(call.state)) {
    call.does({ type: 'time', at: due });
  }
  return call;
}

describe('calls of the API, whatever they are placed with', () => {
  it('come to an end, with all that hangs on them', () => {
    fc.assert(
      fc.property(scenario, (given) => {
        const call = play(given);
        for (const leg of legsOf(call.state)) {
          expect(hasEnded(leg)).toBe(true);
          expect(leg).toMatchObject({ timers: [], supervisors: [], isHeld: false });
          expect(leg.recordings.every(({ endedAt }) => endedAt !== undefined)).toBe(true);
        }
        expect(call.state.requests).toBeUndefined();
        expect(call.state.timers).toBeUndefined();
      }),
      { numRuns: 300 },
    );
  });

  it('send only what the table of callbacks knows', () => {
    fc.assert(
      fc.property(scenario, (given) => {
        for (const sent of play(given).requests) expect(() => encodeMessage(sent)).not.toThrow();
      }),
      { numRuns: 200 },
    );
  });

  it('tell of each recording that ends once, with a length that fits into the call', () => {
    fc.assert(
      fc.property(scenario, (given) => {
        const call = play(given);
        const begun = call.entries('records').filter(({ phase }) => phase === 'begins');
        const ended = call.entries('records').filter(({ phase }) => phase === 'ends');
        expect(ended.map(({ recordingSid }) => recordingSid).sort()).toEqual(
          begun.map(({ recordingSid }) => recordingSid).sort(),
        );
        for (const { at, recordingSid, durationMs = 0 } of ended) {
          const start = begun.find((one) => one.recordingSid === recordingSid);
          expect(durationMs).toBeGreaterThanOrEqual(0);
          expect(durationMs).toBeLessThanOrEqual(at - (start?.at ?? 0));
        }
      }),
      { numRuns: 200 },
    );
  });

  it('are found out about once at most, and never a document before that where it waits', () => {
    fc.assert(
      fc.property(scenario, (given) => {
        const call = play(given);
        const found = call
          .entries('detects')
          .filter(({ what, callSid }) => what === 'machine' && callSid === call.sid);
        expect(found.length).toBeLessThanOrEqual(1);
        if (!given.features.detection?.holds) return;
        const first = call.timeline.find(
          (entry) => entry.kind === 'request' && entry.purpose === 'document' && entry.callSid === call.sid,
        );
        if (first) expect(first.at).toBeGreaterThanOrEqual(found[0]?.at ?? Infinity);
      }),
      { numRuns: 200 },
    );
  });
});
