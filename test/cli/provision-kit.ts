import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { TelnyxClient } from '../../src/api/index.js';
import { startEmulator } from '../../src/emulator/index.js';
import type { ProvisionOptions, StateStore } from '../../src/provision/index.js';

/** A request that went out. */
export interface Sent {
  readonly method: string;
  readonly path: string;
  readonly body: string;
}

/** What happens to a request: nothing special, or it is lost on its way there or on its way back. */
export type Fate = 'fine' | 'lost' | 'reply lost' | Response;

/** An account to provision, with what was asked of it. */
export interface Account {
  readonly baseUrl: string;
  readonly apiKey: string;
}

/** A client of an account that keeps what it sends, and loses what it is told to. */
export function watched({ baseUrl, apiKey }: Account, fate: (n: number, sent: Sent) => Fate = () => 'fine') {
  const sent: Sent[] = [];
  const watching: typeof fetch = async (input, init) => {
    const request = new Request(input, init);
    const one = {
      method: request.method,
      path: new URL(request.url).pathname.replace('/v2', ''),
      body: typeof init?.body === 'string' ? init.body : '',
    };
    sent.push(one);
    const becomes = fate(sent.length, one);
    if (becomes instanceof Response) return becomes.clone();
    if (becomes === 'lost') throw new TypeError('fetch failed', { cause: new Error('ECONNREFUSED') });
    const response = await fetch(request);
    if (becomes === 'fine') return response;
    await response.text();
    throw new TypeError('fetch failed', { cause: new Error('ECONNRESET') });
  };
  const client = new TelnyxClient({ apiKey, baseUrl, fetch: watching, sleep: async () => {}, maxRetries: 0 });
  return { client, sent, writes: () => sent.filter(({ method }) => method !== 'GET') };
}

const afterTest = (end: () => unknown): void => onTestFinished(async () => void (await end()));

/** A folder of its own, and options that keep everything in it and wait for nothing. */
export function workplace(env: Readonly<Record<string, string>> = {}, atEnd = afterTest) {
  const folder = mkdtempSync(join(tmpdir(), 'texml-provision-'));
  atEnd(() => rmSync(folder, { recursive: true, force: true }));
  const waits: number[] = [];
  const options = {
    folder,
    env: { TELNYX_API_KEY: 'KEY0123456789', ...env },
    sleep: async (delayMs: number) => void waits.push(delayMs),
  } satisfies ProvisionOptions;
  const stateText = () => readFileSync(join(folder, 'texml.state.json'), 'utf8');
  return { folder, options, waits, stateText, path: (name: string) => join(folder, name) };
}

/** A state that is kept for as long as a test runs. */
export function memoryStore(): StateStore {
  let kept: string | undefined;
  return {
    name: 'the state',
    read: async () => kept,
    write: async (text) => {
      kept = text;
    },
    lock: async () => ({ check: async () => {}, release: async () => {} }),
  };
}

/** An emulator, which has TeXML applications and secrets. */
export async function emulated(atEnd: (close: () => Promise<void>) => void = onTestFinished) {
  const logged: unknown[] = [];
  const emulator = await startEmulator({ log: (entry) => void logged.push(entry) });
  atEnd(() => emulator.close());
  const client = new TelnyxClient({ apiKey: emulator.apiKey, baseUrl: emulator.baseUrl });
  const applications = async () =>
    (await client.texml.applications.list().all()).map(({ friendly_name }) => friendly_name).sort();
  return { emulator, client, applications, logged };
}

type Stored = Record<string, unknown> & { id: string };

/** How the account of the scripted server begins. */
export interface Beginning {
  readonly phoneNumbers?: readonly {
    readonly phone_number: string;
    readonly connection_id?: string | null;
  }[];
}

interface Collection {
  readonly path: RegExp;
  readonly items: Stored[];
  /** The field that addresses an item. */
  readonly by: string;
  make(body: Record<string, unknown>, id: string): Stored;
}

