import type * as z from 'zod/mini';
import type { Groups } from './groups.js';

/**
 * One request that Telnyx sends during a call: the only place that knows its parameters. When it is sent, what decides
 * its method, and the public pages behind it stand in the comment above it, which no bundle carries.
 */
export interface CallbackSpec {
  /** Requests that may come to the same address are of one kind; a step of a flow answers a kind. */
  readonly kind: string;
  /** `document`: the reply is run on the call. `none`: the reply is ignored, and only its status of 200 counts. */
  readonly answer: 'document' | 'none';
  /** The groups of parameters that it shares with others. They stand here by name, so that the comments on them reach the declaration files. */
  readonly shares: readonly (keyof Groups)[];
  /** Its own parameters by Telnyx's names. Their documentation is the comments above them, which editors show as they stand. */
  readonly parameters: Readonly<Record<string, z.ZodMiniType>>;
  /** The parameters whose names are made during the call, by Telnyx's way of writing them. They stay in the raw parameters. */
  readonly dynamic?: Readonly<Record<string, RegExp>>;
  /** Telnyx publishes no parameters for this request: they are presumed, and all optional. */
  readonly undocumented?: true;
}

/** Declares callbacks by name. It returns its argument: the types of the payloads are inferred from it. */
export const defineCallbacks = <const C extends Readonly<Record<string, CallbackSpec>>>(entries: C): C =>
  entries;
