import type { Element } from '../../document/node.js';
import type { Happening } from '../timeline.js';
import type { Action, Turn } from './behaviour.js';
import { playClip } from './play-clip.js';
import { sayClip } from './say-clip.js';

/** Something that is heard for a time: what `<Say>` and `<Play>` come down to, alone or as a prompt. */
export interface Clip {
  readonly actions: readonly Action[];
  /** How long it takes in all; undefined when it never ends. */
  readonly durationMs: number | undefined;
  /** It can't be heard, and what follows does not run. */
  readonly failure?: string | undefined;
}

/** How an element sounds. */
export type ClipOf = (element: Element, turn: Turn) => Clip;

/** What can be heard while another verb waits, by Telnyx's name. */
const clips: Readonly<Record<string, ClipOf>> = { Say: sayClip, Play: playClip };

/** The clip of an element; undefined where the element is none. */
export const clipOf = (element: Element, turn: Turn): Clip | undefined =>
  Object.hasOwn(clips, element.name) ? clips[element.name]?.(element, turn) : undefined;

/** A clip that is heard `loop` times, 0 for ever. */
export const heard = (
  loop: number,
  onceMs: number,
  what: (timing: { readonly durationMs: number; readonly loop: number }) => Happening,
): Clip => ({
  actions: [{ do: 'show', what: what({ durationMs: onceMs, loop }) }],
  durationMs: loop === 0 ? undefined : loop * onceMs,
});
