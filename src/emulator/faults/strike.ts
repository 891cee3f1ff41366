import type { EmulatorLogEntry } from '../log.js';
import type { FaultRule } from './rule.js';

/** One fault that struck. */
export interface Strike {
  /** The id of the rule. */
  readonly rule: number;
  readonly on: FaultRule['on'];
  readonly does: FaultRule['does'];
  /** The callback, webhook or operation. */
  readonly name: string;
  /** The leg that a callback was about. */
  readonly callSid?: string | undefined;
  /** When it was decided, in milliseconds since 1970. */
  readonly at: number;
}

/** A strike as the log tells of it. */
export const entryOf = ({ rule, on, does, name, callSid }: Strike): EmulatorLogEntry => ({
  level: 'info',
  event: 'fault',
  message: `${name}: ${does}, by rule ${rule}.`,
  ...(on === 'operation' ? { operation: name } : { callback: name, callSid }),
});
