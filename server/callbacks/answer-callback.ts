import { callbacks, isCallbackName, maskNumbers, receive } from '../../src/callbacks/index.js';
import type { Deadline } from '../../src/flow/deadline.js';
import { late, startDeadline } from '../../src/flow/deadline.js';
import type { Env, LogEntry, Outcome, Reply } from '../../src/flow/index.js';
import { reasonOf } from '../../src/flow/log.js';
import type { ServerContext } from '../app/context.js';
import { callSidOf, deliveryOf } from './delivery-of.js';
import type { AcceptedCallback } from './event.js';
import { callbackHandlers } from './handlers.js';
import { refusal } from './refusal.js';

/** What goes with a request to the callbacks' address. */
export interface Visit {
  readonly env: Env;
  /** The path and the query that it came to. */
  readonly address: string;
  /** See `ServerEnv`. */
  readonly log: (entry: LogEntry) => void;
}

/**
 * Answers a callback or a webhook. What gets 200 was taken: its handlers have run, and where there is a store, it is in the
 * journal. Anything else makes Telnyx send it again.
 */
export async function answerCallback(context: ServerContext, request: Request, visit: Visit): Promise<Reply> {
  const { options } = context;
  const received = await receive(request, context.receivingOf(visit.env));
  if (!received.ok) return refusal(received, options.allowGet, visit.log);
  const deadline = startDeadline(options.deadlineMs);
  try {
    tellOddities(received, visit);
    const { address } = visit;
    const delivery = deliveryOf(received, { address, headers: request.headers }, options.callbacksPath);
    const work = () => handle(context, received, visit, deadline);
    const kept = await deadline.within(context.ledgerOf(visit.env).run(delivery, work));
    if (kept === late) return told(visit, tooLate(received, deadline));
    const { answer, repeated } = kept;
    return told(visit, repeated && answer.status === 200 ? again(received, answer.entry) : answer.entry);
  } catch (error) {
    return told(visit, entryOf(received, 'ledger-failed', reasonOf(error), 503));
  } finally {
    deadline.clear();
  }
}

/** Runs the handlers, and says what came of it. */
async function handle(
  { options }: ServerContext,
  received: AcceptedCallback,
  { env, log }: Visit,
  deadline: Deadline,
): Promise<Outcome> {
  const CallSid = callSidOf(received);
  const handlers = options.callbacks ?? callbackHandlers();
  const event = {
    ...received,
    CallSid,
    env,
    log: ({ level, event: what, message }: LogEntry) =>
      log({ level, event: what, message: maskNumbers(message), callSid: CallSid, step: received.name }),
  };
  let entry: LogEntry & { readonly status: number };
  try {
    const ran = await deadline.within(handlers.run(event));
    entry =
      ran === late
        ? tooLate(received, deadline)
        : entryOf(received, 'answered', `Callback ${received.name} was taken.`, 200);
  } catch (error) {
    entry = entryOf(received, 'handler-failed', reasonOf(error), 500);
  }
  return { answer: { status: entry.status, body: '', entry } };
}

const entryOf = (received: AcceptedCallback, event: string, message: string, status: number) =>
  ({
    level: status === 200 ? 'info' : 'error',
    event,
    message,
    status,
    step: received.name,
    callSid: callSidOf(received),
    verified: received.verified,
  }) as const;

const tooLate = (received: AcceptedCallback, { ms }: Deadline) =>
  entryOf(received, 'handler-late', `Its handlers were not done within ${ms} ms.`, 503);

const again = (received: AcceptedCallback, entry: LogEntry): LogEntry => ({
  ...entry,
  level: 'info',
  event: 'repeated',
  message: `Callback ${received.name} was delivered again; it was taken before.`,
});

function told({ log }: Visit, entry: LogEntry): Reply {
  log(entry);
  return { status: entry.status ?? 200, headers: {}, body: '' };
}

/** Says what differs from the tables, and what waits in vain for a document. */
function tellOddities(received: AcceptedCallback, { log }: Visit): void {
  const facts = { level: 'warn', step: received.name, callSid: callSidOf(received) } as const;
  for (const { message } of received.issues) log({ ...facts, event: 'unexpected-payload', message });
  if (isCallbackName(received.name) && callbacks[received.name].answer === 'document') {
    const message = `A call waits for a document after '${received.name}', and gets none here: that address should be a step of a flow.`;
    log({ ...facts, event: 'document-expected', message });
  }
}
