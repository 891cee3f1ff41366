import type { Target } from '../account.js';
import { unbridge } from '../bridge.js';
import { forgetConferences } from '../conferences/forget.js';
import { startDocument } from '../document.js';
import { changeLeg, type Draft, liveLeg, show, startTimer } from '../draft.js';
import { endLeg } from '../ending.js';
import type { ForgetEvent, TargetChange, UpdateEvent } from '../event.js';
import { callDocument, hasEnded, type Leg } from '../leg.js';
import { laterRequest } from '../parameters.js';
import { ready } from '../render.js';
import { fetchDocument, sceneOf } from '../requests.js';
import { legOf, legsTree } from '../state.js';

/** The API changes a live call. */
export function update(draft: Draft, { callSid, change, fallback, statusCallback }: UpdateEvent): void {
  const before = liveLeg(draft, callSid);
  if (!before) return;
  const told = changed(before.subscription, statusCallback);
  const leg = changeLeg(draft, before, {
    // Another document is not held back.
    isHeld: before.isHeld && !change,
    fallback: changed(before.fallback, fallback),
    subscription: told && { ...told, events: before.subscription?.events ?? ['completed'] },
  });
  if (!change) return;
  if ('status' in change) {
    endLeg(draft, callSid, 'api');
    return;
  }
  if (before.control) {
    const message = 'The Voice API commands this leg, so it runs no document.';
    show(draft, callSid, { kind: 'error', message });
    return;
  }
  release(draft, leg);
  const parameters = laterRequest(sceneOf(draft, leg));
  if ('target' in change) {
    fetchDocument(draft, leg, change.target, { callback: 'redirect-request', parameters }, callDocument);
    return;
  }
  const document = ready(draft, callSid, change.texml, { url: undefined, parameters });
  if (typeof document === 'string')
    show(draft, callSid, { kind: 'error', message: `${document} The call goes on as before.` });
  else startDocument(draft, callSid, document, undefined);
}

/** A target as it is after a change. */
function changed(before: Target | undefined, { url, method }: TargetChange = {}): Target | undefined {
  if (url !== undefined) return { url, method: method ?? 'POST' };
  return before && { url: before.url, method: method ?? before.method };
}

/** A dialled leg with a document of its own is no longer part of the call that dialled it. */
function release(draft: Draft, { sid, parent, target, isReleased, initiatedAt }: Leg): void {
  if (parent === undefined || isReleased) return;
  draft.tasks.push({ callSid: parent, event: { type: 'callee', callSid: sid, target, status: 'ended' } });
  // Nothing else bounds it any more.
  startTimer(draft, sid, 'limit', initiatedAt + draft.from.settings.maxVirtualMs - draft.now);
  unbridge(draft, sid);
  const leg = liveLeg(draft, sid);
  if (leg) changeLeg(draft, leg, { isReleased: true });
}

/** Drops a leg that is over. */
export function forget(draft: Draft, { callSid }: ForgetEvent): void {
  const leg = legOf(draft.from, callSid);
  if (!leg || !hasEnded(leg)) return;
  draft.legs = legsTree.remove(draft.legs, callSid);
  forgetConferences(draft);
}
