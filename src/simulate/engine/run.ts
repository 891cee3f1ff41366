import type { Element } from '../../document/node.js';
import type { Ending, Step, Turn, VerbEvent } from '../behaviours/behaviour.js';
import { behaviours, type Memories } from '../behaviours/index.js';
import { applyAll } from './actions.js';
import { isVerb } from './attributes.js';
import { tellCommanded } from './control/news.js';
import { changeLeg, type Draft, findLeg, liveLeg, show } from './draft.js';
import { endLeg } from './ending.js';
import { closeInner, leaveInside, stopVerb } from './leave.js';
import { isAnswered, type Leg, type ProgramRole, type Running } from './leg.js';
import type { VerbName } from './names.js';
import { answerLeg } from './place.js';
import { fetchDocument, resolved } from './requests.js';
import { turnOf } from './turn.js';

/** Runs the verbs of a leg's document, up to one that takes time. */
export function proceed(draft: Draft, sid: string): void {
  for (;;) {
    const leg = liveLeg(draft, sid);
    if (!leg?.program || leg.running || leg.fetching !== undefined) return;
    const { verbs, index, role } = leg.program;
    const element = verbs[index];
    if (!element) {
      endOfDocument(draft, sid);
      return;
    }
    changeLeg(draft, leg, { program: { ...leg.program, index: index + 1 } });
    const { name } = element;
    // What is no verb is dropped; the checker's warning says so already.
    if (!isVerb(name)) continue;
    if (role.allows && !role.allows.includes(name)) {
      const message = `<${name}> can't stand in a document at this place, which takes ${role.allows.join(', ')} only: it is skipped.`;
      show(draft, sid, { kind: 'warning', message });
    } else {
      begin(draft, sid, name, element);
    }
  }
}

const atEnd: Readonly<Record<ProgramRole['atEnd'], (draft: Draft, leg: Leg) => void>> = {
  'hang-up': (draft, { sid }) => endLeg(draft, sid, 'flow'),
  connect(draft, leg) {
    const { sid, parent, target } = leg;
    if (parent === undefined) {
      endLeg(draft, sid, 'flow');
      return;
    }
    changeLeg(draft, leg, { program: undefined });
    draft.tasks.push({ callSid: parent, event: { type: 'callee', callSid: sid, target, status: 'ready' } });
  },
  return: (draft, { sid }) => returnTo(draft, sid, 'ended'),
};

function endOfDocument(draft: Draft, sid: string): void {
  const leg = liveLeg(draft, sid);
  if (leg) atEnd[leg.program?.role.atEnd ?? 'hang-up'](draft, leg);
}

/** The document inside a verb is over, and the verb is told. */
function returnTo(draft: Draft, sid: string, status: 'ended' | 'left'): void {
  closeInner(draft, sid);
  draft.tasks.push({ callSid: sid, event: { type: 'document', status } });
}

function begin<Name extends VerbName>(draft: Draft, sid: string, name: Name, element: Element): void {
  const behaviour = behaviours[name];
  let leg = liveLeg(draft, sid);
  if (!leg) return;
  let turn = turnOf(draft, leg, element);
  const answers = typeof behaviour.answers === 'boolean' ? behaviour.answers : behaviour.answers(turn);
  if (answers && leg.direction === 'inbound' && !isAnswered(leg)) {
    leg = answerLeg(draft, leg);
    turn = turnOf(draft, leg, element);
  }
  take<Name>(draft, sid, turn, behaviour.begin(turn), leg.outer.length);
}

/**
 * Tells the running verb of a leg what happened, and goes on with the document where the verb is done.
 *
 * @param depth Which of the verbs that are inside one another; default: the one that takes notice.
 * @returns Whether one took notice.
 */
export function deliver(draft: Draft, sid: string, event: VerbEvent, depth?: number): boolean {
  const leg = liveLeg(draft, sid);
  if (!leg) return false;
  if (leg.control) return tellCommanded(draft, leg, event);
  // A person is with the innermost document; other news is for whoever knows what to do with it.
  const isPersonal = event.type === 'key' || event.type === 'speech';
  const from = depth ?? (isPersonal ? leg.outer.length : 0);
  const to = depth ?? leg.outer.length;
  for (let at = from; at <= to; at += 1) {
    const running = runningAt(leg, at);
    if (!running) continue;
    if (event.type === 'callee' && !running.callees.includes(event.callSid)) continue;
    if (!tell(draft, sid, turnOf(draft, leg, running.element), running.memory, event, at)) continue;
    proceed(draft, sid);
    return true;
  }
  return false;
}

/** The verb at work at a depth. */
const runningAt = (leg: Leg, depth: number): Running | undefined =>
  depth === leg.outer.length ? leg.running : leg.outer[depth]?.running;

function tell<Name extends VerbName>(
  draft: Draft,
  sid: string,
  turn: Turn,
  memory: Memories[Name] & { readonly verb: Name },
  event: VerbEvent,
  depth: number,
): boolean {
  const name: Name = memory.verb;
  const step = behaviours[name].on?.(turn, memory, event);
  if (!step) return false;
  take<Name>(draft, sid, turn, step, depth);
  return true;
}

function take<Name extends VerbName>(
  draft: Draft,
  sid: string,
  turn: Turn,
  step: Step<Memories[Name]>,
  depth: number,
): void {
  if ('end' in step) {
    // What is heard inside a verb is over with it.
    leaveInside(draft, sid, depth, 'replaced');
    applyAll(draft, sid, step.actions, depth);
    stopVerb(draft, sid);
    end(draft, sid, step.end);
    return;
  }
  const leg = findLeg(draft, sid);
  if (!leg) return;
  const { memory, waitsFor, actions } = step;
  // Before the actions: a leg that one of them dials is the verb's.
  const callees = runningAt(leg, depth)?.callees ?? [];
  changeRunning(draft, leg, depth, { element: turn.element, memory, waitsFor, callees });
  applyAll(draft, sid, actions, depth);
}

function changeRunning(draft: Draft, leg: Leg, depth: number, running: Running): void {
  if (depth === leg.outer.length) changeLeg(draft, leg, { running });
  else
    changeLeg(draft, leg, {
      outer: leg.outer.map((frame, at) => (at === depth ? { ...frame, running } : frame)),
    });
}

type End<Next extends Ending['next']> = (
  draft: Draft,
  sid: string,
  ending: Extract<Ending, { readonly next: Next }>,
) => void;

const ends: { readonly [Next in Ending['next']]: End<Next> } = {
  verb: () => {},
  document: (draft, sid, { target, message, orElse }) => {
    const leg = liveLeg(draft, sid);
    // A document that the API asked for is on its way: it takes over.
    if (!leg?.program || leg.fetching !== undefined) return;
    const found = resolved(draft, leg, target);
    if (found) fetchDocument(draft, leg, found, message, leg.program.role);
    else if (orElse === 'hang-up') endLeg(draft, sid, 'flow');
  },
  'hang-up': (draft, sid) => endLeg(draft, sid, 'flow'),
  leave: (draft, sid) => returnTo(draft, sid, 'left'),
  reject: (draft, sid, { busy }) => endLeg(draft, sid, busy ? 'rejected-busy' : 'rejected'),
  abort: (draft, sid, { message }) => {
    show(draft, sid, { kind: 'error', message });
    endLeg(draft, sid, 'flow');
  },
};

function end<Next extends Ending['next']>(
  draft: Draft,
  sid: string,
  ending: Extract<Ending, { readonly next: Next }> & { readonly next: Next },
): void {
  const next: Next = ending.next;
  ends[next](draft, sid, ending);
}
