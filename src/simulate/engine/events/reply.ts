import { startDocument } from '../document.js';
import { changeLeg, type Draft, liveLeg, show, takeRequest } from '../draft.js';
import { fieldsOf, isWebhook, type Message } from '../effect.js';
import type { ReplyEvent } from '../event.js';
import { type Ready, ready } from '../render.js';
import { documentFailed, sendElsewhere } from '../requests.js';
import type { PendingRequest } from '../state.js';

/** A request was answered: a document takes over the call, a notification is done. */
export function reply(draft: Draft, { id, reply: received }: ReplyEvent): void {
  const request = takeRequest(draft, id);
  if (!request) return;
  const status = 'status' in received ? received.status : undefined;
  if ('fetch' in request) {
    const { callSid } = request.fetch;
    const problem = 'problem' in received ? received.problem : undefined;
    show(draft, callSid, { kind: 'reply', id, status, problem });
    if (request.isAwaited) draft.tasks.push({ callSid, event: { type: 'fetched', reply: received } });
    return;
  }
  const { callSid } = request.sent;
  if (request.role === undefined) {
    const problem =
      'problem' in received ? received.problem : notificationProblem(request.sent, received.status);
    show(draft, callSid, { kind: 'reply', id, status, problem });
    if (problem !== undefined) sendElsewhere(draft, request);
    return;
  }
  if (liveLeg(draft, callSid)?.fetching !== id) {
    show(draft, callSid, {
      kind: 'reply',
      id,
      status,
      problem: 'It came too late: the call has gone on, or is over.',
    });
    return;
  }
  if (isSound(received) && request.role.atEnd === 'return') {
    show(draft, callSid, { kind: 'reply', id, status });
    const leg = liveLeg(draft, callSid);
    if (leg) changeLeg(draft, leg, { fetching: undefined });
    draft.tasks.push({ callSid, event: { type: 'document', status: 'audio' } });
    return;
  }
  const document = documentIn(draft, request, received);
  if (typeof document === 'string') {
    show(draft, callSid, { kind: 'reply', id, status, problem: document });
    documentFailed(draft, request, document);
    return;
  }
  show(draft, callSid, { kind: 'reply', id, status, document: document.shown });
  startDocument(draft, callSid, document, request.sent.url, request.role);
}

function notificationProblem(sent: Message, status: number): string | undefined {
  if (isWebhook(sent) && status >= 200 && status < 300) return undefined;
  return status === 200
    ? undefined
    : 'Telnyx takes anything but 200 for a failure, and sends such a request again.';
}

/** Whether a reply is something to hear, not a document. */
const isSound = (received: ReplyEvent['reply']): boolean =>
  'status' in received && received.status === 200 && /^audio\//i.test(received.contentType ?? '');

function documentIn(draft: Draft, { sent }: PendingRequest, received: ReplyEvent['reply']): Ready | string {
  if ('problem' in received) return received.problem;
  const { status, body, contentType = '' } = received;
  if (status !== 200) return `The application answered with status ${status}; Telnyx takes 200 only.`;
  if (/^(?:audio|image|video)\//i.test(contentType)) {
    return `The application answered with ${contentType}; only a TeXML document can be run.`;
  }
  return ready(draft, sent.callSid, body, { url: sent.url, parameters: fieldsOf(sent) });
}
