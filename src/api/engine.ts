import { type Answer, attempt, type Outgoing } from './attempt.js';
import { issuesOf } from './check.js';
import { encodeFields, fillPath } from './encode.js';
import { AbortedError, InvalidParametersError, NetworkError, TimeoutError } from './errors.js';
import { hiddenFields, type Operation, pathParameters, schemaOf } from './operation.js';
import type { RequestOptions } from './options.js';
import { cleaner, sensitiveValues } from './redact.js';
import { type Delivery, readReply } from './reply.js';
import { askedDelayMs, backoffMs, mayRepeat } from './retry.js';
import { checkedHeaders, type Settings } from './settings.js';
import { describeDetail, errorDetails, statusError } from './status-error.js';
import { isRecord, withoutUndefined } from './values.js';
import { within } from './within.js';

/** The one placeholder that the client fills itself. */
export const accountParameter = 'account_sid';

/** One call of an operation. */
export interface Call {
  /** The operation's dotted name. */
  readonly name: string;
  readonly operation: Operation;
  /** The values for the path, but for the account's. */
  readonly path: Readonly<Record<string, unknown>>;
  readonly parameters: unknown;
  readonly options: RequestOptions;
  /** The parameters come from Telnyx's own reply, and are not to be checked. */
  readonly trusted?: boolean;
}

/** Checks a call, sends it, repeats it where that is safe, and checks the reply. */
export async function perform(
  call: Call,
  settings: Settings,
  account: () => Promise<string>,
): Promise<Delivery> {
  const { name, operation, options } = call;
  const fields = checkedFields(call, settings);
  const path = fillPath(name, operation.path, call.path);
  const label = `${operation.method} ${operation.path.replace(/\{\w+\}/g, '…')}`;
  const limits = {
    signal: options.signal,
    ms: settings.deadlineMs,
    late: () =>
      new TimeoutError('deadline', `${label} was not done within ${settings.deadlineMs} ms`, {
        operation: name,
      }),
    aborted: (cause: unknown) => new AbortedError(`${label} was aborted`, { operation: name, cause }),
  };
  const work = async (signal?: AbortSignal) => {
    const deadline = settings.deadlineMs === undefined ? undefined : settings.now() + settings.deadlineMs;
    const needsAccount = pathParameters(path).includes(accountParameter);
    const filled = needsAccount ? fillPath(name, path, { [accountParameter]: await account() }) : path;
    const outgoing = compose(call, fields, `${settings.baseUrl}${filled}`, label, settings);
    return readReply(call, label, await send(call, outgoing, settings, { signal, deadline }), settings);
  };
  // Most calls have no limit as a whole: each attempt has its own.
  return limits.signal || limits.ms !== undefined ? within(limits, work) : work();
}

function checkedFields(
  { name, operation, parameters, trusted }: Call,
  settings: Settings,
): Record<string, unknown> {
  // The query of a following page is Telnyx's own: also where the first page takes none.
  if (trusted) return isRecord(parameters) ? parameters : {};
  const schema = operation.body ?? operation.query;
  if (!schema) return {};
  const given = withoutUndefined(parameters ?? {});
  const adds =
    operation.method !== 'GET' && operation.commandId && isRecord(given) && given.command_id === undefined;
  const fields = adds ? { ...given, command_id: settings.newId() } : given;
  const issues = issuesOf(schemaOf(schema), fields, hiddenFields(operation));
  if (issues.length > 0 || !isRecord(fields)) throw new InvalidParametersError(name, issues);
  return fields;
}

function compose(
  call: Call,
  fields: Record<string, unknown>,
  url: string,
  label: string,
  settings: Settings,
): Outgoing {
  const { name, operation, options } = call;
  const headers = checkedHeaders(options.headers, settings.headers);
  headers.set('accept', 'application/json');
  headers.set('authorization', `Bearer ${settings.apiKey}`);
  const shared = {
    operation: name,
    label,
    clean: cleaner([settings.apiKey, ...sensitiveValues(fields, hiddenFields(operation))]),
    doubt: mayRepeat(operation, {}) ? '' : '; whether it was acted on is unknown, so it was not sent again',
  };
  const query = operation.method === 'GET' ? encodeFields(name, fields) : '';
  const target = query ? `${url}?${query}` : url;
  if (operation.method === 'GET' || Object.keys(fields).length === 0) {
    return { ...shared, url: target, init: { method: operation.method, headers } };
  }
  const form = operation.encoding === 'form';
  headers.set('content-type', form ? 'application/x-www-form-urlencoded' : 'application/json');
  const body = form ? encodeFields(name, fields) : JSON.stringify(fields);
  return { ...shared, url: target, init: { method: operation.method, headers, body } };
}

/** Without a deadline, a longer wait than this is left to the caller. */
const longestWaitMs = 60_000;

async function send(
  { operation, options }: Call,
  outgoing: Outgoing,
  settings: Settings,
  { signal, deadline }: { signal: AbortSignal | undefined; deadline: number | undefined },
): Promise<Answer> {
  const timeoutMs = options.timeoutMs ?? settings.timeoutMs;
  const maxRetries = options.maxRetries ?? settings.maxRetries;
  for (let n = 0; ; n += 1) {
    const outcome = await outcomeOf(attempt(outgoing, settings, { timeoutMs, signal, attempts: n + 1 }));
    if (!(outcome instanceof Error) && outcome.ok) return outcome;
    const facts = outcome instanceof Error ? {} : outcome;
    const asked = askedDelayMs(facts, settings.now());
    const delay = asked ?? backoffMs(n, settings.random);
    const longest = deadline === undefined ? longestWaitMs : deadline - settings.now();
    if (n >= maxRetries || delay > longest || !mayRepeat(operation, facts)) {
      throw outcome instanceof Error ? outcome : failed(outgoing, outcome, n + 1, asked);
    }
    await settings.sleep(delay, signal ?? new AbortController().signal);
  }
}

/** An answer, or the reason why there is none where another attempt may get one. */
const outcomeOf = (attempted: Promise<Answer>): Promise<Answer | Error> =>
  attempted.catch((error: unknown) => {
    if (error instanceof NetworkError) return error;
    if (error instanceof TimeoutError && error.code === 'timeout') return error;
    throw error;
  });

function failed(
  { operation, label, clean }: Outgoing,
  answer: Answer,
  attempts: number,
  retryAfterMs: number | undefined,
) {
  const { status, headers, text } = answer;
  const errors = errorDetails(text, clean);
  const details = errors.map(describeDetail).filter(Boolean).join('; ');
  const message = `${label} answered ${status}${details && `: ${details}`}`;
  return statusError({ operation, attempts, status, headers, errors, message }, retryAfterMs);
}
