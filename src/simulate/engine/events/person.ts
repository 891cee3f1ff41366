import { addressKey } from '../address.js';
import { gatherKey } from '../conferences/gather.js';
import { type Draft, findLeg, liveLeg, show } from '../draft.js';
import { endLeg } from '../ending.js';
import type { HangUpEvent, KeysEvent, PersonEvent, SpeechEvent } from '../event.js';
import { listenersOf } from '../hearing.js';
import { isAnswered, type Leg } from '../leg.js';
import { hidden, isPrivate } from '../privacy.js';
import { deliver } from '../run.js';
import { tellServices } from '../services/run.js';
import { speak } from '../speak.js';
import { tellKey } from '../status.js';

const isKey = (character: string): boolean => /[\d*#]/.test(character);

/** Keys come one by one: the first may end a verb, and the next then meets what comes after. */
export function keys(draft: Draft, { callSid, digits }: KeysEvent): void {
  const pressed = [...digits].filter(isKey);
  if (!liveLeg(draft, callSid) || pressed.length === 0) return;
  const place = draft.effects.length;
  let shown = '';
  let lost = '';
  let isHidden = false;
  for (const key of pressed) {
    const leg = liveLeg(draft, callSid);
    // Whoever has begun to enter something in private may not be through when the verb is.
    isHidden ||= leg !== undefined && isPrivate(leg);
    const seen = isHidden ? hidden(key) : key;
    shown += seen;
    if (leg && !press(draft, leg, key, isHidden)) lost += seen;
  }
  show(draft, callSid, { kind: 'presses', digits: shown }, place);
  if (lost)
    show(draft, callSid, {
      kind: 'warning',
      message: `Nothing listens to the ${lost.length > 1 ? 'keys' : 'key'} ${lost}.`,
    });
}

/** A key is pressed. @returns Whether anything listens. */
function press(draft: Draft, leg: Leg, key: string, isHidden: boolean): boolean {
  if (!isHidden) tellKey(draft, leg, key);
  const isServed = !isHidden && tellServices(draft, leg.sid, { type: 'key', key });
  const isGathered = gatherKey(draft, leg, key);
  const isHeard = deliver(draft, leg.sid, { type: 'key', key });
  return isHeard || isServed || isGathered || listenersOf(draft, leg).length > 0;
}

/** Words reach the verb that listens, and whoever is on the other side of a bridge. */
export function speech(draft: Draft, { callSid, text, confidence = 0.95, sound }: SpeechEvent): void {
  const leg = liveLeg(draft, callSid);
  if (!leg) return;
  if (!speak(draft, leg, text, confidence, sound)) {
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
