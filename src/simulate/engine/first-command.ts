import { type Draft, liveLeg, show, startTimer, stopTimer } from './draft.js';
import type { Leg, ProgramRole } from './leg.js';

/** The timer of a call whose application has not answered yet. */
export const firstCommandTimer = 'first-command';

const usualSeconds = 30;

/** A call asks for its first document: where the application wants that, the answer must come in time. */
export function awaitFirstCommand(draft: Draft, { sid, application, fetched }: Leg, role: ProgramRole): void {
  if (!application.first_command_timeout || fetched > 0 || role.atEnd !== 'hang-up') return;
  const { first_command_timeout_secs = usualSeconds } = application;
  startTimer(draft, sid, firstCommandTimer, first_command_timeout_secs * 1000);
}

/** A document has come. */
export const firstCommandCame = (draft: Draft, sid: string): void => stopTimer(draft, sid, firstCommandTimer);

/** None has come in time: the call is over. */
export function firstCommandMissed(draft: Draft, sid: string): void {
  const leg = liveLeg(draft, sid);
  if (!leg) return;
  const { first_command_timeout_secs = usualSeconds } = leg.application;
  const message = `The application gave no ${leg.control ? 'command' : 'document'} within ${first_command_timeout_secs} s (first_command_timeout), so the call ends.`;
  show(draft, sid, { kind: 'error', message });
  draft.tasks.push({ callSid: sid, end: 'error' });
}
