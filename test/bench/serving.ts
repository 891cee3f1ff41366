import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../repository/root.js';
import { type Figure, round } from './figure.js';
import { bundled } from './program.js';
import { load, type Served } from './serving-load.js';
import { type Requests, signedRequests } from './serving-requests.js';

/** The machine does other things besides: each server has so many turns, and the median counts. */
const rounds = 7;
const requestsInTurn = 8000;
const connections = 32;

/** How the XML of every server ends; twilio's begins with a declaration. */
const document =
  '<Response><Gather action="voice/menu" numDigits="1"><Say>Press 1 for sales, 2 for support, or stay on the line.</Say></Gather><Redirect>voice</Redirect></Response>';

const contenders = ['express', 'bare', 'memory', 'store'] as const;
type Contender = (typeof contenders)[number];

/** Verified voice webhooks a second: each server in a process of its own, loaded from this one, in turns. */
export async function serving(): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'texml-bench-'));
  const requests = signedRequests();
  const servers: Awaited<ReturnType<typeof start>>[] = [];
  try {
    for (const name of contenders) servers.push(await start(name, requests, join(folder, 'store.db')));
    const turns = new Map<Contender, Served[]>();
    // The first round is for warming up.
    for (let turn = 0; turn <= rounds; turn += 1) {
      for (const { name, port, take } of servers) {
        const served = await take(requests.make(requestsInTurn, port));
        if (turn > 0) turns.set(name, [...(turns.get(name) ?? []), served]);
      }
    }
    return figuresOf((name) => medians(turns.get(name) ?? []));
  } finally {
    await Promise.all(servers.map(({ stop }) => stop()));
    await rm(folder, { recursive: true });
  }
}

async function start(name: Contender, { publicKey, authToken }: Requests, file: string) {
  const child = fork(await bundled(`serving-${name}`), {
    cwd: root,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      // Signatures are checked there: more threads than cores take turns for nothing.
      UV_THREADPOOL_SIZE: String(availableParallelism()),
      TELNYX_PUBLIC_KEY: publicKey,
      TWILIO_AUTH_TOKEN: authToken,
      STORE_URL: `file:${file}`,
    },
  });
  const [{ port }] = await once(child, 'message');
  let sent = 0;
  return {
    name,
    port: Number(port),
    take: async (requests: readonly Buffer[]): Promise<Served> => {
      const served = await load(Number(port), requests, document, connections);
      sent += requests.length;
      const answered = await askAnswered(child);
      // Nothing may be answered from memory: every request is another call.
      if (answered !== sent)
        throw new Error(`${name} ran its handler ${answered} times for ${sent} requests.`);
      return served;
    },
    stop: async (): Promise<void> => {
      child.disconnect();
      await once(child, 'exit');
    },
  };
}

async function askAnswered(child: ChildProcess): Promise<number> {
  child.send('answered');
  const [{ answered }] = await once(child, 'message');
  return answered;
}

function figuresOf(of: (name: Contender) => Served): Figure[] {
  const express = of('express');
  const detail = contenders.map((name) => told(name, of(name))).join('; ');
  const name = (what: string) => `verified webhooks a second ${what}`;
  const ratio = (served: Served) => round(served.perSecond / express.perSecond);
  return [
    {
      name: name("without a store, against Express with twilio's webhook()"),
      value: ratio(of('memory')),
      unit: 'times as many',
      reach: { atLeast: 1.8 },
      detail: `${detail}; medians of ${rounds} turns of ${requestsInTurn} calls`,
    },
    {
      name: name("with journal and state in SQLite, against Express with twilio's webhook()"),
      value: ratio(of('store')),
      unit: 'times as many',
      reach: { atLeast: 1.1 },
      detail: 'every call is journalled and its state kept; Express keeps nothing',
    },
    {
      name: `the slowest hundredth of these webhooks, on ${connections} connections`,
      value: round(Math.max(of('memory').p99Ms, of('store').p99Ms), 1),
      unit: 'ms',
      reach: { atMost: 30 },
      detail: `p99 ${round(of('memory').p99Ms, 1)} ms without a store, ${round(of('store').p99Ms, 1)} ms with one`,
    },
  ];
}

const told = (name: Contender, { perSecond, p50Ms, p99Ms }: Served): string =>
  `${name} ${Math.round(perSecond)}/s (p50 ${round(p50Ms, 1)} ms, p99 ${round(p99Ms, 1)} ms)`;

const medians = (turns: readonly Served[]): Served => ({
  perSecond: median(turns.map(({ perSecond }) => perSecond)),
  p50Ms: median(turns.map(({ p50Ms }) => p50Ms)),
  p99Ms: median(turns.map(({ p99Ms }) => p99Ms)),
});

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
};
