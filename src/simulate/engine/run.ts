import type { Element } from '../../document/node.js';
import type { Ending, Step, Turn, VerbEvent } from '../behaviours/behaviour.js';
import { behaviours, isSimulated, type Memories, type VerbName } from '../behaviours/index.js';
import { applyAll } from './actions.js';
import { isVerb } from './attributes.js';
import { changeLeg, type Draft, findLeg, liveLeg, show } from './draft.js';
import { endLeg } from './ending.js';
import { stopVerb } from './leave.js';
import { isAnswered } from './leg.js';
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
      const message = `<${name}> can't stand in the document of a callee, which takes ${role.allows.join(' and ')}: it is skipped.`;
      show(draft, sid, { kind: 'warning', message });
    } else if (isSimulated(name)) {
      begin(draft, sid, name, element);
    } else {
      show(draft, sid, { kind: 'warning', message: `<${name}> is not simulated yet: it is skipped.` });
    }
  }
}

function endOfDocument(draft: Draft, sid: string): void {
  const leg = liveLeg(draft, sid);
  if (leg?.program?.role.atEnd !== 'connect' || leg.parent === undefined) {
    endLeg(draft, sid, 'flow');
    return;
  }
  changeLeg(draft, leg, { program: undefined });
  const { parent, target } = leg;
  draft.tasks.push({ callSid: parent, event: { type: 'callee', callSid: sid, target, status: 'ready' } });
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
  take<Name>(draft, sid, turn, behaviour.begin(turn));
}

/**
 * Tells the running verb of a leg what happened, and goes on with the document where the verb is done.
 *
 * @returns Whether the verb took notice.
 */
export function deliver(draft: Draft, sid: string, event: VerbEvent): boolean {
  const leg = liveLeg(draft, sid);
  if (!leg?.running) return false;
  if (event.type === 'callee' && !leg.running.callees.includes(event.callSid)) return false;
  const turn = turnOf(draft, leg, leg.running.element);
  if (!tell(draft, sid, turn, leg.running.memory, event)) return false;
  proceed(draft, sid);
  return true;
}

function tell<Name extends VerbName>(
  draft: Draft,
  sid: string,
  turn: Turn,
  memory: Memories[Name] & { readonly verb: Name },
  event: VerbEvent,
): boolean {
  const name: Name = memory.verb;
  const step = behaviours[name].on?.(turn, memory, event);
  if (!step) return false;
  take<Name>(draft, sid, turn, step);
  return true;
}

function take<Name extends VerbName>(
  draft: Draft,
  sid: string,
  turn: Turn,
  step: Step<Memories[Name]>,
): void {
  if ('end' in step) {
    applyAll(draft, sid, step.actions);
    stopVerb(draft, sid);
    end(draft, sid, step.end);
    return;
  }
  const leg = findLeg(draft, sid);
  if (!leg) return;
  const { memory, waitsFor, actions } = step;
  // Before the actions: a leg that one of them dials is the verb's.
  const callees = leg.running?.callees ?? [];
  changeLeg(draft, leg, { running: { element: turn.element, memory, waitsFor, callees } });
  applyAll(draft, sid, actions);
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
