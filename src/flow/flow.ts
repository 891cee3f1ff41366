import { deliveryKey } from '../callbacks/delivery-key.js';
import type { Incoming } from '../callbacks/incoming.js';
import { isDocumentKind } from '../callbacks/index.js';
import { answer, failed, kindOf, tooLate, type Visit } from './answer.js';
import { checkTable } from './check-table.js';
import { late, startDeadline } from './deadline.js';
import { type Kept, memoryLedger } from './ledger.js';
import { type LogEntry, logProblems, reasonOf } from './log.js';
import type { FlowOptions } from './options.js';
import { receive } from './receive.js';
import { locate, urlsByPlace } from './step-url.js';
import type { Env, Handlers, OutputOf, Schema, Steps } from './steps.js';

/** A hosted call flow: a plain request handler, also under the name `fetch`. */
export interface Flow {
  (request: Request, env?: Env): Promise<Response>;
  /** The same handler, for hosts that look for it by this name. */
  readonly fetch: (request: Request, env?: Env) => Promise<Response>;
  /** The same handler for hosts that have a request's bytes already: it takes the parts of a request, and gives those of a response. */
  readonly reply: (request: Incoming, env?: Env) => Promise<Reply>;
  /** The table of contents. */
  readonly steps: Steps;
  /** How it is hosted, as it was said. */
  readonly options: FlowOptions;
  /** The same flow under other options, which come on top of its own. */
  with(options: FlowOptions): Flow;
}

/** The parts of a response. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Empty where there is none. */
  readonly body: string;
}

type StateOf<S> = S extends Schema ? OutputOf<S> : Record<string, never>;

/**
 * A call flow: named steps, each typed by the callback that it answers.
 *
 * The table of contents comes first, so that steps can point at one another whatever their order: the address of a
 * step that does not exist, or that answers another kind of callback, does not compile. The first step is the entry and
 * answers at the flow's own address; the others answer below it.
 *
 * Requests are verified before they are parsed. A repeated delivery gets the reply that the first one got. A handler
 * that throws, is late, or returns an invalid document yields the fallback document, and the reason is logged.
 *
 * @param steps The table of contents: step by name, with the kind of callback that it answers.
 * @param handlers For each step, what it answers.
 * @param options How it is hosted; see `FlowOptions`.
 * @throws {TexmlError} `bad-flow` when the table has no step, a step's name can't stand in an address, its kind is not one of
 * Telnyx's callbacks, or it has no handler.
 * @example
 * ```ts
 * import { flow, response } from 'texml';
 *
 * export default flow(
 *   { start: 'voice', menu: 'gather' },
 *   {
 *     start: (call) =>
 *       response()
 *         .gather({ action: call.url.menu, numDigits: 1 }, (g) => g.say('Press 1 for sales.'))
 *         .redirect(call.url.start),
 *     menu: (call) => response().say(call.Digits === '1' ? 'Sales it is.' : 'Goodbye.').hangup(),
 *   },
 * );
 * ```
 * @see https://developers.telnyx.com/docs/voice/programmable-voice/texml-instruction-fetching
 */
export function flow<const T extends Steps, S extends Schema | undefined = undefined>(
  steps: T,
  handlers: Handlers<T, StateOf<S>>,
  options: FlowOptions<S> = {},
): Flow {
  checkTable(steps, handlers);
  return host(steps, handlers, options);
}

function host(steps: Steps, handlers: object, options: FlowOptions): Flow {
  const names = Object.keys(steps);
  const now = options.now ?? Date.now;
  const log = options.log ?? logProblems;
  const ledger = options.ledger ?? memoryLedger({ store: options.store, now });
  const urlsAt = urlsByPlace(names, options.publicUrl);
  const byName = new Map<string, unknown>(Object.entries(handlers));

  const refuse = (entry: LogEntry & { status: number }): Reply => {
    log(entry);
    const headers = { 'content-type': 'text/plain; charset=utf-8' };
    return {
      status: entry.status,
      headers: entry.status === 405 ? { ...headers, allow: 'POST' } : headers,
      body: `${entry.message}\n`,
    };
  };

  /** Answers through the ledger, and before the deadline also where the ledger fails or hangs. */
  const keep = async (visit: Visit, { headers }: Incoming, address: string): Promise<Kept> => {
    const { received, deadline, name } = visit;
    const { raw, verified } = received;
    const kind = kindOf(visit.spec);
    const delivery = {
      key: options.insecure ? undefined : deliveryKey(kind, raw, { address, headers }),
      callSid: raw.CallSid,
      address,
      step: name,
      kind,
      parameters: raw,
      verified,
      isHeard: isDocumentKind(kind),
      hasState: options.state !== undefined,
    };
    try {
      const kept = ledger.run(delivery, (state) => answer(visit, state));
      const first = await Promise.race([kept, deadline.passed]);
      return first === late ? { answer: tooLate(visit), repeated: false } : first;
    } catch (error) {
      return { answer: failed(visit, 'ledger-failed', reasonOf(error), 503), repeated: false };
    } finally {
      deadline.clear();
    }
  };

  const reply = async (request: Incoming, env: Env = {}): Promise<Reply> => {
    const { pathname, search } = new URL(request.url);
    const place = locate(pathname, names, options.path);
    const name = place?.step ?? names[0];
    const spec = name === undefined ? undefined : steps[name];
    const handle = name === undefined ? undefined : byName.get(name);
    if (!place || name === undefined || spec === undefined || typeof handle !== 'function') {
      return refuse({
        level: 'warn',
        event: 'no-such-step',
        message: 'No step of this flow answers here.',
        status: 404,
      });
    }
    const received = await receive(request, env, options);
    if ('status' in received) {
      return refuse({
        level: received.status === 500 ? 'error' : 'warn',
        ...received,
        step: name,
        verified: false,
      });
    }
    const visit: Visit = {
      name,
      spec,
      urls: urlsAt(place),
      received,
      search,
      env,
      options,
      deadline: startDeadline(options.deadlineMs ?? 8000),
      log,
      handle: (call) => handle(call),
    };
    const { answer: given, repeated } = await keep(visit, request, `${pathname}${search}`);
    const { status, body, entry } = given;
    log(
      repeated
        ? {
            ...entry,
            level: 'info',
            event: 'repeated',
            message: `Step ${name} was delivered again; the first reply stands.`,
          }
        : entry,
    );
    return {
      status,
      headers: body === '' ? {} : { 'content-type': 'application/xml; charset=utf-8' },
      body,
    };
  };
  const fetch = async (request: Request, env?: Env): Promise<Response> => {
    const { body, ...rest } = await reply(request, env);
    return new Response(body === '' ? null : body, rest);
  };

  return Object.assign(fetch.bind(undefined), {
    fetch,
    reply,
    steps,
    options,
    with: (more: FlowOptions) => host(steps, handlers, { ...options, ...more }),
  });
}
