import { deliveryKey } from '../../src/callbacks/delivery-key.js';
import type { Incoming } from '../../src/callbacks/incoming.js';
import { write } from '../../src/document/index.js';
import { fallbackOf } from '../../src/flow/answer.js';
import { late, startDeadline } from '../../src/flow/deadline.js';
import type { Answer, Env, FlowOptions, Kept, Ledger, LogEntry, Reply } from '../../src/flow/index.js';
import { reasonOf } from '../../src/flow/log.js';
import { type Received, receive } from '../../src/flow/receive.js';
import type { BinSource } from './bin-source.js';
import { fillBin } from './fill-bin.js';
import { binLimits } from './limits.js';

/** What bins are served with. */
export interface BinHost {
  readonly source: BinSource;
  readonly ledger: Ledger;
  /** How requests are let in, and what is answered where a bin has no document. */
  readonly options: Pick<
    FlowOptions,
    'publicKey' | 'insecure' | 'allowGet' | 'maxBodyBytes' | 'deadlineMs' | 'fallback' | 'now'
  >;
  readonly env: Env;
  readonly log: (entry: LogEntry) => void;
}

/** Answers a request for a bin: verified like a flow's, filled in, and kept in the ledger like a step's. */
export async function answerBin(request: Incoming, name: string, host: BinHost): Promise<Reply> {
  const { options, log } = host;
  const step = `bin:${name}`;
  const { pathname, search } = new URL(request.url);
  const deadline = startDeadline(options.deadlineMs ?? 8000);
  try {
    if (search.length > binLimits.queryLength) {
      return refuse(host, { step, event: 'query-too-long', message: queryTooLong, status: 414 });
    }
    const received = await receive(request, host.env, options);
    if ('status' in received) return refuse(host, { step, ...received });
    const answer = await answerOf(name, request, received, host);
    if (answer.status === 404) return refuse(host, { ...answer.entry, status: 404 });
    const { raw, verified } = received;
    const address = `${pathname}${search}`;
    const { headers } = request;
    const kept = host.ledger.run(
      {
        key: options.insecure ? undefined : deliveryKey('voice', raw, { address, headers }),
        callSid: raw.CallSid,
        address,
        step,
        kind: 'voice',
        parameters: raw,
        verified,
        isHeard: true,
        hasState: false,
      },
      async () => ({ answer }),
    );
    const first = await deadline.within(settled(kept));
    if (first !== late && 'answer' in first) {
      log(first.repeated ? repeated(first.answer.entry, name) : first.answer.entry);
      return xmlReply(first.answer);
    }
    // The caller hears what there is to hear, although it is not in the journal.
    const message = first === late ? `The ledger gave no answer within ${deadline.ms} ms.` : first.reason;
    log({ ...answer.entry, level: 'warn', event: 'ledger-failed', message });
    return xmlReply(answer);
  } finally {
    deadline.clear();
  }
}

const queryTooLong = `The address has a query of more than ${binLimits.queryLength} characters.`;

const settled = (kept: Promise<Kept>): Promise<Kept | { readonly reason: string }> =>
  kept.catch((error: unknown) => ({ reason: reasonOf(error) }));

async function answerOf(
  name: string,
  { url, method }: Incoming,
  { raw, verified }: Received,
  { source, options, log }: BinHost,
): Promise<Answer> {
  const facts = { step: `bin:${name}`, callSid: raw.CallSid, verified };
  const bin = await source.find(name, (error) =>
    log({ level: 'error', event: 'store-failed', message: reasonOf(error), ...facts }),
  );
  if (bin === 'none') {
    const message = `There is no bin '${name}'.`;
    return { status: 404, body: '', entry: { level: 'warn', event: 'no-such-bin', message, ...facts } };
  }
  // The query of a GET is what was sent, and has been read with its lists by the dialect's own rules.
  const filled =
    bin === 'unknown'
      ? ({
          ok: false,
          event: 'store-unavailable',
          message: `Bin ${name} can't be read from the store.`,
        } as const)
      : fillBin(bin, url, method === 'GET' ? {} : raw);
  if (!filled.ok) {
    const { event, message } = filled;
    const body = write(fallbackOf(options).root);
    return { status: 200, body, entry: { level: 'error', event, message, status: 200, ...facts } };
  }
  const message = `Bin ${name} answered.`;
  return {
    status: 200,
    body: filled.xml,
    entry: { level: 'info', event: 'answered', message, status: 200, ...facts },
  };
}

const repeated = (entry: LogEntry, name: string): LogEntry => ({
  ...entry,
  level: 'info',
  event: 'repeated',
  message: `Bin ${name} was delivered again; the first reply stands.`,
});

const xmlReply = ({ status, body }: Answer): Reply => ({
  status,
  headers: { 'content-type': 'application/xml; charset=utf-8' },
  body,
});

function refuse(
  { log, options }: BinHost,
  entry: Omit<LogEntry, 'level'> & { readonly status: number },
): Reply {
  log({ verified: false, ...entry, level: entry.status === 500 ? 'error' : 'warn' });
  const headers = { 'content-type': 'text/plain; charset=utf-8' };
  const allow = options.allowGet ? 'GET, POST' : 'POST';
  return {
    status: entry.status,
    headers: entry.status === 405 ? { ...headers, allow } : headers,
    body: `${entry.message}\n`,
  };
}
