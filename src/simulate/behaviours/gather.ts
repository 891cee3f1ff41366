import { childrenOf, numberOf, textOf } from '../engine/attributes.js';
import type { CallbackMessage } from '../engine/effect.js';
import { caller, identity } from '../engine/parameters.js';
import { firstHalf } from '../engine/speech.js';
import {
  type Action,
  type Behaviour,
  type Ending,
  nextVerb,
  type Step,
  type Turn,
  type WaitsFor,
  warning,
} from './behaviour.js';
import { clipOf } from './clip.js';
import { targetOf } from './target.js';

/** Where a Gather stands: in its prompts, waiting, among the keys, or listening to speech. */
export interface GatherMemory {
  readonly verb: 'Gather';
  readonly phase: 'prompts' | 'waiting' | 'keys' | 'speech';
  /** The prompt that is heard. */
  readonly prompt: number;
  readonly digits: string;
  readonly speech: { readonly text: string; readonly confidence: number } | undefined;
  /** How many interim results were told. */
  readonly partials: number;
}

type GatherStep = Step<GatherMemory>;

const inputs = (turn: Turn): WaitsFor => {
  const input = textOf(turn.element, 'input');
  return input === 'speech' ? 'speech' : input === 'dtmf speech' ? 'keys or speech' : 'keys';
};

const timeoutMs = ({ element, settings }: Turn): number =>
  (numberOf(element, 'timeout', settings) ?? 5) * 1000;

const stop = (name: string): Action => ({ do: 'stop-waiting', name });

/** Where a Gather stands that has got no input. */
const nothingYet = (phase: GatherMemory['phase'], prompt: number): GatherMemory => ({
  verb: 'Gather',
  phase,
  prompt,
  digits: '',
  speech: undefined,
  partials: 0,
});

/** Plays the prompt of a number, or waits once there are no more. */
function promptOrWait(turn: Turn, from: number): GatherStep {
  const prompts = childrenOf(turn.element);
  const actions: Action[] = [];
  for (let prompt = from; prompt < prompts.length; prompt += 1) {
    const element = prompts[prompt];
    const clip = element && clipOf(element, turn);
    // What is no prompt is dropped; the checker's warning says so already.
    if (!clip) continue;
    actions.push(...clip.actions);
    if (clip.failure !== undefined) return { actions, end: { next: 'abort', message: clip.failure } };
    if (clip.durationMs === 0) continue;
    if (clip.durationMs !== undefined) actions.push({ do: 'wait', name: 'prompt', ms: clip.durationMs });
    // A prompt without an end is only left by input.
    const waitsFor = clip.durationMs === undefined && turn.settings.bargeIn ? inputs(turn) : undefined;
    return { actions, memory: nothingYet('prompts', prompt), waitsFor };
  }
  const wanted = inputs(turn);
  actions.push(
    { do: 'show', what: { kind: 'waits', wanted, timeoutMs: timeoutMs(turn) } },
    { do: 'wait', name: 'timeout', ms: timeoutMs(turn) },
  );
  return { actions, memory: nothingYet('waiting', prompts.length), waitsFor: wanted };
}

/** What is left of the prompts is not heard. */
function cutPrompts(turn: Turn): GatherStep {
  const step = promptOrWait(turn, childrenOf(turn.element).length);
  return { ...step, actions: [stop('prompt'), ...(step.actions ?? [])] };
}

const ask = (turn: Turn, attribute: string, message: CallbackMessage): Ending => {
  const target = targetOf(turn, attribute);
  return target ? { next: 'document', target, message } : nextVerb;
};

const withDigits = (turn: Turn, Digits: string): CallbackMessage => ({
  callback: 'gather-action',
  parameters: Object.assign(caller(turn), { Digits }),
});

const isValid = (digits: string, valid: string | undefined): boolean =>
  valid === undefined || [...digits].every((digit) => valid.includes(digit));

/** No input: the next verb runs, unless the settings have the action asked all the same. */
const withoutInput = (turn: Turn): Ending =>
  turn.settings.gatherActionOnEmpty ? ask(turn, 'action', withDigits(turn, '')) : nextVerb;

/** The keys are complete. */
function finish(turn: Turn, digits: string, finishKey = ''): GatherStep {
  const { element, settings } = turn;
  if (digits === '') return { end: withoutInput(turn) };
  if (!isValid(digits, textOf(element, 'validDigits'))) {
    if (textOf(element, 'invalidDigitsAction') !== undefined) {
      const parameters = Object.assign(caller(turn), { Digits: digits });
      return {
        end: ask(turn, 'invalidDigitsAction', { callback: 'gather-invalid-digits-action', parameters }),
      };
    }
    if (settings.gatherInvalidDigits === 'next-verb') return { end: nextVerb };
  }
  return {
    end: ask(turn, 'action', withDigits(turn, digits + (settings.finishKeyInDigits ? finishKey : ''))),
  };
}

