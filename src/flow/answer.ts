import { isDocumentKind, maskNumbers } from '../callbacks/index.js';
import { parseKind } from '../callbacks/parse-kind.js';
import { type Finished, response, TexmlError, write } from '../document/index.js';
import { type Deadline, late } from './deadline.js';
import { type LogEntry, reasonOf } from './log.js';
import type { FlowOptions } from './options.js';
import type { Received } from './receive.js';
import type { StateStore } from './state.js';
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
  readonly store: StateStore;
  readonly deadline: Deadline;
  readonly log: (entry: LogEntry) => void;
  /** The step's handler, with the payload's type forgotten. */
  readonly handle: (call: object) => unknown;
}

/** Runs a step's handler and turns what it gives, or its failure, into a reply. A caller never gets dead air. */
export async function answer(visit: Visit): Promise<Answer> {
  const { name, spec, received, options, deadline } = visit;
  const kind = typeof spec === 'string' ? spec : spec.kind;
  const executed = isDocumentKind(kind);
  const callSid = received.raw.CallSid;
  const facts = { step: name, callSid, verified: received.verified };
  const fail = (event: string, message: string): Answer => ({
    status: executed ? 200 : 500,
    body: executed ? write(fallbackOf(options).root) : '',
    entry: { level: 'error', event, message, status: executed ? 200 : 500, ...facts },
  });
  const tooLate = () => fail('handler-late', `There was no reply within ${deadline.ms} ms.`);
  if (deadline.isOver) return tooLate();
  try {
    const { payload, issues } = parseKind(kind, received.raw);
    for (const { message } of issues) {
      visit.log({ level: 'warn', event: 'unexpected-payload', message: maskNumbers(message), ...facts });
    }
    const result = await Promise.race([run(visit, payload), deadline.passed]);
    if (result === late) return tooLate();
    const entry: LogEntry = {
      level: 'info',
      event: 'answered',
      message: `Step ${name} answered.`,
      status: 200,
      ...facts,
    };
    if (!executed) return { status: 200, body: '', entry };
    if (!isFinished(result)) {
      return fail(
        'no-document',
        `Step ${name} answers '${kind}', which needs a document; its handler returned none.`,
      );
    }
    for (const { severity, message, path } of result.issues) {
      if (severity !== 'error')
        visit.log({ level: 'warn', event: 'document-warning', message: `${path}: ${message}`, ...facts });
    }
    return { status: 200, body: xmlOf(result), entry };
  } catch (error) {
    const invalid = error instanceof TexmlError && error.code === 'invalid-document';
    return fail(invalid ? 'invalid-document' : 'handler-failed', reasonOf(error));
  } finally {
    deadline.clear();
  }
}

async function run(visit: Visit, payload: object): Promise<unknown> {
  const { spec, urls, received, env, options, store, deadline } = visit;
  const callSid = received.raw.CallSid;
  const state = await loadState(options.state, store, callSid);
  const query = await readQuery(spec, visit.search);
  // The payload was made for this request alone; a copy of so many names is slow.
  const call = Object.assign(payload, { url: urls, state, query, env, raw: received.raw });
  const result: unknown = await visit.handle(call);
  // What comes too late must not write over the state of the requests after it.
  if (options.state && callSid !== undefined && !deadline.isOver) await store.set(callSid, state);
  return result;
}

async function loadState(
  schema: Schema | undefined,
  store: StateStore,
  callSid: string | undefined,
): Promise<unknown> {
  if (!schema) return {};
  const kept = callSid === undefined ? undefined : await store.get(callSid);
  return validated(schema, kept ?? {}, "The call's state");
}

const readQuery = (spec: StepSpec, search: string): unknown => {
  const query = search === '' ? {} : Object.fromEntries(new URLSearchParams(search));
  return typeof spec !== 'string' && 'query' in spec
    ? validated(spec.query, query, "The query of the step's address")
    : query;
};

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
const xmlOf = (document: Finished): string =>
  'toXml' in document && typeof document.toXml === 'function'
    ? String(document.toXml())
    : write(document.root);

const fallbackOf = ({ fallback }: FlowOptions): Finished =>
  fallback ?? response().say('We are sorry, something went wrong. Please call again later.').hangup();
