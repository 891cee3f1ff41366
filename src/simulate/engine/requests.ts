import type { Reference } from '../behaviours/behaviour.js';
import type { Target } from './account.js';
import { pathOf, resolve } from './address.js';
import { changeLeg, type Draft, findLeg, liveLeg, putRequest, show } from './draft.js';
import { type CallbackMessage, fieldsOf, isWebhook, type Message, type Sent } from './effect.js';
import { awaitFirstCommand } from './first-command.js';
import type { Leg, ProgramRole } from './leg.js';
import type { Scene } from './parameters.js';
import type { PendingRequest } from './state.js';

const trailLength = 6;

export const sceneOf = (draft: Draft, leg: Leg): Scene => ({
  leg,
  now: draft.now,
  startedAt: draft.from.startedAt,
  account: draft.account,
});

/** The address of a reference in the document that runs on a leg; without one, a warning says why. */
export function resolved<T extends Target>(
  draft: Draft,
  leg: Leg,
  reference: Reference<T>,
): Target | undefined {
  const inline = draft.from.settings.relativeUrlsInInlineDocuments === 'application';
  const base = reference.base ?? leg.program?.url ?? (inline ? leg.application.voice_url : undefined);
  const found = resolve(reference.address, base);
  if ('url' in found) return { url: found.url, method: reference.method };
  show(draft, leg.sid, { kind: 'warning', message: `${found.problem} The request is not sent.` });
  return undefined;
}

function send(
  draft: Draft,
  callSid: string,
  target: Target,
  message: Message,
  rest: Pick<PendingRequest, 'role' | 'fallback'>,
): number {
  const id = draft.drawn++;
  const purpose = rest.role ? 'document' : 'notification';
  const { url, method } = target;
  const way = { url, method, id, callSid, purpose } as const;
  // Not a spread: what is added to one gives each object a hidden class of its own.
  const sent: Sent = Object.assign({}, message, way);
  putRequest(draft, { sent, role: rest.role, fallback: rest.fallback });
  draft.effects.push({ type: 'request', request: sent });
  show(draft, callSid, {
    kind: 'request',
    id,
    callback: message.callback,
    purpose,
    method,
    url,
    signed: draft.from.signsRequests,
    parameters: fieldsOf(message),
    ...(isWebhook(message) && { event: message.event }),
  });
  return id;
}

/** Tells the application something; its reply changes nothing. */
export function notify(draft: Draft, callSid: string, { url, method }: Target, message: Message): void {
  send(draft, callSid, { url, method }, message, { role: undefined, fallback: false });
}

/** Sends a webhook that could not be delivered to where such ones go, once. */
export function sendElsewhere(draft: Draft, { sent, fallback }: PendingRequest): void {
  const failover = findLeg(draft, sent.callSid)?.control?.failover;
  if (!failover || !isWebhook(sent) || fallback) return;
  const again: Message = Object.assign({}, sent, { event: { ...sent.event, attempt: 2 } });
  send(draft, sent.callSid, failover, again, { role: undefined, fallback: true });
}

/** Asks for the document that a leg runs next, unless the call has asked for too many. */
export function fetchDocument(
  draft: Draft,
  leg: Leg,
  { url, method }: Target,
  message: CallbackMessage,
  role: ProgramRole,
  fallback = false,
): void {
  const { maxDocuments } = draft.from.settings;
  // What somebody hears who waits may come again and again for hours, but not without taking time.
  const counts = role.atEnd !== 'return' || leg.fetchedAt === draft.now;
  if (leg.fetched >= maxDocuments) {
    const steps = [...leg.trail, url].map(pathOf).join(' → ');
    show(draft, leg.sid, {
      kind: 'error',
      message: `The flow fetched ${maxDocuments} documents without an end: ${leg.fetched > trailLength ? '… → ' : ''}${steps} → …`,
    });
    draft.tasks.push({ callSid: leg.sid, end: 'flow' });
    return;
  }
  awaitFirstCommand(draft, leg, role);
  const id = send(draft, leg.sid, { url, method }, message, { role, fallback });
  const now = findLeg(draft, leg.sid) ?? leg;
  changeLeg(draft, now, {
    fetching: id,
    fetched: now.fetched + (counts ? 1 : 0),
    fetchedAt: draft.now,
    trail: [...now.trail, url].slice(-trailLength),
  });
}

/** The document can't be had: the fallback address is asked once, then the call is over. */
export function documentFailed(
  draft: Draft,
  { sent, role, fallback }: PendingRequest,
  problem: string,
): void {
  const leg = liveLeg(draft, sent.callSid);
  if (!leg || !role || isWebhook(sent)) return;
  if (role.atEnd === 'return') {
    show(draft, leg.sid, { kind: 'warning', message: `${problem} Nothing is heard instead.` });
    changeLeg(draft, leg, { fetching: undefined });
    draft.tasks.push({ callSid: leg.sid, event: { type: 'document', status: 'failed' } });
    return;
  }
  if (leg.fallback && !fallback) {
    show(draft, leg.sid, { kind: 'warning', message: `${problem} The fallback address is asked.` });
    fetchDocument(draft, leg, leg.fallback, sent, role, true);
    return;
  }
  const tried = fallback ? 'The fallback address did not help either' : 'There is no fallback address';
  show(draft, leg.sid, { kind: 'error', message: `${problem} ${tried}, so the call ends.` });
  draft.tasks.push({ callSid: leg.sid, end: 'error' });
}
