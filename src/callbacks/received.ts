import type { PayloadIssue } from './error.js';
import type { RawParameters } from './form.js';
import type { CallbackKind, CallbackName, Payload, PayloadOfKind } from './payload.js';
import type { Refusal } from './signature.js';
import type { JsonObject } from './webhooks/json-object.js';
import type { ParsedWebhook, UnknownWebhook } from './webhooks/parse.js';
import type { WebhookName } from './webhooks/payload.js';

interface Accepted {
  readonly ok: true;
  /** Whether the signature was checked and covers the payload: not under `insecure`, and not for the query of a GET request. */
  readonly verified: boolean;
  /** What of the payload is missing, or was left out since it is not what the table says. */
  readonly issues: readonly PayloadIssue[];
}

/** A request of a TeXML call: a union on `name`. */
export type ReceivedCallback<Name extends CallbackName = CallbackName> = Name extends CallbackName
  ? Accepted & {
      readonly encoding: 'form';
      readonly name: Name;
      readonly payload: Payload<Name>;
      /** Every parameter as it came, those that no table knows among them. */
      readonly raw: RawParameters;
    }
  : never;

/** A JSON webhook of the Voice API: a union on `name`, which is Telnyx's `event_type`. */
export type ReceivedWebhook<Name extends WebhookName = WebhookName> = Accepted &
  ParsedWebhook<Name> & {
    readonly encoding: 'json';
    /** The whole body as it came. */
    readonly raw: JsonObject;
  };

/** A request that no table knows, such as an event that is newer than this package. */
export type ReceivedUnknown = Accepted &
  (
    | {
        readonly encoding: 'form';
        readonly name: 'unknown';
        /** The same as `raw`. */
        readonly payload: RawParameters;
        readonly raw: RawParameters;
      }
    | (UnknownWebhook & { readonly encoding: 'json'; readonly raw: JsonObject })
  );

/** A request that may not be trusted, or cannot be read. */
export interface Refused {
  readonly ok: false;
  /** The status to answer with. 500 is the receiver's own fault: its public key is missing or wrong. */
  readonly status: 400 | 403 | 405 | 413 | 415 | 500;
  readonly reason:
    | Refusal
    | 'wrong-method'
    | 'wrong-content-type'
    | 'too-large'
    | 'too-many-parameters'
    | 'unreadable-body'
    | 'bad-json';
  /** In words, for the log. It holds nothing of the request but its method. */
  readonly message: string;
}

/** What `receive` makes of a request: a union on `ok`, and then on `name`. */
export type Received = ReceivedCallback | ReceivedWebhook | ReceivedUnknown | Refused;

/** What `receive` makes of a request to an address that is asked for callbacks of one kind. */
export type ReceivedAs<Kind extends CallbackKind> =
  | (Accepted & {
      readonly encoding: 'form' | 'json';
      /** The kind that it was read as. */
      readonly name: Kind;
      readonly payload: PayloadOfKind<Kind>;
      /** Every parameter as it came, those that no table knows among them. */
      readonly raw: RawParameters;
    })
  | Refused;

/** How a request is received. */
export interface ReceiveOptions {
  /** Telnyx's public key or keys (base64, portal: Keys & Credentials). Needed unless `insecure`. */
  readonly publicKey?: string | readonly string[] | undefined;
  /** The clock, in milliseconds since 1970; default `Date.now`. */
  readonly now?: (() => number) | undefined;
  /** How far the signature's time may be from now, either way; default 300. */
  readonly toleranceSeconds?: number | undefined;
  /** The largest body that is read, in bytes; default 262144. */
  readonly maxBodyBytes?: number | undefined;
  /** Takes requests without a valid signature. For trials only: anyone can then pose as Telnyx. Default false. */
  readonly insecure?: boolean | undefined;
  /** Takes GET as well. Its parameters are not signed, so that anyone who saw one request can alter them. Default false. */
  readonly allowGet?: boolean | undefined;
}
