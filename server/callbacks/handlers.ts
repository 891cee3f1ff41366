import type { CallbackEvent, EventName } from './event.js';

/** Does something about a callback. A callback is acknowledged once it has returned. */
export type CallbackHandler<Name extends EventName | '*' = '*'> = (
  event: CallbackEvent<Name>,
) => void | Promise<void>;

/** Handlers of callbacks by name. It never changes: `on` gives new ones. */
export interface CallbackHandlers {
  /**
   * Adds a handler for what has a name: a callback of a TeXML call, a webhook's `event_type`, `unknown` for what no table
   * knows, or `*` for everything. Several for one name run one after the other, in the order in which they were added. Where
   * one throws or is late, Telnyx sends the callback again, and all of them run again.
   */
  on<Name extends EventName | '*'>(name: Name, handler: CallbackHandler<Name>): CallbackHandlers;
  /** Adds a handler for everything: the same as `on('*', …)`. */
  onAny(handler: CallbackHandler): CallbackHandlers;
  /** Runs what there is for a callback. */
  run(event: CallbackEvent): Promise<void>;
}

/**
 * Begins a list of callback handlers, for the option `callbacks` of `createServer`.
 *
 * @example
 * ```ts
 * import { callbackHandlers } from 'texml/server';
 *
 * export const callbacks = callbackHandlers()
 *   .on('recording-completed', async ({ payload, CallSid, log }) => {
 *     log({ level: 'info', event: 'recorded', message: `${CallSid} has a recording of ${payload.RecordingDuration} s.` });
 *   })
 *   .on('call.hangup', ({ payload }) => console.log(payload.hangup_cause))
 *   .on('unknown', ({ raw }) => console.log(Object.keys(raw)));
 * ```
 * @see https://developers.telnyx.com/docs/voice/programmable-voice/receiving-webhooks
 */
export const callbackHandlers = (): CallbackHandlers => listOf([]);

/** A handler that passes over what is not its own. */
type Link = (event: CallbackEvent) => void | Promise<void>;

function listOf(links: readonly Link[]): CallbackHandlers {
  return {
    on<Name extends EventName | '*'>(name: Name, handler: CallbackHandler<Name>) {
      const isOwn = (event: CallbackEvent): event is CallbackEvent & CallbackEvent<Name> =>
        name === '*' || event.name === name;
      return listOf([...links, (event) => (isOwn(event) ? handler(event) : undefined)]);
    },
    onAny: (handler) => listOf([...links, handler]),
    async run(event) {
      for (const link of links) await link(event);
    },
  };
}
