import { type Context, Hono } from 'hono';
import { TexmlError } from '../../document/index.js';
import { formatTimeline } from '../../simulate/index.js';
import { type ErrorCode, isRefusal, type Refusal, refuse } from '../http/refusal.js';
import type { Action, Control } from './action.js';
import { actions } from './actions.js';
import { type Events, eventStream } from './event-stream.js';
import { readAsked } from './read-asked.js';

/** Where the emulator is steered; its API is elsewhere. */
const controlPath = '/__emulator';

/** What the control of an emulator is served from. */
export interface ControlOptions {
  readonly control: Control;
  readonly events: Events;
}

type Listed = Pick<Action, 'method' | 'path' | 'does' | 'example'>;

const listen: Listed = {
  method: 'GET',
  path: '/events',
  does: 'Streams what happens from now on, as server-sent events; ?callSid= keeps to one call.',
};

/** Serves what can be done with an emulator. The table of actions says what there is. */
export function createControlApp({ control, events }: ControlOptions): Hono {
  const app = new Hono();
  app.on(
    'GET',
    ['', '/'].map((end) => controlPath + end),
    () => Response.json({ actions: [...actions, listen].map(shown) }),
  );
  app.get(controlPath + listen.path, (context) => eventStream(events, context.req.query('callSid')));
  const methods = new Map<string, string[]>();
  for (const action of actions) {
    const path = controlPath + action.path;
    methods.set(path, [...(methods.get(path) ?? []), action.method]);
    app.on(action.method, path, (context) => perform(context, action, control));
  }
  for (const [path, allowed] of methods) {
    app.all(path, () =>
      answer(refuse(405, '10015', `This address takes ${allowed.join(', ')} only.`), {
        allow: allowed.join(', '),
      }),
    );
  }
  return app;
}

const shown = ({ method, path, does, example }: Listed) => ({
  method,
  path: controlPath + path,
  does,
  ...(example !== undefined && { body: example }),
});

async function perform(context: Context, action: Action, control: Control): Promise<Response> {
  const asked = await readAsked(context.req.raw, action);
  if (isRefusal(asked)) return answer(asked);
  const { sid, id } = context.req.param();
  try {
    const { json, timeline } = await action.run(control, sid ?? id ?? '', asked.body);
    return context.req.query('format') === 'text' && timeline
      ? new Response(`${formatTimeline(timeline)}\n`)
      : Response.json(json);
  } catch (error) {
    const refused = error instanceof TexmlError ? refusalOf(error) : undefined;
    if (!refused) throw error;
    return answer(refused);
  }
}

/** What is answered where something can't be done, by the code of its error. */
const answers: Readonly<Record<string, readonly [status: Refusal['status'], code: ErrorCode]>> = {
  'no-such-call': [404, '10005'],
  'no-such-fault': [404, '10005'],
  'no-such-application': [422, '10015'],
  'no-application': [422, '10015'],
  'not-ringing': [422, '10015'],
  'not-answered': [422, '90034'],
  'call-ended': [422, '90018'],
  'clock-is-real': [422, '10015'],
  'bad-time': [422, '10033'],
  'bad-fault': [422, '10015'],
  'bad-state': [422, '10015'],
};

function refusalOf({ code, message }: TexmlError): Refusal | undefined {
  const [status, ours] = answers[code] ?? [];
  return status && ours && refuse(status, ours, message);
}

const answer = ({ status, errors }: Refusal, headers: Record<string, string> = {}): Response =>
  Response.json({ errors }, { status, headers });
