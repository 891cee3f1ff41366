import type { StatusEvent } from '../settings.js';

export type Method = 'GET' | 'POST';

/** Where a request goes. */
export interface Target {
  /** Absolute. */
  readonly url: string;
  readonly method: Method;
}

/** Who is told of the progress of a leg. */
export interface Subscription extends Target {
  readonly events: readonly StatusEvent[];
}

/** A TeXML application, with the fields that steer a call; the names are those of Telnyx's API. */
export interface Application {
  /** Sent as `ConnectionId`. */
  readonly id: string;
  /** Absolute. */
  readonly voice_url: string;
  readonly voice_method?: Method | undefined;
  readonly voice_fallback_url?: string | undefined;
  readonly status_callback?: string | undefined;
  /** Default `POST`. */
  readonly status_callback_method?: Method | undefined;
}

/** The Telnyx account that the calls belong to. */
export interface Account {
  /** Sent as `AccountSid`: the organisation's id, a UUID. */
  readonly sid: string;
  /** The stored secrets by name. Their values never come into a timeline. */
  readonly secrets: Readonly<Record<string, string>>;
}
