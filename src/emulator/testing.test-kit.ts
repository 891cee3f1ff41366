import { createServer } from 'node:http';
import type { AddressInfo, Server } from 'node:net';
import Telnyx from 'telnyx';
import { onTestFinished } from 'vitest';
import { TelnyxClient } from '../api/index.js';
import { decodeForm, verifySignature } from '../callbacks/index.js';
import { type EmulatorOptions, startEmulator } from './index.js';
import type { EmulatorLogEntry } from './log.js';

/** A request that an application got. */
export interface Received {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly raw: string;
  /** The form of a POST, the query of a GET. */
  readonly form: Readonly<Record<string, string | undefined>>;
  /** Whether its signature holds. */
  readonly isSigned: boolean;
}

/** What an application answers: a document's body, a status, or all of it. */
export type Answer =
  | string
  | number
  | { readonly status: number; readonly body: string; readonly type?: string };

/** An application on this machine that verifies what it gets. */
export async function application(
  publicKey: string,
  answers: (request: Received) => Answer | Promise<Answer>,
) {
  const received: Received[] = [];
  const server = createServer((incoming, outgoing) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', async () => {
      const raw = Buffer.concat(chunks).toString();
      const url = new URL(incoming.url ?? '/', 'http://localhost');
      const { headers, method = '' } = incoming;
      const { ok } = await verifySignature({ body: raw, headers, publicKey });
      const form = decodeForm(method === 'POST' ? raw : url.search.slice(1));
      const request = {
        method,
        path: url.pathname,
        query: url.searchParams,
        headers,
        raw,
        form,
        isSigned: ok,
      };
      received.push(request);
      const answer = ok ? await answers(request) : 403;
      const reply =
        typeof answer === 'object'
          ? answer
          : typeof answer === 'number'
            ? { status: answer, body: '' }
            : { status: 200, body: answer };
      outgoing.writeHead(reply.status, { 'content-type': 'application/xml' });
      outgoing.end(reply.body);
    });
  });
  const url = await listening(server);
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return { url, received, at: (path: string) => received.filter((request) => request.path === path) };
}

/** Listens on a free port. @returns The server's address. */
export async function listening(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${portOf(server.address())}`;
}

const portOf = (address: string | AddressInfo | null): number =>
  typeof address === 'object' && address ? address.port : 0;

/** An emulator with both clients, its log, and requests as they are typed. */
export async function emulated(
  options: EmulatorOptions = {},
  atEnd: (close: () => Promise<void>) => void = onTestFinished,
) {
  const log: EmulatorLogEntry[] = [];
  const emulator = await startEmulator({ log: (entry) => void log.push(entry), ...options });
  atEnd(() => emulator.close());
  const { baseUrl, apiKey, accountSid } = emulator;
  const ask = (path: string, init: RequestInit = {}): Promise<Response> =>
    fetch(`${baseUrl}${path}`, {
      ...init,
      headers: { authorization: `Bearer ${apiKey}`, ...Object.fromEntries(new Headers(init.headers)) },
    });
  return {
    emulator,
    log,
    ask,
    post: (path: string, body: unknown) =>
      ask(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    ours: new TelnyxClient({ apiKey, baseUrl, strict: true }),
    official: new Telnyx({ apiKey, baseURL: baseUrl, maxRetries: 0 }),
    calls: `/texml/Accounts/${accountSid}/Calls`,
  };
}

/** A document with these verbs. */
export const doc = (verbs: string): string => `<Response>${verbs}</Response>`;

/** Waits, in real time, until something is so. */
export async function eventually(isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 5000; !(await isSo()); ) {
    if (Date.now() > end) throw new Error('it never came to that');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
