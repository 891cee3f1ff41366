import { type Context, Hono } from 'hono';
import type { LogEntry } from '../../src/flow/index.js';
import { reasonOf } from '../../src/flow/log.js';
import { TexmlError } from '../../src/issue.js';
import type { ServerApp, ServerContext, ServerEnv } from '../app/context.js';
import type { Journal, Store } from '../store/store.js';
import { bearsToken } from './bears-token.js';
import { type AdminBins, listBins, listVersions, putBin, removeBin, showBin, showVersion } from './bins.js';
import { listCalls, showCall } from './calls.js';
import { exportEntries } from './export.js';
import { notFound, refuse } from './reply.js';

/** What the admin's addresses need of their server. */
export type AdminHost = Pick<ServerContext, 'adminTokenOf' | 'storeOf'> & {
  readonly options: Pick<ServerContext['options'], 'bins'>;
};

type AdminRequest = Context<ServerEnv>;

/** The admin's addresses, below wherever they are mounted. Without the token they are refused before anything is looked at. */
export function adminRoutes(host: AdminHost): ServerApp {
  const routes: ServerApp = new Hono<ServerEnv>();

  routes.use(async (c, next) => {
    const token = host.adminTokenOf(c.env);
    if (token === undefined) return c.notFound();
    if (!(await bearsToken(c.req.header('authorization'), token))) return unauthorized(c);
    return next();
  });

  const withStore =
    (answer: (store: Store, c: AdminRequest) => Promise<Response>) =>
    async (c: AdminRequest): Promise<Response> => {
      const store = host.storeOf(c.env);
      return store ? answer(store, c) : noStore();
    };
  const withJournal = (answer: (journal: Journal, c: AdminRequest) => Promise<Response>) =>
    withStore(({ journal }, c) => answer(journal, c));
  const withBins = (answer: (bins: AdminBins, c: AdminRequest) => Promise<Response>) =>
    withStore(({ bins: store }, c) => answer({ own: host.options.bins ?? {}, store }, c));
  const param = (c: AdminRequest, name: string): string => c.req.param(name) ?? '';

  routes.get(
    '/calls',
    withJournal((journal, c) => listCalls(journal, c.req.url)),
  );
  routes.get(
    '/calls/:sid',
    withJournal((journal, c) => showCall(journal, param(c, 'sid'))),
  );
  routes.get(
    '/export',
    withJournal((journal, c) => exportEntries(journal, c.req.url, (error) => tell(c, entryOf(error)))),
  );
  routes.get('/bins', withBins(listBins));
  routes.get(
    '/bins/:name',
    withBins((bins, c) => showBin(bins, param(c, 'name'))),
  );
  routes.get(
    '/bins/:name/versions',
    withBins((bins, c) => listVersions(bins, param(c, 'name'))),
  );
  routes.get(
    '/bins/:name/versions/:version',
    withBins((bins, c) => showVersion(bins, param(c, 'name'), param(c, 'version'))),
  );
  routes.put(
    '/bins/:name',
    withBins((bins, c) => putBin(bins, param(c, 'name'), c.req.raw)),
  );
  routes.delete(
    '/bins/:name',
    withBins((bins, c) => removeBin(bins, param(c, 'name'))),
  );

  routes.all('*', () => notFound('Nothing of the admin is here, or not by this method.'));
  routes.onError((error, c) => {
    const reply = replyTo(error);
    const level = reply.status < 500 ? 'warn' : 'error';
    tell(c, { ...entryOf(error), level, status: reply.status });
    return reply;
  });
  return routes;
}

const tell = (c: AdminRequest, entry: LogEntry): void => c.get('log')(entry);

const entryOf = (error: unknown): LogEntry => ({
  level: 'error',
  event: error instanceof TexmlError ? error.code : 'admin-failed',
  message: reasonOf(error),
});

function unauthorized(c: AdminRequest): Response {
  const isBare = c.req.header('authorization') === undefined;
  const message = isBare ? 'No token was sent.' : 'Another token was sent.';
  tell(c, { level: 'warn', event: isBare ? 'no-admin-token' : 'wrong-admin-token', message, status: 401 });
  const detail = 'Send the admin token of this server: Authorization: Bearer TOKEN.';
  return refuse(401, [{ code: 'unauthorized', title: 'Unauthorized', detail }], {
    'www-authenticate': isBare ? 'Bearer' : 'Bearer error="invalid_token"',
  });
}

const noStore = (): Response =>
  refuse(503, [
    {
      code: 'no-store',
      title: 'There is no store',
      detail:
        'This server keeps nothing, so that there is nothing to show. Set TEXML_STORE, or the option store.',
    },
  ]);

/** What is answered where a handler threw: the store says in words what is wrong with it, or with what it was asked. */
function replyTo(error: unknown): Response {
  const { code, message: detail } = error instanceof TexmlError ? error : { code: '', message: '' };
  if (code === 'bad-page') return refuse(400, [{ code: 'bad-parameter', title: 'Bad parameter', detail }]);
  if (code.startsWith('store-')) return refuse(503, [{ code, title: 'The store is unavailable', detail }]);
  return refuse(500, [{ code: 'failed', title: 'Failed', detail: 'The log of the server says why.' }]);
}
