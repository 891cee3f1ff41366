import { type Issue, TexmlError } from '../issue.js';

/** One thing that is wrong with a parameter or with a reply. */
export interface FieldIssue extends Issue {
  readonly code: 'missing-field' | 'invalid-field' | 'unknown-field';
}

/** One entry of the `errors` list that Telnyx sends with a failure. Texts that echo a secret or a phone number are masked. */
export interface ApiErrorDetail {
  /** Telnyx's own code, such as `10004`. */
  readonly code: string | undefined;
  readonly title: string | undefined;
  readonly detail: string | undefined;
  readonly source: {
    /** A JSON pointer into the body: `/ApplicationSid`. */
    readonly pointer: string | undefined;
    /** The name of a query parameter. */
    readonly parameter: string | undefined;
  };
}

interface ErrorContext {
  readonly issues?: readonly FieldIssue[] | undefined;
  readonly operation?: string | undefined;
  readonly attempts?: number | undefined;
  readonly cause?: unknown;
}

/**
 * What every failure of the client extends. No message holds the API key, a secret's value or a whole phone number.
 *
 * @example
 * ```ts
 * import { NotFoundError, TelnyxClient, TelnyxError } from 'texml/api';
 *
 * const telnyx = new TelnyxClient({ apiKey: 'KEY' });
 * try {
 *   await telnyx.texml.calls.get('v3:unknown');
 * } catch (error) {
 *   if (error instanceof NotFoundError) console.log('No such call.');
 *   else if (error instanceof TelnyxError) console.error(error.code, error.message);
 *   else throw error;
 * }
 * ```
 */
export class TelnyxError extends TexmlError {
  override readonly name: string = 'TelnyxError';
  /** The operation's dotted name, such as `texml.calls.create`. */
  readonly operation: string | undefined;
  /** How many times the request was sent. A `NotFoundError` after a second attempt to delete may mean that the first one did. */
  readonly attempts: number;

  /** @param code What happened, in kebab case: `not-found`, `timeout`, `invalid-parameters`. */
  constructor(code: string, message: string, context: ErrorContext = {}) {
    super(code, message, { cause: context.cause, ...(context.issues && { issues: context.issues }) });
    this.operation = context.operation;
    this.attempts = context.attempts ?? 0;
  }
}

/** The client was set up wrongly. */
export class ConfigurationError extends TelnyxError {
  override readonly name = 'ConfigurationError';
  declare readonly code:
    | 'no-api-key'
    | 'invalid-api-key'
    | 'invalid-base-url'
    | 'insecure-base-url'
    | 'invalid-option';

  constructor(code: ConfigurationError['code'], message: string) {
    super(code, message);
  }
}

/** The parameters don't fit the operation. Nothing was sent. */
export class InvalidParametersError extends TelnyxError {
  override readonly name = 'InvalidParametersError';
  declare readonly code: 'invalid-parameters';
  declare readonly issues: readonly FieldIssue[];

  constructor(operation: string, issues: readonly FieldIssue[]) {
    super('invalid-parameters', `${operation} was not sent: ${summary(issues)}`, { operation, issues });
  }
}

/** The request got no reply: no connection, or it broke. Whether the request was acted on is unknown. */
export class NetworkError extends TelnyxError {
  override readonly name = 'NetworkError';
  declare readonly code: 'network';

  constructor(message: string, context: ErrorContext) {
    super('network', message, context);
  }
}

/** The reply took too long: longer than `timeoutMs` for one attempt, or than `deadlineMs` for all of them together. */
export class TimeoutError extends TelnyxError {
  override readonly name = 'TimeoutError';
  declare readonly code: 'timeout' | 'deadline';

  constructor(code: TimeoutError['code'], message: string, context: ErrorContext) {
    super(code, message, context);
  }
}

/** The caller's signal was aborted; its reason is the `cause`. */
export class AbortedError extends TelnyxError {
  override readonly name = 'AbortedError';
  declare readonly code: 'aborted';

  constructor(message: string, context: ErrorContext) {
    super('aborted', message, context);
  }
}

/** The address answered with a redirect. It is not followed, so that the API key stays with the host it is meant for. */
export class RedirectError extends TelnyxError {
  override readonly name = 'RedirectError';
  declare readonly code: 'redirect';

  constructor(message: string, context: ErrorContext) {
    super('redirect', message, context);
  }
}

/** Telnyx replied with success, and with something that is not what it documents. */
export class InvalidReplyError extends TelnyxError {
  override readonly name = 'InvalidReplyError';
  declare readonly code: 'invalid-reply';
  readonly status: number;
  declare readonly issues: readonly FieldIssue[];

  constructor(message: string, status: number, issues: readonly FieldIssue[], context: ErrorContext) {
    super('invalid-reply', message, { ...context, issues });
    this.status = status;
  }
}

/** What is known of a reply that is no success. */
export interface FailedReply extends ErrorContext {
  readonly status: number;
  readonly headers: Headers;
  readonly errors: readonly ApiErrorDetail[];
  readonly message: string;
}

/** Telnyx replied with a status that is no success. The common ones have a class of their own. */
export class ApiStatusError extends TelnyxError {
  override readonly name: string = 'ApiStatusError';
  readonly status: number;
  readonly errors: readonly ApiErrorDetail[];
  readonly headers: Headers;
  /** What to quote to Telnyx's support, where the reply names it. */
  readonly requestId: string | undefined;

  constructor(reply: FailedReply, code = 'unexpected-status') {
    super(code, reply.message, reply);
    this.status = reply.status;
    this.errors = reply.errors;
    this.headers = reply.headers;
    this.requestId = reply.headers.get('x-request-id') ?? undefined;
  }
}

/** 400: the request is malformed, or the resource's state forbids it. */
export class BadRequestError extends ApiStatusError {
  override readonly name = 'BadRequestError';
  declare readonly code: 'bad-request';
}

/** 401: the API key is wrong. */
export class AuthenticationError extends ApiStatusError {
  override readonly name = 'AuthenticationError';
  declare readonly code: 'authentication';
}

/** 403: the API key may not do this. */
export class PermissionDeniedError extends ApiStatusError {
  override readonly name = 'PermissionDeniedError';
  declare readonly code: 'permission-denied';
}

/** 404: there is no such resource. */
export class NotFoundError extends ApiStatusError {
  override readonly name = 'NotFoundError';
  declare readonly code: 'not-found';
}

/** 409: the request is at odds with another one. */
export class ConflictError extends ApiStatusError {
  override readonly name = 'ConflictError';
  declare readonly code: 'conflict';
}

/** 422: a parameter is missing or wrong; `errors` has a pointer to it. */
export class UnprocessableEntityError extends ApiStatusError {
  override readonly name = 'UnprocessableEntityError';
  declare readonly code: 'unprocessable-entity';
}

/** 429: too many requests. */
export class RateLimitError extends ApiStatusError {
  override readonly name = 'RateLimitError';
  declare readonly code: 'rate-limit';
  /** How long Telnyx asks to wait, where it says so. */
  readonly retryAfterMs: number | undefined;

  constructor(reply: FailedReply, retryAfterMs: number | undefined) {
    super(reply, 'rate-limit');
    this.retryAfterMs = retryAfterMs;
  }
}

/** 500 and above: the fault is Telnyx's. */
export class ServerError extends ApiStatusError {
  override readonly name = 'ServerError';
  declare readonly code: 'server-error';
}

/** The issues in one line. */
export const summary = (issues: readonly FieldIssue[]): string =>
  issues.map((issue) => issue.message).join('; ');
