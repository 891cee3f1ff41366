import { conference } from './conferences/deeds/index.js';
import { dial } from './control/call.js';
import { command } from './control/commands/index.js';
import { type Draft, draftOf, stateOf } from './draft.js';
import { drain } from './drain.js';
import type { Effect } from './effect.js';
import type { CallEvent } from './event.js';
import { callee } from './events/callee.js';
import { farEnd } from './events/far-end.js';
import { inbound } from './events/inbound.js';
import { outbound } from './events/outbound.js';
import { hangUp, keys, person, speech } from './events/person.js';
import { queue } from './events/queue.js';
import { forgetRecording, record, recording } from './events/recording.js';
import { reply } from './events/reply.js';
import { secret } from './events/secret.js';
import { service } from './events/service.js';
import { time } from './events/time.js';
import { forget, update } from './events/update.js';
import type { State } from './state.js';

type Handle<Type extends CallEvent['type']> = (
  draft: Draft,
  event: Extract<CallEvent, { readonly type: Type }>,
) => void;

const handlers: { readonly [Type in CallEvent['type']]: Handle<Type> } = {
  inbound,
  outbound,
  dial,
  control: command,
  queue,
  callee,
  keys,
  speech,
  'hang-up': hangUp,
  time,
  reply,
  update,
  secret,
  person,
  record,
  recording,
  'forget-recording': forgetRecording,
  'far-end': farEnd,
  service,
  conference,
  forget,
};

/**
 * What an event does to the calls of an account: the next state, and what the world has to do about it. It is a pure
 * function: the same state and event give the same result.
 *
 * @example
 * ```ts
 * import { createState, transition } from 'texml/simulate';
 *
 * const application = { id: '1', voice_url: 'https://app.example/voice' };
 * const [state, effects] = transition(createState({ seed: 7 }), {
 *   type: 'inbound',
 *   from: '+12025550100',
 *   to: '+12025550199',
 *   application,
 * });
 * console.log(state.now, effects.map(({ type }) => type)); // 0, and the request for the first document among them
 * ```
 * @see https://developers.telnyx.com/docs/voice/programmable-voice/texml-instruction-fetching
 */
export function transition(state: State, event: CallEvent): readonly [State, readonly Effect[]] {
  const draft = draftOf(state);
  handle(draft, event);
  drain(draft);
  return [stateOf(draft), draft.effects];
}

function handle<Type extends CallEvent['type']>(
  draft: Draft,
  event: Extract<CallEvent, { readonly type: Type }> & { readonly type: Type },
): void {
  const type: Type = event.type;
  handlers[type](draft, event);
}
