import { resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { createServer } from '../../server/app/create-server.js';
import type { Hosted, Settings } from '../../server/config/index.js';
import { listen } from '../../server/node.js';
import { TexmlError } from '../issue.js';
import { serveLog } from './serve-log.js';
import type { ServePlan } from './serve-plan.js';
import { welcome } from './serve-welcome.js';
import type { Terminal } from './terminal.js';

/** Serves until the program is asked to end; then lets requests under way end, and closes what was opened. */
export async function serveUntilInterrupted(
  { hosted, settings }: ServePlan,
  terminal: Terminal,
): Promise<void> {
  const store = await storeOf(settings, terminal);
  const { log, flush } = serveLog(terminal, hosted.log);
  try {
    const { port, host, drainDelayMs, drainTimeoutMs, insecure, allowGet, deadlineMs, maxBodyBytes } =
      settings;
    const app = createServer({
      ...hosted,
      publicKey: settings.publicKey ?? ownKey(hosted),
      adminToken: settings.adminToken,
      insecure,
      allowGet,
      deadlineMs,
      maxBodyBytes,
      logLevel: settings.logLevel,
      store,
      log,
      now: terminal.now,
    });
    const env = { ...terminal.env };
    const server = await listen(app, { port, hostname: host, env, drainTimeoutMs });
    const interrupted = terminal.untilInterrupted();
    terminal.stdout.write(welcome(hosted, settings, server.url, terminal));
    await interrupted;
    app.drain();
    await setTimeout(drainDelayMs);
    await server.close();
  } finally {
    await store?.close();
    flush();
  }
}

/** Callbacks and bins are let in with a flow's own key where the server has none. */
const ownKey = ({ flows = {} }: Hosted) =>
  Object.values(flows).find(({ options }) => options.publicKey !== undefined)?.options.publicKey;

/** Opens the store; a file's path starts where the terminal is. */
async function storeOf({ store, storeToken, retentionDays }: Settings, { cwd }: Terminal) {
  if (store === false) return undefined;
  const { openStore } = await import('../../server/store/open-store.js');
  const path = /^file:(?!\/\/)(.+)$/.exec(store)?.[1];
  const url = path === undefined ? store : pathToFileURL(resolve(cwd, decodeURIComponent(path))).href;
  try {
    return await openStore({ url, authToken: storeToken, retentionDays });
  } catch (error) {
    if (!(error instanceof TexmlError)) throw error;
    const where = path === undefined ? 'The store' : `The store in ${decodeURIComponent(path)}`;
    throw new TexmlError(
      error.code,
      `${where} can't be opened. ${error.message} --store names another place; --no-store keeps things in memory alone.`,
      { cause: error },
    );
  }
}
