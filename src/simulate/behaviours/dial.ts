import { childrenOf } from '../engine/attributes.js';
import type { NounIn } from '../engine/names.js';
import type { Behaviour, Step, Turn, VerbEvent } from './behaviour.js';
import { type DialConferenceMemory, dialConference } from './dial-conference.js';
import { type DialPeopleMemory, dialPeople } from './dial-people.js';
import { type DialQueueMemory, dialQueue } from './dial-queue.js';

/** What a Dial does, by whom it means. */
interface Kinds {
  readonly people: DialPeopleMemory;
  readonly queue: DialQueueMemory;
  readonly conference: DialConferenceMemory;
}

type Kind = keyof Kinds;

export type DialMemory = Kinds[Kind];

const kinds: { readonly [K in Kind]: Behaviour<Kinds[K]> } = {
  people: dialPeople,
  queue: dialQueue,
  conference: dialConference,
};

/** What each noun means, by Telnyx's name: all that may stand in a Dial are here. */
export const kindsByNoun: { readonly [Name in NounIn<'dial'>]: Kind } = {
  Conference: 'conference',
  Number: 'people',
  Queue: 'queue',
  Sip: 'people',
};

const kindByName: Readonly<Record<string, Kind>> = kindsByNoun;

/** The first noun that means no person decides. */
const kindOf = ({ element }: Turn): Kind =>
  childrenOf(element)
    .map(({ name }) => (Object.hasOwn(kindByName, name) ? kindByName[name] : undefined))
    .find((kind) => kind !== undefined && kind !== 'people') ?? 'people';

function on<K extends Kind>(turn: Turn, memory: Kinds[K] & { readonly kind: K }, event: VerbEvent) {
  const kind: K = memory.kind;
  return kinds[kind].on?.(turn, memory, event);
}

function leave<K extends Kind>(
  turn: Turn,
  memory: Kinds[K] & { readonly kind: K },
  why: 'ended' | 'replaced',
) {
  const kind: K = memory.kind;
  return kinds[kind].leave?.(turn, memory, why) ?? [];
}

/** Connects the call with others: people, whoever waits in a queue, a conference. */
export const dial: Behaviour<DialMemory> = {
  answers(turn) {
    const { answers } = kinds[kindOf(turn)];
    return typeof answers === 'boolean' ? answers : answers(turn);
  },
  begin: (turn): Step<DialMemory> => kinds[kindOf(turn)].begin(turn),
  on: (turn, memory, event): Step<DialMemory> | undefined => on(turn, memory, event),
  leave: (turn, memory, why) => leave(turn, memory, why),
};
