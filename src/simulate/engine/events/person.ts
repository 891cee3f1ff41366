import { addressKey } from '../address.js';
import { type Draft, findLeg, liveLeg, show } from '../draft.js';
import { endLeg } from '../ending.js';
import type { HangUpEvent, KeysEvent, PersonEvent, SpeechEvent } from '../event.js';
import { listenersOf } from '../hearing.js';
import { isAnswered } from '../leg.js';
import { deliver } from '../run.js';
import { tellServices } from '../services/run.js';
import { speak } from '../speak.js';
import { tellKey } from '../status.js';

const isKey = (character: string): boolean => /[\d*#]/.test(character);

/** Keys come one by one: the first may end a verb, and the next then meets what comes after. */
export function keys(draft: Draft, { callSid, digits }: KeysEvent): void {
  const pressed = [...digits].filter(isKey);
  const leg = liveLeg(draft, callSid);
  if (!leg || pressed.length === 0) return;
  show(draft, callSid, { kind: 'presses', digits: pressed.join('') });
  let lost = '';
  for (const key of pressed) {
    const now = liveLeg(draft, callSid);
    if (!now) break;
    tellKey(draft, now, key);
    const isServed = tellServices(draft, callSid, { type: 'key', key });
    const isHeard = deliver(draft, callSid, { type: 'key', key });
    if (!isHeard && !isServed && listenersOf(draft, now).length === 0) lost += key;
  }
  if (lost)
    show(draft, callSid, {
      kind: 'warning',
      message: `Nothing listens to the ${lost.length > 1 ? 'keys' : 'key'} ${lost}.`,
    });
}

/** Words reach the verb that listens, and whoever is on the other side of a bridge. */
export function speech(draft: Draft, { callSid, text, confidence = 0.95 }: SpeechEvent): void {
  const leg = liveLeg(draft, callSid);
  if (!leg) return;
  if (!speak(draft, leg, text, confidence)) {
    show(draft, callSid, { kind: 'warning', message: 'Nothing listens to what is said.' });
  }
}

export function hangUp(draft: Draft, { callSid }: HangUpEvent): void {
  const leg = findLeg(draft, callSid);
  // A phone that rings is declined, not hung up.
  if (leg && (isAnswered(leg) || leg.direction === 'inbound')) endLeg(draft, callSid, 'person');
}

export function person(draft: Draft, { number, reaction }: PersonEvent): void {
  draft.people = { ...draft.people, [addressKey(number)]: reaction };
}
