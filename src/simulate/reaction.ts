import type { Payload } from '../callbacks/payload.js';

/**
 * Who or what answered, in the words of Telnyx's detection of answering machines.
 *
 * @see https://developers.telnyx.com/api-reference/callbacks/texml-call-amd
 */
export type AnsweredBy = Payload<'amd-status'>['AnsweredBy'];

/** What the detection of synthetic voices comes to: a result, or what failed, in words. */
export type Deepfake =
  | {
      readonly result: NonNullable<Payload<'deepfake'>['DeepfakeResult']>;
      /** How likely the voice is made, from 0 to 1. Default: 0.98 for `fake`, else 0.02. */
      readonly score?: number | undefined;
      /** How much the parts of the recording agree, from 0 to 100. Default 95. */
      readonly consistency?: number | undefined;
    }
  | { readonly error: string };

/**
 * Who or what takes a call, where more is to be said of it than that somebody does.
 *
 * @example
 * ```ts
 * import { simulate } from 'texml/simulate';
 *
 * const { exchange, ring } = simulate('http://127.0.0.1:8080/voice');
 * exchange.person('+12025550123', { answers: 'machine', greeting: 'Please leave a message.' });
 * exchange.person('+12025550124', { answers: 'human', deepfake: { result: 'fake', score: 0.9 } });
 * const call = await ring();
 * ```
 * @see https://developers.telnyx.com/docs/voice/programmable-voice/texml-answering-machine
 */
export interface Answer {
  readonly answers: 'human' | 'machine';
  /**
   * What the detection of answering machines reports, whatever its mode. Default: what follows from the mode, the
   * greeting and the beep, such as `machine_start`. `fax` and `unknown` say nothing unless they have a greeting.
   */
  readonly answeredBy?: AnsweredBy | undefined;
  /** What is said at once; an empty text is silence. Default: the setting `machineGreeting` for a machine, nothing for a person. */
  readonly greeting?: string | undefined;
  /** Whether a beep follows a machine's greeting. Default: true, unless `answeredBy` speaks against it. */
  readonly beep?: boolean | undefined;
  /** What the detection of synthetic voices finds. Default: `real`, and `silence_timeout` for `unknown`. */
  readonly deepfake?: Deepfake | undefined;
}

/** A machine that answers, as a script describes it. */
export type Machine = Omit<Answer, 'answers'>;

/** How a dialled person reacts. `answers` is a person, `machine` an answering machine; an `Answer` says more of either. */
export type Reaction = 'no-answer' | 'answers' | 'busy' | 'declines' | 'fails' | 'machine' | Answer;

/** How a phone reacts that is not answered. */
export type Refusing = Exclude<Reaction, 'answers' | 'machine' | Answer>;

const answers: Readonly<Record<Exclude<Extract<Reaction, string>, Refusing>, Answer>> = {
  answers: { answers: 'human' },
  machine: { answers: 'machine' },
};

/** Who or what takes the call. */
export const answerOf = (reaction: Exclude<Reaction, Refusing>): Answer =>
  typeof reaction === 'object' ? reaction : answers[reaction];

export const isRefusing = (reaction: Reaction): reaction is Refusing =>
  typeof reaction !== 'object' && !Object.hasOwn(answers, reaction);
