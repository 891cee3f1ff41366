import type { Timer } from './leg.js';

const pattern = /^verb(\d+):(.*)$/s;

/** The name of a verb's own timer, apart from those of the engine and of verbs at other depths. */
export const verbTimer = (depth: number, name: string): string => `verb${depth}:${name}`;

/** Whose timer it is, and what the verb itself calls it; undefined for a timer of the engine. */
export function readVerbTimer(timer: string): { readonly depth: number; readonly name: string } | undefined {
  const [, depth, name] = pattern.exec(timer) ?? [];
  return depth === undefined || name === undefined ? undefined : { depth: Number(depth), name };
}

/** Whether a timer is that of a verb. */
export const isVerbTimer = ({ name }: Timer): boolean => pattern.test(name);

/** Whether a timer is that of the verb at a depth. */
export const isTimerAt = ({ name }: Timer, depth: number): boolean => name.startsWith(verbTimer(depth, ''));
