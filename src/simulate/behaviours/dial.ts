import { childrenOf } from '../engine/attributes.js';
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

/** The nouns that stand for no person, by Telnyx's name. */
const byNoun: Readonly<Record<string, Kind>> = { Queue: 'queue', Conference: 'conference' };

const kindOf = ({ element }: Turn): Kind => {
  const noun = childrenOf(element).find(({ name }) => Object.hasOwn(byNoun, name));
  return (noun && byNoun[noun.name]) ?? 'people';
};

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
