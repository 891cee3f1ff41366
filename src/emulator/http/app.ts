import type { Http2Bindings, HttpBindings } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import { eachOperation, type Operation, operationsTable } from '../../api/index.js';
import { type ControlOptions, createControlApp } from '../control/control-app.js';
import { type Judge, operationFaults } from '../faults/index.js';
import { createFilesApp, type FilesOptions } from '../files/files-app.js';
import type { RecordingFiles } from '../files/recording-files.js';
import type { AnyHandler } from '../handler.js';
import { resources } from '../resources/index.js';
import type { World } from '../world.js';
import { authorise } from './authorise.js';
import { readParameters } from './parameters.js';
import { isRefusal, type Refusal, refusal, refuse } from './refusal.js';
import { routeOf, valuesOf } from './route.js';

/** How the server differs from one emulator to the next. */
export interface AppOptions {
  readonly apiKey: string;
  readonly unknownParameters: 'ignored' | 'refused';
  readonly faults: Pick<Judge, 'strike'>;
  readonly files: FilesOptions & Pick<RecordingFiles, 'signed'>;
  readonly control: ControlOptions;
}

const prefix = '/v2';

type Env = {
  Bindings: HttpBindings | Http2Bindings;
  /** What the request is for, for the log. */
  Variables: { operation: string };
};

/** The API over HTTP. The operations table says what there is; what each operation does is looked up by its name. */
export function createApp(
  world: World,
  { apiKey, unknownParameters, faults, files, control }: AppOptions,
): Hono<Env> {
  const app = new Hono<Env>();
  app.use(async (context, next) => {
    const began = performance.now();
    await next();
    const { method, path } = context.req;
    const status = context.env.outgoing.destroyed ? undefined : context.res.status;
    world.log({
      level: 'info',
      event: 'request-in',
      message: `${method} ${path} was ${status === undefined ? 'not answered' : `answered with ${status}`}.`,
      method,
      url: path + new URL(context.req.url).search,
      status,
      durationMs: Math.round(performance.now() - began),
      operation: context.var.operation,
    });
  });
  app.route('/', createFilesApp(files));
  app.use(async (context, next) => {
    const refused = authorise(context.req.raw, apiKey);
    return refused ? answer(refused) : next();
  });

  app.route('/', createControlApp(control));
  const answered = operationFaults(faults);
  const handlers = new Map<string, AnyHandler>(Object.entries(resources));
  const methods = new Map<string, string[]>();
  const paths = new Set<string>([...eachOperation(operationsTable)].map(([, { path }]) => path));
  for (const [name, operation] of eachOperation(operationsTable)) {
    for (const path of routesOf(operation, paths)) {
      methods.set(path, [...(methods.get(path) ?? []), operation.method]);
      app.on(operation.method, path, (context) => {
        context.set('operation', name);
        return answered({
          name,
          connection: context.env.outgoing,
          perform: async () => answer(await perform(context, name, operation), operation.success),
        });
      });
    }
  }
  for (const [path, allowed] of methods) {
    app.all(path, () => answer(notAllowed(allowed), 200, { allow: allowed.join(', ') }));
  }
  app.notFound(() => answer(refuse(404, '10005', 'There is nothing at this address.')));
  app.onError((error) => {
    world.log({ level: 'error', event: 'operation-failed', message: `${error.name}: ${error.message}` });
    return answer(refuse(500, '10007', 'The emulator failed; its log says how.'));
  });
  return app;

  async function perform(context: Context<Env>, name: string, operation: Operation): Promise<unknown> {
    const handler = handlers.get(name);
    if (!handler) return refuse(501, '10007', `The emulator does not play the operation ${name} yet.`);
    const path = valuesOf(operation.path, context.req.param());
    if (path.account_sid !== undefined && path.account_sid !== world.accountSid) {
      return refuse(
        404,
        '10005',
        "The account in the path is not the key's: GET /v2/whoami names it as organization_id.",
      );
    }
    const parameters = await readParameters(context.req.raw, operation);
    if (isRefusal(parameters)) return parameters;
    const { value: fields, errors, unknown } = parameters;
    if (unknown.length > 0) {
      const message = `${name} has no ${unknown.join(', ')}. Names are case-sensitive.`;
      if (unknownParameters === 'refused') return refuse(422, '10015', message);
      world.log({
        level: 'warn',
        event: 'unknown-parameter',
        operation: name,
        message: `${message} Ignored.`,
      });
    }
    if (errors.length > 0) return refusal(422, errors);
    const outcome = await handler({ path, fields }, world);
    return isRefusal(outcome) ? outcome : files.signed(outcome);
  }
}

/**
 * The routes of an operation. A list whose pages have addresses is also found under their form, which ends in `.json`, unless
 * that is the path of another one.
 */
function routesOf({ path, pagination }: Operation, paths: ReadonlySet<string>): readonly string[] {
  const route = prefix + routeOf(path);
  const isAlsoJson =
    pagination?.style === 'twilio-page' && !path.endsWith('.json') && !paths.has(`${path}.json`);
  return isAlsoJson ? [route, `${route}.json`] : [route];
}

const notAllowed = (allowed: readonly string[]): Refusal =>
  refuse(405, '10015', `This address takes ${allowed.join(', ')} only.`);

function answer(outcome: unknown, success = 200, headers: Record<string, string> = {}): Response {
  if (isRefusal(outcome)) {
    return Response.json({ errors: outcome.errors }, { status: outcome.status, headers });
  }
  return outcome === undefined
    ? new Response(null, { status: 204, headers })
    : Response.json(outcome, { status: success, headers });
}
