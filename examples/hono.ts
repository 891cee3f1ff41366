import { type Context, Hono } from 'hono';
import { env } from 'hono/adapter';
import { response } from 'texml';
import { texml, verifyTelnyx } from 'texml/server';
import menu from './menu.js';

/** The key is in the environment, which `env` finds on every runtime. */
const voice = (c: Context): Promise<Response> => menu(c.req.raw, env(c));

/**
 * TeXML in a Hono application that is there already: a route of its own behind Telnyx's signature, which answers with a
 * checked document, and a whole flow beside it.
 */
export const app = new Hono()
  .get('/', (c) => c.text('Acme'))
  .post('/greeting', verifyTelnyx({ encodings: ['form'] }), texml(), (c) => {
    const { raw } = c.get('telnyx');
    return c.texml(response().say(`You called from ${raw.From}.`).hangup());
  })
  // It verifies by itself; its steps are below its path.
  .all('/voice/*', voice)
  .all('/voice', voice);