/** Every kind of resource over HTTP, kept in memory: as much of Telnyx as provisioning sees. */
export async function scriptedAccount(beginning: Beginning = {}, atEnd = afterTest) {
  let ids = 1000;
  const collection = (path: RegExp, by: string, make: Collection['make']): Collection => ({
    path,
    items: [],
    by,
    make,
  });
  const application = (body: Record<string, unknown>, id: string): Stored => ({
    active: true,
    tags: [],
    ...body,
    id,
  });
  const account = {
    applications: collection(/^\/texml_applications(?:\/([^/]+))?$/, 'id', application),
    callControlApplications: collection(/^\/call_control_applications(?:\/([^/]+))?$/, 'id', application),
    queues: collection(/^\/queues(?:\/([^/]+))?$/, 'name', ({ queue_name, ...body }, id) => ({
      max_size: 300,
      ...(queue_name !== undefined && { name: queue_name }),
      ...body,
      id,
    })),
    phoneNumbers: collection(/^\/phone_numbers(?:\/([^/]+))?$/, 'id', (body, id) => ({ ...body, id })),
    secrets: collection(/^\/texml\/secrets(?:\/([^/]+))?$/, 'name', (body, id) => ({ ...body, id })),
  };
  for (const number of beginning.phoneNumbers ?? []) {
    account.phoneNumbers.items.push({ connection_id: null, tags: [], ...number, id: String(ids++) });
  }
  const requests: Sent[] = [];

  function answer(
    method: string,
    path: string,
    query: URLSearchParams,
    body: Record<string, unknown>,
  ): [number, unknown] {
    if (path === '/whoami') return [200, { data: { organization_id: 'the-account' } }];
    for (const { path: pattern, items, by, make } of Object.values(account)) {
      const match = pattern.exec(path);
      if (!match) continue;
      const [, id] = match;
      if (id === undefined && method === 'GET') {
        const digits = query.get('filter[phone_number]') ?? '';
        const found = items.filter(({ phone_number = '' }) => String(phone_number).includes(digits));
        const number = Number(query.get('page[number]') ?? 1);
        // Small pages, so that whoever stops at the first one is found out.
        const data = found.slice((number - 1) * 2, number * 2);
        return [200, { data, meta: { page_number: number, total_pages: Math.ceil(found.length / 2) } }];
      }
      if (id === undefined) {
        const made = make(body, String(ids++));
        const twin = by === 'name' ? items.findIndex(({ name }) => name === made.name) : -1;
        if (twin >= 0 && items !== account.secrets.items) return refusal(422, '10015', 'The name is taken');
        if (twin >= 0) items.splice(twin, 1);
        items.push(made);
        return [
          items === account.queues.items ? 200 : 201,
          { data: items === account.secrets.items ? { name: made.name, value: 'REDACTED' } : made },
        ];
      }
      const index = items.findIndex((item) => item[by] === decodeURIComponent(id));
      const before = items[index];
      if (!before) return refusal(404, '10005', 'Resource not found');
      if (method === 'GET') return [200, { data: before }];
      if (method === 'DELETE') {
        items.splice(index, 1);
        return items === account.queues.items ? [204, undefined] : [200, { data: before }];
      }
      const after = { ...before, ...body };
      items[index] = after;
      return [200, { data: after }];
    }
    return refusal(404, '10005', `There is nothing at ${path}`);
  }

  const server = createServer(async (incoming, outgoing) => {
    const text = await read(incoming);
    const url = new URL(incoming.url ?? '/', 'http://localhost');
    const path = url.pathname.replace('/v2', '');
    const method = incoming.method ?? 'GET';
    requests.push({ method, path, body: text });
    const [status, reply] = answer(method, path, url.searchParams, text === '' ? {} : JSON.parse(text));
    outgoing.writeHead(status, { 'content-type': 'application/json' });
    outgoing.end(reply === undefined ? '' : JSON.stringify(reply));
  });
  atEnd(() => {
    server.close();
    server.closeAllConnections();
  });
  return { baseUrl: `${await listening(server)}/v2`, apiKey: 'KEY0123456789', ...account, requests };
}

export const refusal = (status: number, code: string, title: string): [number, unknown] => [
  status,
  { errors: [{ code, title, detail: title }] },
];

/** A reply that says no. */
export const refused = (status: number, title: string): Response =>
  Response.json({ errors: [{ code: '10015', title }] }, { status });

/** What passes a request on, or does not: `before` and `after` are told of each, by its number. */
export interface Passing {
  /** @returns A reply that is given instead. */
  readonly before?: (n: number, sent: Sent) => Response | undefined;
  /** The request was done, and its reply not given yet. */
  readonly after?: (n: number, sent: Sent) => unknown;
}

/** A server in front of another one. */
export async function proxy(target: string, { before, after }: Passing, atEnd = afterTest): Promise<string> {
  let count = 0;
  const server = createServer(async (incoming, outgoing) => {
    const { method = 'GET', url = '/', headers } = incoming;
    const body = await read(incoming);
    count += 1;
    const n = count;
    const sent = { method, path: url.replace('/v2', ''), body };
    const response =
      before?.(n, sent)?.clone() ??
      (await fetch(new URL(url, target), {
        method,
        headers: { authorization: headers.authorization ?? '', 'content-type': 'application/json' },
        ...(body !== '' && { body }),
      }));
    const text = await response.text();
    await after?.(n, sent);
    outgoing.writeHead(response.status, { 'content-type': 'application/json' });
    outgoing.end(text);
  });
  atEnd(() => {
    server.close();
    server.closeAllConnections();
  });
  return `${await listening(server)}/v2`;
}

/** A server in front of another one, which refuses to write some bodies. */
export const refusing = (target: string, refuses: (body: string) => boolean): Promise<string> =>
  proxy(target, {
    before: (_n, { method, body }) =>
      method !== 'GET' && refuses(body) ? refused(422, 'Invalid value') : undefined,
  });

export async function read(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

export async function listening(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
}

/** What a promise was rejected with. */
export async function failure(promise: Promise<unknown>): Promise<Error> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof Error) return error;
    throw error;
  }
  throw new Error('it did not fail');
}
