import type { OperationsTable, ParametersOf } from '../api/index.js';
import type { Reaction, Settings } from '../simulate/index.js';
import type { ApplicationFields } from './applications.js';
import type { FaultRule } from './faults/rule.js';
import type { EmulatorLogEntry } from './log.js';
import type { PaceClock } from './pace.js';
import type { AccountNumber } from './phone-numbers.js';
import type { EmulatorState } from './state/emulator-state.js';

/**
 * How an emulator is made; everything has a default.
 *
 * @example
 * ```ts
 * import { type EmulatorOptions, startEmulator } from 'texml/emulator';
 *
 * const options: EmulatorOptions = { seed: 'tests', settings: { unscriptedCallees: 'answers' } };
 * const emulator = await startEmulator(options);
 * console.log(emulator.apiKey); // the same at each run
 * await emulator.close();
 * ```
 */
export interface EmulatorOptions {
  /** The port; 0, the default, takes any free one. */
  readonly port?: number | undefined;
  /** The address to listen on. Default `127.0.0.1`: this machine only. */
  readonly hostname?: string | undefined;
  /** The key that clients must show. Default: a new one. */
  readonly apiKey?: string | undefined;
  /** The account, a UUID: `account_sid` of the paths and `organization_id` of `whoami`. Default: a new one. */
  readonly accountSid?: string | undefined;
  /** Keys, ids and faults that are the same at each run. Default: new ones at each run. */
  readonly seed?: number | string | undefined;
  /**
   * `automatic`, the default: virtual time jumps to whatever comes next, so that a call of an hour is over in a moment,
   * and stands still while a scripted person has the word, or somebody over HTTP. A call that nobody plays is then over
   * before a client can change it; for a call that the Voice API commands, it waits up to a second before it jumps.
   * `manual`: virtual time moves by `Emulator.advance` alone. `real`: a second takes a second.
   */
  readonly clock?: PaceClock | undefined;
  /** How Telnyx behaves where its documentation is silent, and how long things take. */
  readonly settings?: Partial<Settings> | undefined;
  /**
   * What is done with parameters that Telnyx does not document. Telnyx does not say; `ignored`, the default, takes the
   * request without them and logs a warning, `refused` answers 422.
   */
  readonly unknownParameters?: 'ignored' | 'refused' | undefined;
  /**
   * `connected`, the default: a `<Stream>` connects to its address, and the application there gets the call's audio. Virtual
   * time waits until it has taken in each tenth of a second or so; one that thinks on in the background needs the real clock.
   * `scripted`: it connects to nothing, and `Emulator.farEnd` plays the application.
   */
  readonly streams?: 'connected' | 'scripted' | undefined;
  /**
   * WAV files by address or media name, exactly as a document writes it. A `<Play>` of one takes as long as it is, and
   * recordings and streams have its sound; `says` lets a person speak with it. Default: none, and soft notes stand for them.
   */
  readonly media?: Readonly<Record<string, Uint8Array>> | undefined;
  /**
   * TeXML applications that the account has from the start, with the fields of the API. One that it has already, by its `id`
   * or else by its `friendly_name`, is changed to these fields. Default: none.
   */
  readonly applications?: readonly StartApplication[] | undefined;
  /** The same for applications of the Voice API, by `id` or `application_name`. */
  readonly callControlApplications?: readonly StartVoiceApplication[] | undefined;
  /**
   * Phone numbers of the account, each alone or with what it is set to: calls to it come to its `application`, of TeXML or of
   * the Voice API. A number that the account has already is changed. Default: none.
   */
  readonly numbers?: readonly (string | StartNumber)[] | undefined;
  /** Secrets that the account has from the start, by name. Their values come into documents, and nowhere else. Default: none. */
  readonly secrets?: Readonly<Record<string, string>> | undefined;
  /**
   * How people react whose phones ring, by number or SIP address, where that is not as the setting `unscriptedCallees` has it.
   * `scripted`: not by themselves. Default: none.
   */
  readonly people?: Readonly<Record<string, Reaction | 'scripted'>> | undefined;
  /** What goes wrong on demand, from the start. Default: nothing. `Emulator.faults` has them, and takes more. */
  readonly faults?: readonly FaultRule[] | undefined;
  /**
   * What an emulator saved, to go on from. It then is the account that that one was, with its key. Options that are given go
   * before what was saved. Default: a new account.
   */
  readonly state?: EmulatorState | undefined;
  /** The present, in milliseconds since 1970: for dates, ids and signatures. Default `Date.now`. */
  readonly now?: (() => number) | undefined;
  /** Gets one entry for each request that comes in or goes out, and for every problem. Default: problems as JSON lines on `console.error`. */
  readonly log?: ((entry: EmulatorLogEntry) => void) | undefined;
}

/** What an application may have beside the fields of the API. */
interface Known {
  /** What calls and numbers name it by: up to 19 digits. Default: a new one. */
  readonly id?: string | undefined;
}

/** A TeXML application that an emulator has from the start. */
export type StartApplication = ApplicationFields & Known;

/** An application of the Voice API that an emulator has from the start. */
export type StartVoiceApplication = ParametersOf<OperationsTable['callControlApplications']['create']> &
  Known;

/** A phone number that an emulator has from the start. */
export type StartNumber = AccountNumber & {
  /** The application that answers it, by its id or name, in the place of `connection_id`. */
  readonly application?: string | undefined;
};

/** The options of an emulator that are plain data, so that they may come from a file. */
export type EmulatorConfig = Omit<EmulatorOptions, 'media' | 'state' | 'now' | 'log'>;

/**
 * The start of an emulator for `texml emulate --config`: the default export of a TypeScript file, typed. It is what it was
 * given.
 *
 * @example
 * ```ts
 * // emulator.ts
 * import { emulatorConfig } from 'texml/emulator';
 *
 * export default emulatorConfig({
 *   applications: [{ friendly_name: 'menu', voice_url: 'http://127.0.0.1:3000/' }],
 *   secrets: { door_code: process.env.DOOR_CODE ?? '' },
 *   people: { '+12025550123': 'busy' },
 * });
 * ```
 */
export const emulatorConfig = (config: EmulatorConfig): EmulatorConfig => config;
