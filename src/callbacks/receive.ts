import type { RawParameters } from './form.js';
import { identify } from './identify.js';
import { type OpenRequest, openRequest, readForm, refuse, tooManyParameters } from './open-request.js';
import { parseCallback, parsePayload } from './parse.js';
import type { CallbackKind } from './payload.js';
import type { Received, ReceivedAs, ReceiveOptions, Refused } from './received.js';
import { isJsonObject, type JsonObject } from './webhooks/json-object.js';
import { parseWebhook } from './webhooks/parse.js';

/** A request that was let in, with its parameters or its JSON. */
type Opened =
  | { readonly ok: true; readonly verified: boolean; readonly encoding: 'form'; readonly raw: RawParameters }
  | { readonly ok: true; readonly verified: boolean; readonly encoding: 'json'; readonly raw: JsonObject };

/** A JSON object; undefined for anything else. */
export const readJson = ({ content }: OpenRequest): JsonObject | undefined => {
  try {
    const raw: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(content));
    return isJsonObject(raw) ? raw : undefined;
  } catch {
    // Neither the reason nor a part of the text is told: it may hold what no log should.
    return undefined;
  }
};

/** Lets a request in, and reads it by its encoding. */
const open = async (request: Request, options: ReceiveOptions): Promise<Opened | Refused> => {
  const opened = await openRequest(request, options, ['form', 'json']);
  if (!opened.ok) return opened;
  const { ok, verified } = opened;
  if (opened.encoding === 'json') {
    const raw = readJson(opened);
    return raw
      ? { ok, verified, encoding: 'json', raw }
      : refuse(400, 'bad-json', 'The body is no JSON object.');
  }
  const raw = readForm(opened);
  return raw ? { ok, verified, encoding: 'form', raw } : tooManyParameters;
};

/** The texts, numbers and truths of an object as a form would carry them. */
const asParameters = (raw: JsonObject): RawParameters => {
  const parameters: Record<string, string> = Object.create(null);
  for (const [name, value] of Object.entries(raw)) {
    if (['string', 'number', 'boolean'].includes(typeof value)) parameters[name] = String(value);
  }
  return parameters;
};

/**
 * Receives a request from Telnyx: checks the signature over the raw body, then reads the form of a TeXML callback or the
 * JSON of a webhook, and says which one it is. The outcome is data, and nothing that a request can hold makes it throw:
 * what the tables do not know has the name `unknown`, and what may not be trusted is refused with a status to answer.
 *
 * Telnyx sends no common name with TeXML callbacks, so they are told by their parameters as `identify` does, and some
 * look the same. For an address that is asked for one kind alone, say so with `as`: its payload is then read as that
 * kind's, also where it is JSON.
 *
 * @throws {CallbackError} `unknown-callback` where `as` is no kind of callback.
 * @example
 * ```ts
 * import { receive } from 'texml/callbacks';
 *
 * export const handle = async (request: Request, publicKey: string): Promise<Response> => {
 *   const received = await receive(request, { publicKey });
 *   if (!received.ok) return new Response(received.message, { status: received.status });
 *   switch (received.name) {
 *     case 'recording-completed':
 *       console.log(`Call ${received.payload.CallSid} was recorded for ${received.payload.RecordingDuration} s.`);
 *       break;
 *     case 'call.hangup':
 *       console.log(`Call ${received.payload.call_leg_id} ended: ${received.payload.hangup_cause}.`);
 *       break;
 *     case 'unknown':
 *       console.log(`Something new, with ${Object.keys(received.raw).join(', ')}.`);
 *   }
 *   return new Response();
 * };
 * ```
 * @example
 * ```ts
 * import { receive } from 'texml/callbacks';
 *
 * export const partialResult = async (request: Request, publicKey: string): Promise<Response> => {
 *   const received = await receive(request, { publicKey, as: 'partial-result' });
 *   if (!received.ok) return new Response(received.message, { status: received.status });
 *   console.log(received.payload.UnstableSpeechResult ?? '');
 *   return new Response();
 * };
 * ```
 * @see https://developers.telnyx.com/docs/voice/programmable-voice/receiving-webhooks
 */
export async function receive<Kind extends CallbackKind>(
  request: Request,
  options: ReceiveOptions & { readonly as: Kind },
): Promise<ReceivedAs<Kind>>;
export async function receive(
  request: Request,
  options: ReceiveOptions & { readonly as?: undefined },
): Promise<Received>;
export async function receive(
  request: Request,
  { as: kind, ...options }: ReceiveOptions & { readonly as?: CallbackKind | undefined },
): Promise<object> {
  // Found out at once, not at the first genuine request.
  if (kind !== undefined) parsePayload(kind, {});
  const opened = await open(request, options);
  if (!opened.ok) return opened;
  if (kind !== undefined) {
    const raw = opened.encoding === 'json' ? asParameters(opened.raw) : opened.raw;
    return { ...opened, name: kind, raw, ...parsePayload(kind, raw) };
  }
  if (opened.encoding === 'json') return { ...opened, ...parseWebhook(opened.raw) };
  const name = identify(opened.raw);
  if (name === undefined) return { ...opened, name: 'unknown', payload: opened.raw, issues: [] };
  return { ...opened, name, ...parseCallback(name, opened.raw) };
}
