import type { ServerApp, ServerContext } from '../app/context.js';
import { watched } from '../app/watched.js';
import { metricsType } from '../metrics/text.js';
import { readiness } from './readiness.js';

/** Mounts what tells how the server is: `/healthz`, `/readyz` and `/metrics`. They hold nothing of calls, and are open to all. */
export function mountHealth(app: ServerApp, context: ServerContext): void {
  const unready = readiness(context);
  const quiet = { isQuiet: true };
  app.get('/healthz', watched(context, '/healthz', quiet), (c) => c.text('ok\n'));
  app.get('/readyz', watched(context, '/readyz', quiet), async (c) => {
    const reasons = await unready(c.env ?? {});
    return c.json({ ready: reasons.length === 0, reasons }, reasons.length === 0 ? 200 : 503, noStore);
  });
  app.get('/metrics', watched(context, '/metrics', quiet), async (c) => {
    await unready(c.env ?? {}); // Tries the store, for texml_store_up.
    return c.body(context.metrics.render(), 200, { 'content-type': metricsType, ...noStore });
  });
}

const noStore = { 'cache-control': 'no-store' };
