import { behaviours } from '../behaviours/index.js';
import type { Leg } from './leg.js';

/** Whether what the person on a leg presses and says is for the verb at work alone. */
export const isPrivate = ({ running }: Leg): boolean =>
  running !== undefined && behaviours[running.memory.verb].isPrivate === true;

/** Keys as a message shows them: so many may be the number of a card. */
export const shownKeys = (digits: string): string => (digits.length > 8 ? `${digits.length} keys` : digits);

/** What the timeline shows of a key that is nobody's business. */
export const hidden = (key: string): string => (/\d/.test(key) ? '•' : key);
