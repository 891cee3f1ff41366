import type { Issue } from '../../issue.js';
import { changeLeg, type Draft, findLeg, liveLeg, show } from './draft.js';
import { firstCommandCame } from './first-command.js';
import { leaveVerbs } from './leave.js';
import { callDocument, type ProgramRole } from './leg.js';
import type { Ready } from './render.js';
import { proceed } from './run.js';

const remembered = 8;

/**
 * A document takes over a leg, and its first verb begins.
 *
 * @param url Where it came from; undefined for an inline one.
 */
export function startDocument(
  draft: Draft,
  sid: string,
  { source, root, verbs, issues, notes }: Ready,
  url: string | undefined,
  role: ProgramRole = callDocument,
): void {
  const isInside = role.atEnd === 'return';
  if (!isInside) leaveVerbs(draft, sid, 'replaced');
  const leg = liveLeg(draft, sid);
  if (!leg) return;
  firstCommandCame(draft, sid);
  const isNew = !leg.told.includes(source);
  for (const issue of isNew ? [...issues, ...notes] : notes) warn(draft, sid, issue);
  // The first document inside a verb stands on top of the verb's own; the next takes its place.
  const isOnTop = isInside && leg.program?.role.atEnd !== 'return';
  const { program, running, outer } = leg;
  changeLeg(draft, findLeg(draft, sid) ?? leg, {
    program: { root, verbs, index: 0, url, role },
    running: undefined,
    outer: isOnTop ? [...outer, { program, running }] : outer,
    fetching: undefined,
    told: isNew ? [...leg.told, source].slice(-remembered) : leg.told,
  });
  proceed(draft, sid);
}

const warn = (draft: Draft, sid: string, { message, code, path, line, column }: Issue): void =>
  show(draft, sid, { kind: 'warning', message, code, path, line, column });
