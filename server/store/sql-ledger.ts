import type { Answer, Delivery, Kept, Ledger, LogEntry, Outcome } from '../../src/flow/index.js';
import { inTurn, once } from '../../src/flow/once.js';
import { TexmlError } from '../../src/issue.js';
import type { Availability } from './availability.js';
import { claiming, type Granted } from './claiming.js';
import { owed } from './owed.js';
import { shadow } from './shadow.js';
import type { SqlLedgerOptions } from './store-options.js';
import type { Submit } from './submit.js';
import type { Reply } from './turn.js';

/** What a ledger works with. */
export interface LedgerParts {
  readonly submit: Submit;
  readonly availability: Availability;
  /**
   * Whether requests of this process may wait for one another: then they take turns and share replies in memory. On Workers
   * they may not, and the database alone decides.
   */
  readonly isShared: boolean;
}

type Work = (state: unknown) => Promise<Outcome>;

/** Twice the window in which a signature holds: no delivery can come again after it. */
const rememberMs = 600_000;

/**
 * A ledger in a database: a delivery's work is done once, and calls have their state, over any number of processes. A caller
 * is answered also while the database is down, from what this process remembers; what is only told gets status 503 then, so
 * that it is told again.
 */
export function sqlLedger(
  { submit, availability, isShared }: LedgerParts,
  { leaseMs = 10_000, waitMs = 7000, stateTtlMs = 5 * 60 * 60_000, now = Date.now }: SqlLedgerOptions = {},
): Ledger {
  const states = shadow(now);
  const unwritten = owed();
  const claim = claiming({ submit, leaseMs, waitMs, now });

  /** Answers without the database. */
  const alone = async (delivery: Delivery, work: Work): Promise<Kept> => {
    const { callSid, hasState, isHeard } = delivery;
    if (!isHeard) return { answer: unavailable(delivery, availability.problem), repeated: false };
    const text = hasState && callSid !== undefined ? states.last(callSid) : undefined;
    const { answer, state } = await work(text === undefined ? undefined : JSON.parse(text));
    if (hasState && callSid !== undefined && state !== undefined) {
      states.note(callSid, JSON.stringify(state), now() + stateTtlMs, true);
    }
    return { answer, repeated: false };
  };

  /** Writes what could not be written before, which gives the locks back that were held since. */
  const settle = async (): Promise<void> => {
    const replies = unwritten.take();
    if (replies.length === 0) return;
    try {
      await submit({ replies });
    } catch (error) {
      unwritten.put(replies);
      throw error;
    }
  };

  /** Writes what a claim came to. */
  const write = async (reply: Reply): Promise<'written' | 'taken-over' | 'failed'> => {
    try {
      if (!availability.mayTry()) throw availability.problem;
      const { written } = await submit({ replies: [reply] });
      return written.has(reply.owner) ? 'written' : 'taken-over';
    } catch {
      unwritten.put([reply]); // The log was told that the database is down.
      return 'failed';
    }
  };

  /** Does the work that was granted. */
  const perform = async (delivery: Delivery, work: Work, granted: Granted): Promise<Kept> => {
    const { callSid, isHeard } = delivery;
    const { kept } = granted;
    const reply = (answer: Answer, text?: string): Reply => ({
      id: granted.id,
      owner: granted.owner,
      status: answer.status,
      body: answer.body,
      event: answer.entry.event,
      message: answer.entry.message,
      durationMs: now() - granted.at,
      callSid: kept === undefined ? undefined : callSid,
      state: text,
      stateExpiresAt: now() + stateTtlMs,
    });
    if (granted.isBusy) {
      const busy = refusal(delivery, 'call-busy', 'Another request of the same call was not done in time.');
      await write(reply(busy));
      if (isHeard) throw new TexmlError('call-busy', busy.entry.message);
      return { answer: busy, repeated: false };
    }
    const text = kept && callSid !== undefined ? states.newest(callSid, kept) : undefined;
    let outcome: Outcome;
    let after: string | undefined;
    try {
      outcome = await work(text === undefined ? undefined : JSON.parse(text));
      after = outcome.state === undefined ? undefined : JSON.stringify(outcome.state);
    } catch (error) {
      await write(reply(refusal(delivery, 'work-failed', 'The work on it failed.', 500)));
      throw error;
    }
    const result = reply(outcome.answer, kept && (after ?? (text === kept.text ? undefined : text)));
    const written = await write(result);
    if (kept && callSid !== undefined && result.state !== undefined && written !== 'taken-over') {
      states.note(callSid, result.state, result.stateExpiresAt, written === 'failed');
    }
    if (written === 'written' || isHeard) return { answer: outcome.answer, repeated: false };
    const answer =
      written === 'failed'
        ? unavailable(delivery, availability.problem)
        : refusal(delivery, 'taken-over', 'It took so long that it was begun anew.');
    return { answer, repeated: false };
  };

  const visit = async (delivery: Delivery, work: Work): Promise<Kept> => {
    if (!availability.mayTry()) return alone(delivery, work);
    const claimed = await settle()
      .then(() => claim(delivery))
      .catch(() => undefined); // The log was told that the database is down.
    if (claimed === undefined) return alone(delivery, work);
    if ('id' in claimed) return perform(delivery, work, claimed);
    if ('reply' in claimed) {
      const { reply } = claimed;
      const { step, callSid, verified } = delivery;
      const { status, body, event, message } = reply;
      const entry: LogEntry = { level: 'info', event, message, status, step, callSid, verified };
      return { answer: { status, body, entry }, repeated: true };
    }
    const message = 'It is being answered elsewhere, and there was no reply in time.';
    if (delivery.isHeard) throw new TexmlError('delivery-pending', message);
    return { answer: refusal(delivery, 'delivery-pending', message), repeated: true };
  };
  if (!isShared) return { run: (delivery, work) => visit(named(delivery), work) };

  const deliveries = once<Kept>({ ttlMs: rememberMs, now, holds: ({ answer }) => answer.status === 200 });
  const turns = inTurn();
  return {
    async run(given, work) {
      const delivery = named(given);
      const { key, callSid, hasState } = delivery;
      const inOrder = () =>
        callSid === undefined || !hasState
          ? visit(delivery, work)
          : turns(callSid, () => visit(delivery, work));
      if (key === undefined) return inOrder();
      const { result, repeated } = deliveries.run(key, inOrder);
      const kept = await result;
      return repeated ? { ...kept, repeated } : kept;
    },
  };
}

/** An empty CallSid names no call. */
const named = (delivery: Delivery): Delivery =>
  delivery.callSid === '' ? { ...delivery, callSid: undefined } : delivery;

const refusal = (
  { step, callSid, verified }: Delivery,
  event: string,
  message: string,
  status = 503,
): Answer => ({
  status,
  body: '',
  entry: { level: 'error', event, message, status, step, callSid, verified },
});

const unavailable = (delivery: Delivery, problem: TexmlError | undefined): Answer =>
  refusal(delivery, 'store-unavailable', problem?.message ?? 'The database could not be written to.');
