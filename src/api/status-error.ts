import {
  type ApiErrorDetail,
  ApiStatusError,
  AuthenticationError,
  BadRequestError,
  ConflictError,
  type FailedReply,
  NotFoundError,
  PermissionDeniedError,
  RateLimitError,
  ServerError,
  UnprocessableEntityError,
} from './errors.js';
import { isRecord } from './values.js';

/** The error of a status, of the class that belongs to it. */
export function statusError(reply: FailedReply, retryAfterMs: number | undefined): ApiStatusError {
  switch (reply.status) {
    case 400:
      return new BadRequestError(reply, 'bad-request');
    case 401:
      return new AuthenticationError(reply, 'authentication');
    case 403:
      return new PermissionDeniedError(reply, 'permission-denied');
    case 404:
      return new NotFoundError(reply, 'not-found');
    case 409:
      return new ConflictError(reply, 'conflict');
    case 422:
      return new UnprocessableEntityError(reply, 'unprocessable-entity');
    case 429:
      return new RateLimitError(reply, retryAfterMs);
    default:
      return reply.status >= 500 ? new ServerError(reply, 'server-error') : new ApiStatusError(reply);
  }
}

const maxTextLength = 300;

/** The `errors` of a reply's body, each text cleaned by `clean`; none where the body has another form. */
export function errorDetails(text: string, clean: (text: string) => string): ApiErrorDetail[] {
  const field = (record: unknown, key: string): string | undefined => {
    const value = isRecord(record) ? record[key] : undefined;
    if (typeof value === 'number') return String(value);
    // Cleaned before it is cut: half a secret is a secret too.
    return typeof value === 'string' ? clean(value).slice(0, maxTextLength) : undefined;
  };
  const body = parsed(text);
  const list = isRecord(body) && Array.isArray(body.errors) ? body.errors : [];
  return list.filter(isRecord).map((entry) => ({
    code: field(entry, 'code'),
    title: field(entry, 'title'),
    detail: field(entry, 'detail'),
    source: { pointer: field(entry.source, 'pointer'), parameter: field(entry.source, 'parameter') },
  }));
}

/** One error in words: `10004 Missing required parameter: the number is missing (/To)`. */
export function describeDetail({ code, title, detail, source }: ApiErrorDetail): string {
  const text = title && detail && title !== detail ? `${title}: ${detail}` : (title ?? detail);
  const where = source.pointer ?? source.parameter;
  return [code, text, where && `(${where})`].filter(Boolean).join(' ');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // A proxy's page, say: the status alone tells what there is to tell.
    return undefined;
  }
}
