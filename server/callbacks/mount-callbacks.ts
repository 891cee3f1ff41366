import { addressOf } from '../../src/callbacks/address.js';
import type { ServerApp, ServerContext } from '../app/context.js';
import { bothForms } from '../app/paths.js';
import { answerCallback } from './answer-callback.js';

/** Mounts the one address that takes every callback and webhook. */
export function mountCallbacks(app: ServerApp, context: ServerContext): void {
  for (const path of bothForms(context.options.callbacksPath)) {
    app.all(path, async (c) => {
      const { pathname, search } = addressOf(c.req.url);
      const visit = { env: c.env ?? {}, address: `${pathname}${search}`, log: c.get('log') };
      const { body, ...rest } = await answerCallback(context, c.req.raw, visit);
      return new Response(body === '' ? null : body, rest);
    });
  }
}
