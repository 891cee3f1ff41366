import type { Timer } from './leg.js';

const prefix = 'verb:';

/** The name of a verb's own timer, apart from those of the engine. */
export const verbTimer = (name: string): string => prefix + name;

export const isVerbTimer = ({ name }: Timer): boolean => name.startsWith(prefix);

/** What the verb itself calls its timer. */
export const nameInVerb = (name: string): string => name.slice(prefix.length);
