import { NetworkError, RedirectError, TimeoutError } from './errors.js';
import type { Settings } from './settings.js';
import { isRecord } from './values.js';
import { within } from './within.js';

/** A request, ready to be sent. */
export interface Outgoing {
  /** The operation's dotted name. */
  readonly operation: string;
  /** Method and path for messages, without values: `POST /texml/Accounts/…/Calls`. */
  readonly label: string;
  readonly url: string;
  readonly init: RequestInit;
  /** Takes secrets and phone numbers out of a text. */
  readonly clean: (text: string) => string;
  /** What to add where no reply came. */
  readonly doubt: string;
}

/** A reply, read to its end. */
export interface Answer {
  readonly status: number;
  readonly ok: boolean;
  readonly headers: Headers;
  readonly text: string;
}

/** Sends a request once and reads its reply. */
export async function attempt(
  outgoing: Outgoing,
  settings: Settings,
  { timeoutMs, signal, attempts }: { timeoutMs: number; signal: AbortSignal | undefined; attempts: number },
): Promise<Answer> {
  const { operation, label, url, init, clean, doubt } = outgoing;
  const context = { operation, attempts };
  const late = () =>
    new TimeoutError('timeout', `${label} got no reply within ${timeoutMs} ms${doubt}`, context);
  return within({ signal, ms: timeoutMs, late }, async (ended) => {
    try {
      const response = await settings.fetch(url, { ...init, redirect: 'manual', signal: ended });
      const { status, ok, headers } = response;
      if (response.type === 'opaqueredirect' || (status >= 300 && status < 400)) {
        await response.body?.cancel();
        throw new RedirectError(
          `${label} was answered with a redirect, which is not followed: check baseUrl`,
          context,
        );
      }
      return { status, ok, headers, text: await response.text() };
    } catch (cause) {
      if (cause instanceof RedirectError) throw cause;
      throw new NetworkError(`${label} got no reply: ${clean(reasonOf(cause))}${doubt}`, {
        ...context,
        cause,
      });
    }
  });
}

/** The innermost message: what `fetch` says itself is only that it failed. */
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return reasonOf(error.errors[0]);
  if (isRecord(error) && error.cause !== undefined) return reasonOf(error.cause);
  return error instanceof Error && error.message ? error.message : String(error);
}
