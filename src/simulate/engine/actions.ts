import type { Action, Reference } from '../behaviours/behaviour.js';
import type { Target } from './account.js';
import { bridge, unbridge } from './bridge.js';
import { enterConference } from './conferences/join.js';
import { leaveConference } from './conferences/leave.js';
import { tellControl } from './control/tell.js';
import { changeLeg, type Draft, findLeg, liveLeg, show, startTimer, stopTimer, type Task } from './draft.js';
import { sendFetch } from './fetches/send.js';
import { hears, plays } from './hearing.js';
import { leaveInside } from './leave.js';
import { isAnswered } from './leg.js';
import type { EndReason } from './outcomes.js';
import { answerLeg, placeLeg, ringPerson } from './place.js';
import { dequeue, meet, miss, stopDequeuing } from './queues/taking.js';
import { enterQueue, exitQueue } from './queues/waiting.js';
import { keepTranscript, pauseRecording, resumeRecording, startRecording, stopRecording } from './record.js';
import { fetchDocument, notify, resolved } from './requests.js';
import { serviceWait, startService, stopAwaited, stopService } from './services/run.js';
import { verbTimer } from './verb-timer.js';

type Apply<Name extends Action['do']> = (
  draft: Draft,
  sid: string,
  action: Extract<Action, { readonly do: Name }>,
  /** Of the verb that asks. */
  depth: number,
) => void;

const appliers: { readonly [Name in Action['do']]: Apply<Name> } = {
  wait: (draft, sid, { name, ms }, depth) => startTimer(draft, sid, verbTimer(depth, name), ms),
  'stop-waiting': (draft, sid, { name }, depth) => stopTimer(draft, sid, verbTimer(depth, name)),
  show: (draft, sid, { what, callSid = sid }) => {
    if (what.kind === 'hears') hears(draft, callSid, what);
    else if (what.kind === 'plays') plays(draft, callSid, what);
    else show(draft, callSid, what);
  },
  notify: (draft, sid, { target, message }) => {
    const leg = findLeg(draft, sid);
    const found = leg && resolved(draft, leg, target);
    if (found) notify(draft, sid, found, message);
  },
  answer: (draft, sid) => {
    const leg = liveLeg(draft, sid);
    if (leg && !isAnswered(leg)) answerLeg(draft, leg);
  },
  dial: (draft, sid, { callee }) => {
    const parent = liveLeg(draft, sid);
    if (!parent?.running) return;
    const { target, from, to, timeoutMs } = callee;
    const told = callee.subscription && resolved(draft, parent, callee.subscription);
    const document = callee.document && resolved(draft, parent, callee.document);
    const { detection, deepfake } = callee;
    const targetOf = (reference: Reference<Target> | undefined) =>
      reference && resolved(draft, parent, reference);
    const leg = placeLeg(draft, {
      direction: 'outbound-dial',
      application: parent.application,
      from,
      to,
      parent,
      target,
      opening: document && { target: document, allows: callee.document?.allows },
      subscription: callee.subscription && told && { ...told, events: callee.subscription.events },
      fallback: undefined,
      timeLimitMs: undefined,
      callerId: callee.callerId,
      features: {
        sipHeaders: callee.sipHeaders,
        detection: detection && { ...detection, target: targetOf(detection.target) },
        deepfake: deepfake && { target: targetOf(deepfake.target) },
      },
    });
    const { running } = parent;
    changeLeg(draft, findLeg(draft, sid) ?? parent, {
      running: { ...running, callees: [...running.callees, leg.sid] },
    });
    ringPerson(draft, leg, timeoutMs);
  },
  'drop-callees': (draft, sid, { except, why }) => {
    const end: EndReason = why ?? 'dropped';
    const callees = findLeg(draft, sid)?.running?.callees ?? [];
    draft.tasks.push(
      ...callees
        .filter((callSid) => callSid !== except && !findLeg(draft, callSid)?.isReleased)
        .map((callSid): Task => ({ callSid, end })),
    );
  },
  bridge: (draft, sid, { callSid }) => void bridge(draft, sid, callSid),
  unbridge: (draft, sid) => unbridge(draft, sid),
  run: (draft, sid, { target, message, allows }) => {
    const leg = liveLeg(draft, sid);
    const found = leg && resolved(draft, leg, target);
    if (leg && found) fetchDocument(draft, leg, found, message, { atEnd: 'return', allows });
    else draft.tasks.push({ callSid: sid, event: { type: 'document', status: 'failed' } });
  },
  'stop-document': (draft, sid, _action, depth) => leaveInside(draft, sid, depth, 'replaced'),
  stream: (draft, callSid, { stream }) =>
    void draft.effects.push({ type: 'stream', stream: { ...stream, callSid } }),
  fetch: (draft, sid, { fetch, isAwaited }) => sendFetch(draft, sid, fetch, isAwaited),
  learn: (draft, sid, { variables }) => {
    const leg = findLeg(draft, sid);
    if (leg) changeLeg(draft, leg, { variables: { ...leg.variables, ...variables } });
  },
  enqueue: (draft, sid, { name }) => enterQueue(draft, sid, name),
  'leave-queue': (draft, sid, { why }) => exitQueue(draft, sid, why),
  dequeue: (draft, sid, { name, document }) => dequeue(draft, sid, name, document),
  'stop-dequeuing': (draft, sid, { name }) => stopDequeuing(draft, sid, name),
  meet: (draft, sid, { callSid, name }) => meet(draft, sid, callSid, name),
  miss: (draft, sid, { callSid, name }) => miss(draft, sid, callSid, name),
  'join-conference': (draft, sid, { name, plan }) => enterConference(draft, sid, name, plan),
  'leave-conference': (draft, sid) => leaveConference(draft, sid),
  'start-service': (draft, sid, { service, isAwaited = false }) =>
    void startService(draft, sid, service, isAwaited),
  'stop-service': (draft, sid, action) => stopService(draft, sid, action.sid),
  'stop-awaited': (draft, sid) => stopAwaited(draft, sid),
  'hang-up': (draft, callSid) => void draft.tasks.push({ callSid, end: 'flow' }),
  'tell-control': (draft, sid, { news }) => {
    const leg = findLeg(draft, sid);
    if (leg) tellControl(draft, leg, news);
  },
  'service-wait': (draft, sid, action) => serviceWait(draft, sid, action.sid, action.name, action.ms),
  'start-recording': (draft, sid, { plan }) => void startRecording(draft, sid, plan),
  'stop-recording': (draft, sid, { source, owner }) => stopRecording(draft, sid, source, owner),
  'pause-recording': (draft, sid, { recordingSid }) => pauseRecording(draft, sid, recordingSid),
  'resume-recording': (draft, sid, { recordingSid }) => resumeRecording(draft, sid, recordingSid),
  transcribe: (draft, sid, { recordingSid, transcript }) =>
    keepTranscript(draft, sid, recordingSid, transcript),
};

/** Does what a behaviour asked for; `depth` is that of its verb. */
export function applyAll(
  draft: Draft,
  sid: string,
  actions: readonly Action[] | undefined,
  depth = findLeg(draft, sid)?.outer.length ?? 0,
): void {
  for (const action of actions ?? []) apply(draft, sid, action, depth);
}

function apply<Name extends Action['do']>(
  draft: Draft,
  sid: string,
  action: Extract<Action, { readonly do: Name }> & { readonly do: Name },
  depth: number,
): void {
  const name: Name = action.do;
  appliers[name](draft, sid, action, depth);
}
