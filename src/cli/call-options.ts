import { InvalidArgumentError } from 'commander';
import * as z from 'zod/mini';
import { address, type Input, keys, type Reaction } from '../simulate/index.js';

/** Someone whom the flow may dial, and how they react. */
export interface ScriptedCallee {
  readonly number: string;
  readonly reaction: Reaction;
}

const reactions: Readonly<Record<string, Reaction>> = {
  answer: 'answers',
  busy: 'busy',
  'no-answer': 'no-answer',
  machine: 'machine',
};

/** Reads a telephone number or a SIP address. */
export function numberOption(text: string): string {
  if (z.safeParse(address, text).success) return text;
  throw new InvalidArgumentError('Give a number in E.164 form, such as +12025550123, or a SIP address.');
}

/** Reads `--callee`, once more each time it is given. */
export function calleeOption(
  text: string,
  before: readonly ScriptedCallee[] = [],
): readonly ScriptedCallee[] {
  const equals = text.lastIndexOf('=');
  const reaction = reactions[text.slice(equals + 1)];
  if (equals < 1 || !reaction) {
    throw new InvalidArgumentError(
      `Give a number and how it reacts, such as +12025550123=answer. The reactions are ${Object.keys(reactions).join(', ')}.`,
    );
  }
  return [...before, { number: numberOption(text.slice(0, equals)), reaction }];
}

/** Reads the keys of `--press`. */
export function keysOption(text: string): Input {
  if (!z.safeParse(keys, text).success)
    throw new InvalidArgumentError('The keys of a telephone are 0 to 9, * and #.');
  return { press: text };
}

/** Reads the words of `--say`. */
export function wordsOption(text: string): Input {
  if (text.trim() === '') throw new InvalidArgumentError('Give the words that the caller says.');
  return { say: text };
}

/** Reads the seconds of `--wait`. */
export function secondsOption(text: string): Input {
  const seconds = /^\d{1,6}(?:\.\d{1,3})?$/.test(text) ? Number(text) : 0;
  if (seconds === 0) throw new InvalidArgumentError('Give the seconds to wait, such as 6 or 0.5.');
  return { wait: seconds };
}

/** Reads `--seed`. */
export function seedOption(text: string): number {
  const seed = /^\d{1,15}$/.test(text) ? Number(text) : undefined;
  if (seed === undefined) throw new InvalidArgumentError('A seed is a whole number.');
  return seed;
}
