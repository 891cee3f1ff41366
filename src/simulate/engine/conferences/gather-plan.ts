/** How a participant is asked for keys. */
export interface GatherPlan {
  /** Sent back with the outcome. */
  readonly id: string | undefined;
  /** The prompt: an address or a media name. */
  readonly sound: string | undefined;
  /** What is heard before the prompt comes again, as the keys did not fit. */
  readonly invalidSound: string | undefined;
  /** How long to wait for the first key; undefined is as long as for all of it. */
  readonly firstKeyMs: number | undefined;
  readonly nextKeyMs: number;
  /** For all of it. */
  readonly wholeMs: number;
  readonly fewest: number;
  readonly most: number;
  /** How often the prompt is heard at most. */
  readonly tries: number;
  /** The key that ends the input; an empty text is none. */
  readonly terminator: string;
  readonly validKeys: string;
  /** Whether a key stops the prompt. */
  readonly stopsOnKey: boolean;
}

/** A participant who is asked for keys. */
export interface ConferenceGather {
  readonly callSid: string;
  readonly plan: GatherPlan;
  readonly keys: string;
  /** How often the prompt was heard. */
  readonly tried: number;
  readonly isPrompting: boolean;
}

/** How it came out, in Telnyx's words. */
export type GatherStatus = 'valid' | 'invalid' | 'timeout' | 'cancelled';

/** Whether keys are what is asked for. */
export const areValid = (keys: string, { fewest, most, validKeys }: GatherPlan): boolean =>
  keys.length >= fewest && keys.length <= most && [...keys].every((key) => validKeys.includes(key));
