import type { Action } from '../behaviours/behaviour.js';
import { changeLeg, type Draft, findLeg, liveLeg, show, startTimer, stopTimer, type Task } from './draft.js';
import { isAnswered } from './leg.js';
import type { EndReason } from './outcomes.js';
import { answerLeg, placeLeg, ringPerson } from './place.js';
import { startRecording, stopRecording } from './record.js';
import { notify, resolved } from './requests.js';
import { verbTimer } from './verb-timer.js';

type Apply<Name extends Action['do']> = (
  draft: Draft,
  sid: string,
  action: Extract<Action, { readonly do: Name }>,
) => void;

const appliers: { readonly [Name in Action['do']]: Apply<Name> } = {
  wait: (draft, sid, { name, ms }) => startTimer(draft, sid, verbTimer(name), ms),
  'stop-waiting': (draft, sid, { name }) => stopTimer(draft, sid, verbTimer(name)),
  show: (draft, sid, { what, callSid = sid }) => show(draft, callSid, what),
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
  bridge: (draft, sid, { callSid }) => {
    const leg = liveLeg(draft, sid);
    const other = liveLeg(draft, callSid);
    if (!leg || !other) return;
    changeLeg(draft, leg, { bridgedTo: callSid });
    changeLeg(draft, other, { bridgedTo: sid });
    show(draft, sid, { kind: 'bridged', with: callSid, number: other.to });
  },
  'start-recording': (draft, sid, { plan }) => startRecording(draft, sid, plan),
  'stop-recording': (draft, sid, { source }) => stopRecording(draft, sid, source),
};

/** Does what a behaviour asked for. */
export function applyAll(draft: Draft, sid: string, actions: readonly Action[] | undefined): void {
  for (const action of actions ?? []) apply(draft, sid, action);
}

function apply<Name extends Action['do']>(
  draft: Draft,
  sid: string,
  action: Extract<Action, { readonly do: Name }> & { readonly do: Name },
): void {
  const name: Name = action.do;
  appliers[name](draft, sid, action);
}
