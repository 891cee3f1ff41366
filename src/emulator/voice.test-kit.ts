import { createServer } from 'node:http';
import { onTestFinished } from 'vitest';
import { ApiStatusError } from '../api/index.js';
import { type Received, receive } from '../callbacks/index.js';
import type { EmulatorOptions } from './index.js';
import { emulated, eventually, listening } from './testing.test-kit.js';

/** A webhook that was let in. */
type Event = Extract<Received, { readonly ok: true }>;

export const [here, there, elsewhere] = ['+12025550199', '+12025550123', '+12025550124'] as const;

/** An application of the Voice API on this machine: it takes nothing but what `receive()` lets in. */
export async function eventServer(publicKey: string, on: (event: Event) => void | Promise<void> = () => {}) {
  const events: Event[] = [];
  const refused: string[] = [];
  const server = createServer((incoming, outgoing) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', async () => {
      const request = new Request(`http://${incoming.headers.host}${incoming.url}`, {
        method: incoming.method ?? 'POST',
        headers: Object.entries(incoming.headers).flatMap(([name, value]): [string, string][] =>
          typeof value === 'string' ? [[name, value]] : [],
        ),
        body: Buffer.concat(chunks),
      });
      const received = await receive(request, { publicKey });
      if (!received.ok) {
        refused.push(received.message);
        outgoing.writeHead(received.status).end();
        return;
      }
      events.push(received);
      await on(received);
      outgoing.writeHead(200).end();
    });
  });
  const url = await listening(server);
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return { url, events, refused };
}

/** An emulator with a Voice API application. */
export async function voiced(
  options: EmulatorOptions = {},
  on?: (event: Event, stage: Pick<Awaited<ReturnType<typeof emulated>>, 'ours'>) => void | Promise<void>,
) {
  const stage = await emulated(options);
  const app = await eventServer(stage.emulator.publicKey, (event) => on?.(event, stage));
  const { data } = await stage.ours.callControlApplications.create({
    application_name: 'calls',
    webhook_event_url: app.url,
    webhook_api_version: '2',
  });
  const connection_id = data.id;
  const payloads = (name: string, call_control_id?: string) =>
    app.events.flatMap(({ name: found, payload }): Readonly<Record<string, unknown>>[] => {
      const fields: Readonly<Record<string, unknown>> = { ...payload };
      const isMeant = call_control_id === undefined || fields.call_control_id === call_control_id;
      return found === name && isMeant ? [fields] : [];
    });
  return {
    ...stage,
    app,
    connection_id,
    payloads,
    /** Waits for a webhook. @returns Its payload. */
    async told(name: string, call_control_id?: string) {
      await eventually(() => payloads(name, call_control_id).length > 0);
      return payloads(name, call_control_id).at(-1) ?? {};
    },
    /** The names of the webhooks so far. */
    names: () => app.events.map(({ name }) => name),
    /** Dials a scripted person, who answers. */
    async reached(to: string = there) {
      const person = stage.emulator.phone(to);
      const { data } = await stage.ours.calls.dial({ connection_id, from: here, to });
      await person.answers();
      return { person, id: data.call_control_id };
    },
    /** Has a scripted person call the application, which answers. */
    async answered(from: string = elsewhere) {
      const person = stage.emulator.phone(from);
      const id = person.calls(here, connection_id);
      await stage.ours.calls.answer(id, {});
      return { person, id };
    },
    /** What an operation is refused with. */
    async refused(asked: PromiseLike<unknown>) {
      try {
        await asked;
      } catch (error) {
        if (!(error instanceof ApiStatusError)) throw error;
        const [first] = error.errors;
        return { status: error.status, code: first?.code, pointer: first?.source.pointer };
      }
      throw new Error('it was not refused');
    },
  };
}
