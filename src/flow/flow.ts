import type { Address } from '../callbacks/address.js';
import { deliveryKey } from '../callbacks/delivery-key.js';
import type { Incoming } from '../callbacks/incoming.js';
import { isDocumentKind } from '../callbacks/index.js';
import { answer, failed, kindOf, tooLate, type Visit } from './answer.js';
import { checkTable } from './check-table.js';
import { late, startDeadline } from './deadline.js';
import { type Delivery, type Kept, memoryLedger } from './ledger.js';
import { type LogEntry, logProblems, reasonOf } from './log.js';
import type { FlowOptions } from './options.js';
import { type Received, receive } from './receive.js';
import { type Route, router } from './route.js';
import { urlsByPlace } from './step-url.js';
import type { Env, Handlers, OutputOf, Schema, Steps } from './steps.js';

/** A hosted call flow: a plain request handler, also under the name `fetch`. */
export interface Flow {
  (request: Request, env?: Env): Promise<Response>;
  /** The same handler, for hosts that look for it by this name. */
  readonly fetch: (request: Request, env?: Env) => Promise<Response>;
  /** The same handler for hosts that have a request's bytes already: it takes the parts of a request, and gives those of a response. */
  readonly reply: (request: Incoming, env?: Env, routed?: Routed) => Promise<Reply>;
  /** The table of contents. */
  readonly steps: Steps;
  /** How it is hosted, as it was said. */
  readonly options: FlowOptions;
  /** The same flow under other options, which come on top of its own. */
  with(options: FlowOptions): Flow;
}

/** What a host of several flows has found out about a request, or wants to be told of it. */
export interface Routed {
  /** The step that it asks for; default: the one that its path says. */
  readonly step?: string | undefined;
  /** Gets this request's entries in place of the option `log`. */
  readonly log?: ((entry: LogEntry) => void) | undefined;
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
  const now = options.now ?? Date.now;
  const logAll = options.log ?? logProblems;
  const ledger = options.ledger ?? memoryLedger({ store: options.store, now });
  const route = router(steps, handlers, options.path);
  const urlsAt = urlsByPlace(Object.keys(steps), options.publicUrl);

  const allow = options.allowGet ? 'GET, POST' : 'POST';
  const refuse = (entry: LogEntry & { status: number }, { log = logAll }: Routed): Reply => {
    log(entry);
    return {
      status: entry.status,
      headers: entry.status === 405 ? { ...textHeaders, allow } : textHeaders,
      body: `${entry.message}\n`,
    };
  };

  const visitOf = (
    { name, spec, handle, place, address }: Route,
    received: Received,
    env: Env,
    { timers }: Incoming,
    { log = logAll }: Routed,
  ): Visit => ({
    name,
    spec,
    urls: urlsAt(place),
    received,
    search: address.search,
    env,
    options,
    deadline: startDeadline(options.deadlineMs ?? 8000, timers),
    log,
    handle,
  });

  const deliveryOf = (
    { name, spec, received: { raw, verified } }: Visit,
    { headers }: Incoming,
    { pathname, search }: Address,
  ): Delivery => {
    const kind = kindOf(spec);
    const address = `${pathname}${search}`;
    return {
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
  };

  /** Answers through the ledger, and before the deadline also where the ledger fails or hangs. */
  const keep = async (visit: Visit, delivery: Delivery): Promise<Kept> => {
    try {
      const kept = await visit.deadline.within(ledger.run(delivery, (state) => answer(visit, state)));
      return kept === late ? { answer: tooLate(visit), repeated: false } : kept;
    } catch (error) {
      return { answer: failed(visit, 'ledger-failed', reasonOf(error), 503), repeated: false };
    } finally {
      visit.deadline.clear();
    }
  };

  const give = ({ answer: { status, body, entry }, repeated }: Kept, { name, log }: Visit): Reply => {
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
    return { status, headers: body === '' ? {} : documentHeaders, body };
  };

  const reply = async (request: Incoming, env: Env = {}, routed: Routed = {}): Promise<Reply> => {
    const asked = route(request.url, routed.step);
    if (!asked) return refuse(noSuchStep, routed);
    const received = await receive(request, env, options);
    if ('status' in received) {
      const level = received.status === 500 ? 'error' : 'warn';
      return refuse({ level, ...received, step: asked.name, verified: false }, routed);
    }
    const visit = visitOf(asked, received, env, request, routed);
    return give(await keep(visit, deliveryOf(visit, request, asked.address)), visit);
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

const textHeaders = { 'content-type': 'text/plain; charset=utf-8' };
const documentHeaders = { 'content-type': 'application/xml; charset=utf-8' };

const noSuchStep = {
  level: 'warn',
  event: 'no-such-step',
  message: 'No step of this flow answers here.',
  status: 404,
} as const;
