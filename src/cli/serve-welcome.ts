import type { Hosted, Settings } from '../../server/config/index.js';
import type { Flow } from '../flow/index.js';
import { painter } from './paint.js';
import type { Terminal } from './terminal.js';

/** What to do next, once the server listens. */
export function welcome(hosted: Hosted, settings: Settings, url: string, terminal: Terminal): string {
  const paint = painter(terminal);
  const flows = Object.entries(hosted.flows ?? {});
  const rows = flows.flatMap(([path, flow]) => stepsOf(path, flow));
  const column = (texts: readonly string[]) => Math.max(0, ...texts.map(({ length }) => length)) + 2;
  const nameWidth = column(rows.map(({ name }) => name));
  const pathWidth = column(rows.map(({ path }) => path));
  const local = /^https?:\/\/(127\.|localhost|\[::1\])/.test(url);
  return [
    `${paint('bold', 'Listening on')} ${paint('cyan', url)}\n`,
    ...rows.map(
      ({ name, path, kind }) => `  ${name.padEnd(nameWidth)}${path.padEnd(pathWidth)}answers '${kind}'\n`,
    ),
    `${besides(hosted, settings)}\n`,
    `${keptIn(settings)}\n`,
    ...flows.map(
      ([path, flow]) =>
        `Set the TeXML application's voice_url to ${addressOf(path, flow)} and its voice_method to POST.\n`,
    ),
    local
      ? 'Telnyx has to reach it: put a tunnel or a proxy in front, or open it to the network with --host 0.0.0.0.\n'
      : '',
  ].join('');
}

/** The addresses that are no flow's. */
function besides({ callbacksPath = '/callbacks', binsPath = '/bins' }: Hosted, settings: Settings): string {
  const admin = settings.adminToken === undefined ? '' : ', /admin for the journal and the templates';
  return `Besides: ${callbacksPath} for status callbacks and webhooks, ${binsPath}/NAME for templates${admin}; /healthz, /readyz, /metrics.`;
}

const withoutSlash = (path: string): string => path.replace(/\/$/, '');

const addressOf = (path: string, { options }: Flow): string =>
  options.publicUrl ?? `https://your-public-host${withoutSlash(path) || '/'}`;

const stepsOf = (path: string, { steps }: Flow) =>
  Object.entries(steps).map(([name, spec], index) => ({
    name,
    path: index === 0 ? withoutSlash(path) || '/' : `${withoutSlash(path)}/${name}`,
    kind: typeof spec === 'object' ? spec.kind : spec,
  }));

/** Where things are kept, without what may stand in a server's address. */
function keptIn({ store, retentionDays }: Settings): string {
  if (store === false) return 'Nothing is kept once this ends: calls and replies are in memory alone.';
  const place = store.startsWith('file:') ? store.slice('file:'.length) : 'a libSQL server';
  return `Calls and replies are kept in ${place} for ${retentionDays} days.`;
}
