import express, { type Request, type Response } from 'express';
import type { Flow } from 'texml';
import menu from './menu.js';

/** Mounts a flow in Express: the bytes as they came are what Telnyx signed, so no other body parser may see them first. */
export function mount(flow: Flow) {
  const answer = async (request: Request, response: Response): Promise<void> => {
    const { status, headers, body } = await flow.reply(
      {
        method: request.method,
        // Of the address, the path and the query count; the host may be a proxy's.
        url: `http://localhost${request.originalUrl}`,
        headers: { get: (name) => request.get(name) ?? null },
        body: Buffer.isBuffer(request.body) ? request.body : new Uint8Array(),
      },
      process.env,
    );
    response.status(status).set(headers).send(body);
  };
  return [express.raw({ type: () => true, limit: '256kb' }), answer];
}

/** An Express application with a flow among its other routes: `app.listen(3000)`. */
export const app = express()
  .disable('x-powered-by')
  .use('/voice', mount(menu))
  .use(express.json())
  .get('/', (_request, response) => {
    response.send('The menu answers POST at /voice.');
  });
