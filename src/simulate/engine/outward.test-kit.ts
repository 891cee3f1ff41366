import fc from 'fast-check';
import type { Answer, Deepfake, Reaction } from '../reaction.js';
import type { CallEvent } from './event.js';
import type { Features } from './features.js';
import type { RecordingPlan } from './recording.js';
import { legOf, type State } from './state.js';
import { application } from './world.test-kit.js';

const answer: fc.Arbitrary<Answer> = fc.record(
  {
    answers: fc.constantFrom('human', 'machine'),
    answeredBy: fc.constantFrom('human', 'machine_start', 'machine_end_beep', 'fax', 'unknown'),
    greeting: fc.string({ maxLength: 60 }),
    beep: fc.boolean(),
    deepfake: fc.constantFrom<Deepfake>({ result: 'fake' }, { error: 'no audio' }),
  },
  { requiredKeys: ['answers'] },
);

/** How somebody may react whose phone rings. */
export const reaction: fc.Arbitrary<Reaction> = fc.oneof(
  { weight: 3, arbitrary: fc.constant<Reaction>('answers') },
  { weight: 3, arbitrary: fc.constantFrom<Reaction>('busy', 'declines', 'no-answer', 'fails', 'machine') },
  { weight: 1, arbitrary: answer },
);

const target = { url: 'https://app.test/a', method: 'POST' } as const;
const events = ['in-progress', 'completed', 'absent'];

const recording: fc.Arbitrary<RecordingPlan> = fc.record({
  source: fc.constantFrom('OutboundAPI', 'StartCallRecordingAPI'),
  channels: fc.constantFrom(1, 2),
  format: fc.constantFrom('mp3', 'wav'),
  maxMs: fc.constantFrom(0, 5000),
  callback: fc.constantFrom(undefined, { address: target.url, method: target.method, events }),
  sendUrl: fc.boolean(),
  track: fc.constantFrom('inbound', 'outbound', 'both'),
  trims: fc.boolean(),
  silenceMs: fc.constantFrom(0, 2000),
});

/** What a call of the API may be placed with. */
export const features: fc.Arbitrary<Features> = fc.record(
  {
    sipHeaders: fc.constant({ 'X-Tenant': 'acme' }),
    detection: fc.record({
      mode: fc.constantFrom('Enable', 'DetectMessageEnd'),
      timeoutMs: fc.constantFrom(500, 3500, 30_000),
      silenceMs: fc.nat(5000),
      speechMs: fc.nat(5000),
      speechEndMs: fc.nat(2000),
      messageEndMs: fc.constantFrom(undefined, 3000),
      holds: fc.boolean(),
      cuts: fc.record({ machine: fc.boolean(), messageEnd: fc.boolean() }),
      callback: fc.constantFrom('amd-status', 'amd-async', 'amd-sync'),
      target: fc.constantFrom(undefined, target),
    }),
    deepfake: fc.record({ target: fc.constantFrom(undefined, target) }),
    recording,
  },
  { requiredKeys: [] },
);

/** What the API does to a leg, and to its last recording. */
export const apiDeed: fc.Arbitrary<(callSid: string, state: State) => CallEvent> = fc.oneof(
  fc.tuple(recording, fc.boolean()).map(
    ([plan, beeps]) =>
      (callSid: string): CallEvent => ({ type: 'record', callSid, plan, beeps }),
  ),
  fc.constantFrom('pause', 'resume', 'stop').map(
    (does) =>
      (callSid: string, state: State): CallEvent => ({
        type: 'recording',
        callSid,
        recordingSid: lastOf(state, callSid),
        does,
      }),
  ),
  fc.constantFrom('recording', 'transcript').map(
    (what) =>
      (callSid: string, state: State): CallEvent => ({
        type: 'forget-recording',
        recordingSid: lastOf(state, callSid),
        what,
      }),
  ),
  fc.constantFrom('barge', 'whisper', 'monitor').map(
    (role) =>
      (callSid: string): CallEvent => ({
        type: 'outbound',
        from: '+12025550199',
        to: '+12025550150',
        application,
        features: { supervision: { callSid, role } },
      }),
  ),
);

const lastOf = (state: State, callSid: string): string => legOf(state, callSid)?.recordings.at(-1)?.sid ?? '';
