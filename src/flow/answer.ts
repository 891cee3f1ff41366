import { isDocumentKind, maskNumbers } from '../callbacks/index.js';
import { parseKind } from '../callbacks/parse-kind.js';
import { type Finished, response, TexmlError, write } from '../document/index.js';
import { type Deadline, late } from './deadline.js';
import type { Outcome } from './ledger.js';
import { type LogEntry, reasonOf } from './log.js';
import type { FlowOptions } from './options.js';
import type { Received } from './receive.js';
import type { Env, Schema, StepSpec, StepUrl } from './steps.js';

/** A reply as data: it can be given again to a repeated delivery. */
export interface Answer {
  readonly status: number;
  readonly body: string;
  readonly entry: LogEntry;
}

/** What answering one request needs. */
export interface Visit {
  readonly name: string;
  readonly spec: StepSpec;
  /** The addresses of the steps. */
  readonly urls: Readonly<Record<string, StepUrl<string>>>;
  readonly received: Received;
  readonly search: string;
  readonly env: Env;
  readonly options: FlowOptions;
  readonly deadline: Deadline;
  readonly log: (entry: LogEntry) => void;
  /** The step's handler, with the payload's type forgotten. */
  readonly handle: (call: object) => unknown;
}

/** What is answered where a step has no reply of its own, and why. A caller never gets dead air. */
export function failed(visit: Visit, event: string, message: string, status = 500): Answer {
  const { spec, options } = visit;
  const isHeard = isDocumentKind(kindOf(spec));
  return {
    status: isHeard ? 200 : status,
    body: isHeard ? write(fallbackOf(options).root) : '',
    entry: { level: 'error', event, message, status: isHeard ? 200 : status, ...factsOf(visit) },
  };
}

/** The same for a reply that is due. */
export const tooLate = (visit: Visit): Answer =>
  failed(visit, 'handler-late', `There was no reply within ${visit.deadline.ms} ms.`);

/** Runs a step's handler with the call's state as it was kept, and turns what it gives, or its failure, into a reply. */
export async function answer(visit: Visit, kept: unknown): Promise<Outcome> {
  if (visit.deadline.isOver()) return { answer: tooLate(visit) };
  try {
    const running = run(visit, payloadOf(visit), kept);
    const ran = isPromise(running) ? await visit.deadline.within(running) : running;
    return ran === late ? { answer: tooLate(visit) } : outcomeOf(visit, ran);
  } catch (error) {
    const invalid = error instanceof TexmlError && error.code === 'invalid-document';
    return { answer: failed(visit, invalid ? 'invalid-document' : 'handler-failed', reasonOf(error)) };
  }
}

const factsOf = ({ name, received }: Visit) => ({
  step: name,
  callSid: received.raw.CallSid,
  verified: received.verified,
});

function payloadOf(visit: Visit): object {
  const { payload, issues } = parseKind(kindOf(visit.spec), visit.received.raw);
  for (const { message } of issues) {
    visit.log({
      level: 'warn',
      event: 'unexpected-payload',
      message: maskNumbers(message),
      ...factsOf(visit),
    });
  }
  return payload;
}

/** What a handler returned, and the state as it left it. */
interface Ran {
  readonly result: unknown;
  readonly state: unknown;
}

/** Asks the handler. What a schema has to say comes first; where there is none, nothing is waited for. */
function run(visit: Visit, payload: object, kept: unknown): Ran | PromiseLike<Ran> {
  const { spec, search, options } = visit;
  if (options.state || querySchemaOf(spec)) return runChecked(visit, payload, kept);
  const result = visit.handle(callOf(visit, payload, {}, queryOf(search)));
  return isPromise(result)
    ? result.then((value) => ({ result: value, state: undefined }))
    : { result, state: undefined };
}

async function runChecked(visit: Visit, payload: object, kept: unknown): Promise<Ran> {
  const { spec, search, options } = visit;
  const schema = querySchemaOf(spec);
  const state = options.state ? await validated(options.state, kept ?? {}, "The call's state") : {};
  const query = schema
    ? await validated(schema, queryOf(search), "The query of the step's address")
    : queryOf(search);
  const result = await visit.handle(callOf(visit, payload, state, query));
  return { result, state: options.state ? state : undefined };
}

/** The payload was made for this request alone, so it is added to: a copy of so many names is slow. */
const callOf = ({ urls, received, env }: Visit, payload: object, state: unknown, query: unknown): object =>
  Object.assign(payload, { url: urls, state, query, env, raw: received.raw });

function outcomeOf(visit: Visit, { result, state }: Ran): Outcome {
  const { name, spec } = visit;
  const kind = kindOf(spec);
  const facts = factsOf(visit);
  const entry: LogEntry = {
    level: 'info',
    event: 'answered',
    message: `Step ${name} answered.`,
    status: 200,
    ...facts,
  };
  if (!isDocumentKind(kind)) return { answer: { status: 200, body: '', entry }, state };
  if (!isFinished(result)) {
    const message = `Step ${name} answers '${kind}', which needs a document; its handler returned none.`;
    return { answer: failed(visit, 'no-document', message), state };
  }
  for (const { severity, message, path } of result.issues) {
    if (severity !== 'error')
      visit.log({ level: 'warn', event: 'document-warning', message: `${path}: ${message}`, ...facts });
  }
  return { answer: { status: 200, body: xmlOf(result), entry }, state };
}

export const kindOf = (spec: StepSpec) => (typeof spec === 'string' ? spec : spec.kind);

const queryOf = (search: string): Readonly<Record<string, string>> =>
  search === '' ? {} : Object.fromEntries(new URLSearchParams(search));

const querySchemaOf = (spec: StepSpec): Schema | undefined =>
  typeof spec !== 'string' && 'query' in spec ? spec.query : undefined;

const isPromise = (value: unknown): value is PromiseLike<unknown> =>
  typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function';

async function validated(schema: Schema, value: unknown, what: string): Promise<unknown> {
  const result = await schema['~standard'].validate(value);
  if (result.issues) {
    throw new TexmlError(
      'bad-state',
      `${what} does not fit its schema: ${result.issues.map(({ message }) => message).join('; ')}`,
    );
  }
  return result.value;
}

const isFinished = (value: unknown): value is Finished =>
  typeof value === 'object' && value !== null && 'root' in value && 'issues' in value;

/** A document's own writer refuses errors; any other value of the form is written as it is. */
export const xmlOf = (document: Finished): string =>
  'toXml' in document && typeof document.toXml === 'function'
    ? String(document.toXml())
    : write(document.root);

/** What is heard where there is nothing else. */
export const fallbackOf = ({ fallback }: FlowOptions): Finished =>
  fallback ?? response().say('We are sorry, something went wrong. Please call again later.').hangup();
