import { encodeBase64 } from '../../callbacks/base64.js';
import { childrenOf, contentOf } from '../engine/attributes.js';
import { connection, identity, parties } from '../engine/parameters.js';
import { speechMs } from '../engine/speech.js';
import type { FarEndTurn } from '../far-end-turn.js';
import { heardFrom } from '../services/heard-from.js';
import { type Behaviour, type Ending, nextVerb, type Step, type Turn } from './behaviour.js';
import { targetOf } from './target.js';

/** One message of the conversation. */
interface Message {
  readonly role: 'assistant' | 'user';
  readonly content: string;
}

export interface AIGatherMemory {
  readonly verb: 'AIGather';
  /** What the assistant has still to do. */
  readonly turns: readonly FarEndTurn[];
  readonly history: readonly Message[];
}

type AIGatherStep = Step<AIGatherMemory>;

const childText = ({ element }: Turn, name: string): string => {
  const child = childrenOf(element).find((one) => one.name === name);
  return child ? contentOf(child).trim() : '';
};

const base64Of = (value: unknown): string => encodeBase64(new TextEncoder().encode(JSON.stringify(value)));

/** What was found out, as JSON. A text that is none is a value of its own. */
function resultOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** The assistant is through. */
function finish(turn: Turn, { history }: AIGatherMemory, found: string): AIGatherStep {
  const target = targetOf(turn, 'action');
  const message = {
    callback: 'ai-gather-action',
    parameters: {
      ...identity(turn),
      ...parties(turn),
      ...connection(turn),
      Status: 'valid',
      Base64Result: base64Of({ status: 'valid', result: resultOf(found) }),
      Base64MessageHistory: base64Of(history),
    },
  } as const;
  const end: Ending = target ? { next: 'document', target, message } : nextVerb;
  return { end };
}

/** The assistant's next turn. */
function goOn(turn: Turn, memory: AIGatherMemory): AIGatherStep {
  const [next, ...turns] = memory.turns;
  if (!next || 'listens' in next) return { memory, waitsFor: 'speech' };
  if ('closes' in next) return finish(turn, memory, next.closes);
  return says(turn, { ...memory, turns }, next.says);
}

function says(turn: Turn, memory: AIGatherMemory, text: string): AIGatherStep {
  return {
    actions: [
      heardFrom(turn, turn.element.name, text),
      { do: 'wait', name: 'said', ms: speechMs(text, turn.settings) },
    ],
    memory: { ...memory, history: [...memory.history, { role: 'assistant', content: text }] },
  };
}

/** Has an assistant ask for what the application wants to know. The assistant is played by a script. */
export const aiGather: Behaviour<AIGatherMemory> = {
  answers: true,
  begin(turn) {
    const greeting = childText(turn, 'Greeting');
    const turns = turn.settings.farEnds.AIGather ?? [];
    const memory: AIGatherMemory = { verb: 'AIGather', turns, history: [] };
    return greeting === '' ? goOn(turn, memory) : says(turn, memory, greeting);
  },
  on(turn, memory, event) {
    switch (event.type) {
      case 'timer':
        return goOn(turn, memory);
      case 'speech': {
        const said = { role: 'user', content: event.text } as const;
        const after: AIGatherMemory = { ...memory, history: [...memory.history, said] };
        const [next, ...turns] = memory.turns;
        return next && 'listens' in next
          ? goOn(turn, { ...after, turns })
          : { memory: after, waitsFor: 'speech' };
      }
      case 'far-end':
        if (event.news.does === 'closes') return finish(turn, memory, event.news.data ?? '{}');
        if (event.news.does === 'says') return says(turn, memory, event.news.text);
        return undefined;
      default:
        return undefined;
    }
  },
};
