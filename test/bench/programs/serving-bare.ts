import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { counted } from './serving-count.js';

// A process of its own: the least that a verified webhook takes. The signature is checked, nothing is read, and a
// constant is the reply.

const count = counted();
const document =
  '<Response><Gather action="voice/menu" numDigits="1"><Say>Press 1 for sales, 2 for support, or stay on the line.</Say></Gather><Redirect>voice</Redirect></Response>';
const key = await crypto.subtle.importKey(
  'raw',
  Buffer.from(process.env.TELNYX_PUBLIC_KEY ?? '', 'base64'),
  { name: 'Ed25519' },
  false,
  ['verify'],
);
const app = new Hono();
app.post('/voice', async (c) => {
  const timestamp = c.req.header('telnyx-timestamp');
  const signature = Buffer.from(c.req.header('telnyx-signature-ed25519') ?? '', 'base64');
  const signed = Buffer.concat([Buffer.from(`${timestamp}|`), Buffer.from(await c.req.arrayBuffer())]);
  if (!(await crypto.subtle.verify({ name: 'Ed25519' }, key, signature, signed))) return c.body(null, 403);
  count.answered();
  return c.body(document, 200, { 'content-type': 'application/xml; charset=utf-8' });
});
serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => count.listening(port));
