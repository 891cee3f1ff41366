import { ConfigurationError } from './errors.js';
import type { ClientOptions, ReplyWarning, RequestOptions } from './options.js';
import { isRecord, kindOf } from './values.js';

const defaultBaseUrl = 'https://api.telnyx.com/v2';

/** A client's options, checked and completed. */
export type Settings = ReturnType<typeof settingsOf>;

export const settingsOf = (options: ClientOptions) => ({
  apiKey: checkedKey(options.apiKey),
  accountSid: options.accountSid,
  baseUrl: checkedBaseUrl(options.baseUrl ?? defaultBaseUrl, options.insecure ?? false),
  // Called through the global, since Workers refuse a detached fetch.
  fetch: options.fetch ?? ((input: string, init: RequestInit) => globalThis.fetch(input, init)),
  timeoutMs: duration('timeoutMs', options.timeoutMs) ?? 60_000,
  deadlineMs: duration('deadlineMs', options.deadlineMs),
  maxRetries: count('maxRetries', options.maxRetries) ?? 2,
  strict: options.strict ?? false,
  onWarning: options.onWarning ?? ((_warning: ReplyWarning) => {}),
  headers: checkedHeaders(options.headers),
  now: options.now ?? Date.now,
  random: options.random ?? Math.random,
  sleep: options.sleep ?? timer,
  newId: options.newId ?? (() => crypto.randomUUID()),
});

/** What a caller gave as request options, checked: they arrive as the last argument, where anything may stand in plain JavaScript. */
export function requestOptionsOf(operation: string, given: unknown): RequestOptions {
  if (given === undefined) return {};
  if (!isRecord(given))
    throw invalid(`${operation}: the request options must be an object, not ${kindOf(given)}`);
  const { signal, timeoutMs, maxRetries, headers, ...others } = given;
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) {
    throw invalid(
      `${operation}: ${unknown} is no request option; there are signal, timeoutMs, maxRetries and headers`,
    );
  }
  if (signal !== undefined && !(signal instanceof AbortSignal))
    throw invalid(`${operation}: signal must be an AbortSignal`);
  return {
    signal,
    timeoutMs: duration('timeoutMs', timeoutMs),
    maxRetries: count('maxRetries', maxRetries),
    headers: texts(headers),
  };
}

/** The client's headers with a request's own over them. */
export function checkedHeaders(added: Readonly<Record<string, string>> | undefined, base?: Headers): Headers {
  const headers = new Headers(base);
  for (const [name, value] of Object.entries(added ?? {})) {
    try {
      headers.set(name, value);
    } catch {
      // The platform's own message would show the value.
      throw invalid(
        `the header ${JSON.stringify(name)} can't be sent: its name or its value has characters that HTTP does not allow`,
      );
    }
  }
  return headers;
}

function checkedKey(apiKey: unknown): string {
  const key = typeof apiKey === 'string' ? apiKey.trim() : '';
  if (key === '') {
    throw new ConfigurationError(
      'no-api-key',
      'There is no API key: pass apiKey, or set TELNYX_API_KEY and use TelnyxClient.fromEnv(process.env)',
    );
  }
  if (!/^[\x21-\x7e]+$/.test(key)) {
    throw new ConfigurationError(
      'invalid-api-key',
      'The API key has characters that no API key has: was it copied whole?',
    );
  }
  return key;
}

function checkedBaseUrl(text: string, insecure: boolean): string {
  const refuse = (code: 'invalid-base-url' | 'insecure-base-url', why: string) =>
    new ConfigurationError(code, `baseUrl ${why}`);
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol))
    throw refuse('invalid-base-url', `must be an address such as ${defaultBaseUrl}`);
  if (url.username || url.password || url.search || url.hash) {
    throw refuse(
      'invalid-base-url',
      'must have no user, query or fragment: the paths of the operations are appended to it',
    );
  }
  if (url.protocol === 'http:' && !insecure && !isLoopback(url.hostname)) {
    throw refuse(
      'insecure-base-url',
      `must begin with https, since the API key would cross the network in the clear to ${url.host}; insecure: true allows it`,
    );
  }
  return url.href.replace(/\/+$/, '');
}

const isLoopback = (hostname: string): boolean =>
  /^(?:127(?:\.\d+){3}|\[::1\]|(?:[^.]+\.)*localhost)$/.test(hostname);

function duration(name: string, value: unknown): number | undefined {
  if (value === undefined) return undefined;
  if (typeof value !== 'number' || !(value > 0))
    throw invalid(`${name} must be a number of milliseconds above 0`);
  return value;
}

function count(name: string, value: unknown): number | undefined {
  if (value === undefined) return undefined;
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0)
    throw invalid(`${name} must be a whole number from 0`);
  return value;
}

function texts(headers: unknown): Record<string, string> | undefined {
  if (headers === undefined) return undefined;
  if (!isRecord(headers)) throw invalid('headers must be an object of names and values');
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
}

const invalid = (message: string) => new ConfigurationError('invalid-option', message);

const timer = (delayMs: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const end = () => {
      clearTimeout(id);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const id = setTimeout(end, delayMs);
    signal.addEventListener('abort', end);
  });
