import type { EmulatorOptions } from '../index.js';
import { type Answer, application, emulated } from '../testing.test-kit.js';

/** Documents by path, of an application that the account has as `menu`. */
export async function controlled(documents: Readonly<Record<string, Answer>>, options: EmulatorOptions = {}) {
  const world = await emulated(options);
  const { emulator, ours } = world;
  const app = await application(emulator.publicKey, ({ path }) => documents[path] ?? 404);
  const { data } = await ours.texml.applications.create({ friendly_name: 'menu', voice_url: `${app.url}/` });
  const origin = new URL(emulator.baseUrl).origin;
  const control = async (method: string, path: string, body?: unknown) => {
    const reply = await fetch(`${origin}/__emulator/${path}`, {
      method,
      headers: { authorization: `Bearer ${emulator.apiKey}` },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await reply.text();
    const isJson = reply.headers.get('content-type')?.includes('json');
    return { status: reply.status, text, json: isJson ? JSON.parse(text) : undefined };
  };
  return { ...world, app, origin, applicationSid: data.id, control };
}
