import type { MiddlewareHandler } from 'hono';
import { createMiddleware } from 'hono/factory';
import type { Finished } from '../../src/document/index.js';
import { xmlOf } from '../../src/flow/answer.js';

/** Answers with a document: status 200, `application/xml; charset=utf-8`. */
export type TexmlResponder = (document: Finished) => Response;

declare module 'hono' {
  interface Context {
    /**
     * Answers with a document. There is such a method where the middleware `texml()` of `texml/server` runs before.
     *
     * @throws {TexmlError} `invalid-document`, with every issue, when the document has an error.
     */
    texml: TexmlResponder;
  }
}

/**
 * Middleware that adds `c.texml(document)`, which answers with a document once it was checked.
 *
 * @example
 * ```ts
 * import { Hono } from 'hono';
 * import { response } from 'texml';
 * import { texml } from 'texml/server';
 *
 * const app = new Hono();
 * app.use(texml());
 * app.post('/voice', (c) => c.texml(response().say('Hello.').hangup()));
 * ```
 */
export const texml = (): MiddlewareHandler =>
  createMiddleware(async (c, next) => {
    c.texml = (document) =>
      c.body(xmlOf(document), 200, { 'content-type': 'application/xml; charset=utf-8' });
    await next();
  });
