/**
 * A server on Node with all that it can have: a flow, handlers of callbacks, a bin, and a store in a file that outlives the
 * process. Run it with `npx jiti server.ts`, with TELNYX_PUBLIC_KEY and TEXML_ADMIN_TOKEN in the environment. Where that is
 * all that there is to it, `texml serve` with a texml.config.ts does the same without a program.
 */
import { callbackHandlers, createServer, listen, openStore } from 'texml/server';
import menu from './menu.js';

const callbacks = callbackHandlers()
  .on('recording-completed', ({ payload, log }) => {
    // The address dies ten minutes after the call: fetch the file here, and keep it.
    log({
      level: 'info',
      event: 'recorded',
      message: `A recording of ${payload.RecordingDuration} s is there.`,
    });
  })
  .on('call-status-completed', ({ payload, log }) => {
    log({ level: 'info', event: 'call-ended', message: `A call of ${payload.CallDuration} s is over.` });
  });

/** Starts it, and gives what ends it: requests that are under way are answered, then the store is closed. */
export async function start({ port = 3000, url = 'file:data/calls.db' } = {}) {
  const store = await openStore({ url, retentionDays: 14 });
  const app = createServer({
    flows: { '/menu': menu },
    callbacks,
    bins: { hours: '<Response><Say>We are here from nine to five.</Say></Response>' },
    store,
  });
  const server = await listen(app, { port });
  const end = async () => {
    app.drain();
    await server.close();
    await store.close();
  };
  return { url: server.url, end };
}

if (process.argv[1] === import.meta.filename) {
  const { url, end } = await start();
  console.log(`The application's voice_url is ${url}menu, its status_callback ${url}callbacks.`);
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, end);
}
