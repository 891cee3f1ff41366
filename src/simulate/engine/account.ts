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
  /** Whether the status callback is told what a call cost. Default false. */
  readonly call_cost_in_webhooks?: boolean | undefined;
  /** Whether a call ends that gets no first answer within `first_command_timeout_secs`. Default false. */
  readonly first_command_timeout?: boolean | undefined;
  /** Default 30. */
  readonly first_command_timeout_secs?: number | undefined;
}

/** The Telnyx account that the calls belong to. */
export interface Account {
  /** Sent as `AccountSid`: the organisation's id, a UUID. */
  readonly sid: string;
  /** The stored secrets by name. Their values never come into a timeline. */
  readonly secrets: Readonly<Record<string, string>>;
  /** Where the sound of recordings is: an address with `{sid}`, and `{format}` for `mp3` or `wav`. */
  readonly recordingUrl: string;
}
