import type { Target } from '../account.js';
import type { MachineDetection } from './detection.js';

/** What makes a leg one that the Voice API commands: it runs no document, and its news are JSON webhooks. */
export interface Control {
  /** The id of the Voice API application. */
  readonly connectionId: string;
  /** Where its webhooks go; undefined where nobody wants them. */
  readonly webhook: Target | undefined;
  /** Where one goes that could not be delivered. */
  readonly failover?: Target | undefined;
  /** Where those of some types go instead, by type. */
  readonly webhooks?: Readonly<Record<string, readonly Target[]>> | undefined;
  /** What a command gave to be sent back, as base64. */
  readonly clientState: string | undefined;
  /** Those of the number that was called. */
  readonly tags?: readonly string[] | undefined;
  /** The id of the dial that made the leg. */
  readonly dialledBy?: string | undefined;
  /** The ids of the commands that were carried out: another with one of them does nothing. */
  readonly commands?: readonly string[] | undefined;
  /** The SID of the first of the legs that one dial made: whoever answers first stands for all of them. */
  readonly group?: string | undefined;
  /** What begins once somebody is on the line. */
  readonly onset?: Onset | undefined;
  /** What becomes of the leg when its bridge ends; without it, the leg ends too. */
  readonly afterBridge?: AfterBridge | undefined;
  /** The legs that were called so that it is transferred to them. */
  readonly targets?: readonly string[] | undefined;
}

/** What becomes of a leg whose bridge has ended: it waits for commands, in silence or with music. */
export type AfterBridge = 'park' | 'hold';

/** What begins once somebody is on the line, beside what a leg's features say. */
export interface Onset {
  /** The leg that it is connected with, by SID. */
  readonly bridgeTo?: string | undefined;
  /** Whether it ends instead where that one is connected already. */
  readonly preventsDoubleBridge?: boolean | undefined;
  /** What the callee hears: an address or a media name. */
  readonly sound?: string | undefined;
  /** The tones that are sent, with `w` and `W` for pauses of half a second and a whole one. */
  readonly digits?: string | undefined;
  readonly detection?: MachineDetection | undefined;
}
