import type * as z from 'zod/mini';
import type { Groups } from './groups.js';

/**
 * What tells one request from the others: for each parameter named, `true` says that it is present, `false` that it is
 * absent, and a list that it holds one of these texts. All of them must hold.
 */
export type Sign = Readonly<Record<string, boolean | readonly string[]>>;

/** One request that Telnyx sends during a call: the only place that knows its parameters. */
export interface CallbackSpec {
  /** Requests that may come to the same address are of one kind; a step of a flow answers a kind. */
  readonly kind: string;
  /** `document`: the reply is run on the call. `none`: the reply is ignored, and only its status of 200 counts. */
  readonly answer: 'document' | 'none';
  /** In words: when Telnyx sends it. */
  readonly when: string;
  /** In words: what decides between GET and POST. */
  readonly method: string;
  /** The groups of parameters that it shares with others. They stand here by name, so that the comments on them reach the declaration files. */
  readonly shares: readonly (keyof Groups)[];
  /** Its own parameters by Telnyx's names. Their documentation is the comments above them, which editors show as they stand. */
  readonly parameters: Readonly<Record<string, z.ZodMiniType>>;
  /** The parameters whose names are made during the call, by Telnyx's way of writing them. They stay in the raw parameters. */
  readonly dynamic?: Readonly<Record<string, RegExp>>;
  /** Telnyx publishes no parameters for this request: they are presumed, and all optional. */
  readonly undocumented?: true;
  /** Any of these tells the request. Left out where nothing does: only its address says what it is. */
  readonly signs?: readonly Sign[];
  /** The public pages that document it. */
  readonly source: readonly string[];
}

/** Declares callbacks by name. It returns its argument: the types of the payloads are inferred from it. */
export const defineCallbacks = <const C extends Readonly<Record<string, CallbackSpec>>>(entries: C): C =>
  entries;
