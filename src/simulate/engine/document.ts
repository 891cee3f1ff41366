import { childrenOf } from './attributes.js';
import { changeLeg, type Draft, findLeg, liveLeg, show } from './draft.js';
import { fill, parametersOf } from './fill.js';
import { leaveVerbs } from './leave.js';
import { callDocument, type ProgramRole } from './leg.js';
import { issuesOfFilled, type Loaded } from './load.js';
import { proceed } from './run.js';

const remembered = 8;

/** A document takes over a leg, and its first verb begins. */
export function startDocument(
  draft: Draft,
  sid: string,
  loaded: Loaded,
  {
    url,
    parameters,
    role = callDocument,
  }: {
    /** Undefined for an inline document. */
    readonly url: string | undefined;
    /** What was sent to get it. */
    readonly parameters: Readonly<Record<string, unknown>>;
    readonly role?: ProgramRole;
  },
): void {
  const isInside = role.atEnd === 'return';
  if (!isInside) leaveVerbs(draft, sid, 'replaced');
  const leg = liveLeg(draft, sid);
  if (!leg) return;
  const isNew = !leg.told.includes(loaded.source);
  const warn = (message: string) => show(draft, sid, { kind: 'warning', message });
  if (isNew) {
    for (const { message, code, path, line, column } of loaded.issues) {
      show(draft, sid, { kind: 'warning', message, code, path, line, column });
    }
  }
  const { secrets } = draft.account;
  const root = loaded.hasPlaceholders
    ? fill(
        loaded.root,
        { parameters: parametersOf(url, { ...leg.variables, ...parameters }, warn), secrets },
        warn,
      )
    : loaded.root;
  const verbs = root === loaded.root ? loaded.verbs : childrenOf(root);
  // The checker does not guess what a placeholder will be, so it is asked again now that it is known.
  for (const { message, code, path } of root === loaded.root ? [] : issuesOfFilled(root, loaded)) {
    show(draft, sid, { kind: 'warning', message: `With its placeholders filled in: ${message}`, code, path });
  }
  // The first document inside a verb stands on top of the verb's own; the next takes its place.
  const isOnTop = isInside && leg.program?.role.atEnd !== 'return';
  const { program, running, outer } = leg;
  changeLeg(draft, findLeg(draft, sid) ?? leg, {
    program: { root, verbs, index: 0, url, role },
    running: undefined,
    outer: isOnTop ? [...outer, { program, running }] : outer,
    fetching: undefined,
    told: isNew ? [...leg.told, loaded.source].slice(-remembered) : leg.told,
  });
  proceed(draft, sid);
}
