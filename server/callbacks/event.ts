import type {
  CallbackName,
  ReceivedCallback,
  ReceivedUnknown,
  ReceivedWebhook,
  WebhookName,
} from '../../src/callbacks/index.js';
import type { Env, LogEntry } from '../../src/flow/index.js';

/** What can come to the callbacks' address: a TeXML callback, a JSON webhook, or what is newer than this package. */
export type EventName = CallbackName | WebhookName | 'unknown';

/** What a server adds to a callback. */
interface Around {
  /** The call that it is about; the Voice API's webhooks name it `call_control_id`. Undefined where it tells of none. */
  readonly CallSid: string | undefined;
  /** What the host passed: environment variables on Node, bindings on Workers. */
  readonly env: Env;
  /** Logs a line with the request's id and its call. Phone numbers in it are masked. */
  readonly log: (entry: Pick<LogEntry, 'level' | 'event' | 'message'>) => void;
}

type ReceivedByName<Name extends EventName> = Name extends CallbackName
  ? ReceivedCallback<Name>
  : Name extends WebhookName
    ? ReceivedWebhook<Name>
    : ReceivedUnknown;

/** A request that was let in and read. */
export type AcceptedCallback = ReceivedCallback | ReceivedWebhook | ReceivedUnknown;

/**
 * What a handler of callbacks gets: the payload typed by the callback's name, every parameter as it came in `raw`, and what
 * the server adds. With `*` it is a union on `name`.
 */
export type CallbackEvent<Name extends EventName | '*' = '*'> = Around &
  (Name extends EventName ? ReceivedByName<Name> : AcceptedCallback);