function onKey(turn: Turn, memory: GatherMemory, key: string): GatherStep | undefined {
  const { element, settings } = turn;
  const isListening = memory.phase !== 'prompts' || settings.bargeIn;
  // Of keys and speech the one that began first counts.
  if (!isListening || memory.phase === 'speech' || inputs(turn) === 'speech') return undefined;
  if ((textOf(element, 'finishOnKey') ?? '').includes(key)) return finish(turn, memory.digits, key);
  const digits = memory.digits + key;
  const most = numberOf(element, 'numDigits', settings) ?? numberOf(element, 'maxDigits', settings) ?? 128;
  if (digits.length >= most) return finish(turn, digits);
  return {
    actions: [stop('prompt'), { do: 'wait', name: 'timeout', ms: timeoutMs(turn) }],
    memory: { ...memory, phase: 'keys', digits },
    waitsFor: 'keys',
  };
}

function onTimeout(turn: Turn, { digits }: GatherMemory): GatherStep {
  const { element, settings } = turn;
  const fewest =
    numberOf(element, 'numDigits', settings) === undefined
      ? (numberOf(element, 'minDigits', settings) ?? 1)
      : 1;
  const isShort = digits.length < fewest;
  return isShort && settings.gatherShortInput === 'no-input'
    ? { end: withoutInput(turn) }
    : finish(turn, digits);
}

function onSpeech(
  turn: Turn,
  memory: GatherMemory,
  text: string,
  confidence: number,
  durationMs: number,
): GatherStep | undefined {
  const { element, settings } = turn;
  const isListening = memory.phase !== 'prompts' || settings.bargeIn;
  if (!isListening || memory.phase === 'keys' || inputs(turn) === 'keys') return undefined;
  const silenceMs = (numberOf(element, 'speechTimeout', settings) ?? settings.speechTimeoutSeconds) * 1000;
  const said = memory.speech ? `${memory.speech.text} ${text}` : text;
  return {
    actions: [
      stop('prompt'),
      stop('timeout'),
      { do: 'wait', name: 'silence', ms: durationMs + silenceMs },
      ...partialResults(turn, memory.partials, said, confidence),
    ],
    memory: {
      ...memory,
      phase: 'speech',
      speech: { text: said, confidence },
      partials: memory.partials + partialsEach,
    },
  };
}

/** How many interim results there are of each thing that is said: its beginning, and all of it. */
const partialsEach = 2;

/** Interim results, where the settings have them sent. */
function partialResults(turn: Turn, told: number, said: string, Confidence: number): readonly Action[] {
  const target = targetOf(turn, 'partialResultCallback');
  if (!target) return [];
  if (!turn.settings.gatherPartialResults) {
    return told > 0
      ? []
      : [warning('Nothing is sent to partialResultCallback: the setting gatherPartialResults is off.')];
  }
  const tell = (
    SequenceNumber: number,
    UnstableSpeechResult: string,
    StableSpeechResult: string,
  ): Action => ({
    do: 'notify',
    target,
    message: {
      callback: 'gather-partial-result',
      parameters: { ...identity(turn), UnstableSpeechResult, StableSpeechResult, SequenceNumber, Confidence },
    },
  });
  return [tell(told, firstHalf(said), ''), tell(told + 1, '', said)];
}

function onSilence(turn: Turn, { speech }: GatherMemory): GatherStep {
  if (!speech) return { end: withoutInput(turn) };
  const { text: SpeechResult, confidence: Confidence } = speech;
  const parameters = Object.assign(caller(turn), { SpeechResult, Confidence });
  return { end: ask(turn, 'action', { callback: 'gather-action', parameters }) };
}

const timers: Readonly<Record<string, (turn: Turn, memory: GatherMemory) => GatherStep>> = {
  prompt: (turn, { prompt }) => promptOrWait(turn, prompt + 1),
  timeout: onTimeout,
  silence: onSilence,
};

/** Collects keys or speech while its prompts are heard. */
export const gather: Behaviour<GatherMemory> = {
  answers: true,
  begin: (turn) => promptOrWait(turn, 0),
  on(turn, memory, event) {
    switch (event.type) {
      case 'timer':
        return timers[event.name]?.(turn, memory);
      case 'key':
        return onKey(turn, memory, event.key);
      case 'speech':
        return onSpeech(turn, memory, event.text, event.confidence, event.durationMs);
      case 'cut':
        return memory.phase === 'prompts' ? cutPrompts(turn) : undefined;
      default:
        return undefined;
    }
  },
};
