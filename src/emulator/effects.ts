import type { Effect, TimelineEntry } from '../simulate/index.js';

/** The entries of the timeline among effects. */
export const entriesIn = (effects: readonly Effect[]): readonly TimelineEntry[] =>
  effects.flatMap((effect) => (effect.type === 'timeline' ? [effect.entry] : []));
