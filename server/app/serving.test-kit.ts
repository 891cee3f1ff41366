import { afterEach } from 'vitest';
import { keyPairFromSeed } from '../../src/callbacks/index.js';
import { response } from '../../src/document/index.js';
import { flow } from '../../src/flow/index.js';
import type { LogLine } from '../log/line.js';
import { type Listening, listen, type RequestHandler } from '../node.js';
import { createServer } from './create-server.js';
import type { ServerOptions } from './options.js';

export const keys = await keyPairFromSeed(new Uint8Array(32).fill(7));

export const formType = 'application/x-www-form-urlencoded';

/** What every request of a call has. */
export const identity = {
  AccountSid: 'a',
  CallSid: 'v3:0123456789abcdef',
  CallSidLegacy: 'v3:0123456789abcdef',
  From: '+12025550100',
  To: '+12025550199',
  ConnectionId: '1',
};

export const form = (more: Readonly<Record<string, string>> = {}): string =>
  new URLSearchParams({ ...identity, ...more }).toString();

export const nowSeconds = (): number => Math.floor(Date.now() / 1000);

/** The headers of a form that Telnyx signed. */
export const signedForm = async (body: string, at = nowSeconds()): Promise<Record<string, string>> => ({
  'content-type': formType,
  ...(await keys.sign(body, at)),
});

const open: Listening[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});

/** Serves a handler on a port of this machine until the test is over. */
export async function serve(handler: RequestHandler | ReturnType<typeof createServer>): Promise<string> {
  const server = await listen(handler, { port: 0, env: {} });
  open.push(server);
  return server.url.replace(/\/$/, '');
}

/** A server that listens, with the lines of its log. */
export async function serving(options: ServerOptions) {
  const lines: LogLine[] = [];
  const app = createServer({ publicKey: keys.publicKey, log: (line) => lines.push(line), ...options });
  const url = await serve(app);
  return { app, url, lines, ...clientOf(url) };
}

/** What asks a server. */
export function clientOf(url: string) {
  const send = (path: string, init: RequestInit) => fetch(`${url}${path}`, { redirect: 'manual', ...init });
  return {
    send,
    get: (path: string) => send(path, {}),
    /** Sends a form as Telnyx does. */
    post: async (path: string, body = form(), headers: Record<string, string> = {}) =>
      send(path, { method: 'POST', body, headers: { ...(await signedForm(body)), ...headers } }),
    /** Sends a webhook as Telnyx does. */
    postJson: async (path: string, json: unknown, at = nowSeconds()) => {
      const body = JSON.stringify(json);
      const headers = { 'content-type': 'application/json', ...(await keys.sign(body, at)) };
      return send(path, { method: 'POST', body, headers });
    },
    /** A sample of the metrics; 0 where there is none. */
    metric: async (sample: string): Promise<number> => {
      const text = await (await send('/metrics', {})).text();
      const line = text.split('\n').find((one) => one.startsWith(`${sample} `));
      return line === undefined ? 0 : Number(line.slice(sample.length + 1));
    },
  };
}

/** A menu, as most flows have one. */
export const support = flow(
  { start: 'voice', menu: 'gather', note: 'recording-status' },
  {
    start: (call) =>
      response().gather({ action: call.url.menu, numDigits: 1 }, (g) => g.say('Press 1 for sales.')),
    menu: (call) => response().say(`You pressed ${call.Digits}.`).redirect(call.url.start),
    note: () => {},
  },
);
