import * as z from 'zod/mini';
import { TexmlError } from '../../document/index.js';
import { issueAt, pathText, type State, type TimelineEntry } from '../../simulate/index.js';
import type { ApplicationRecord } from '../applications.js';
import type { ActiveFault } from '../faults/faults.js';
import type { Strike } from '../faults/strike.js';
import type { PhoneNumberRecord } from '../phone-numbers.js';
import type { VoiceApplicationRecord } from '../voice-applications.js';

/** What makes an emulator the one that its clients know. All of it is secret but the SID. */
export interface EmulatorIdentity {
  readonly accountSid: string;
  readonly apiKey: string;
  /** What the keys are made from that its requests and the addresses of its files are signed with. */
  readonly seed: number | string;
}

/**
 * Everything that an emulator is and has, as plain data for a JSON file. It holds the API key, the seed of the signing key and
 * the values of the secrets: keep it as you would keep those.
 *
 * Live calls are in it and go on where they were: virtual time stands still while they are saved, requests that were on their
 * way are sent again, and media streams have ended. Sound that came over streams, and the scripts of phones, are not in it.
 *
 * @example
 * ```ts
 * import { startEmulator } from 'texml/emulator';
 *
 * const first = await startEmulator();
 * const saved = JSON.stringify(first.save());
 * await first.close();
 * const second = await startEmulator({ state: JSON.parse(saved) });
 * console.log(second.apiKey === first.apiKey); // true
 * await second.close();
 * ```
 */
export interface EmulatorState {
  readonly format: 'texml-emulator';
  /** The version of this form. One that is not known is refused, and nothing of it is loaded. */
  readonly version: 1;
  /** ISO 8601. */
  readonly savedAt: string;
  readonly identity: EmulatorIdentity;
  readonly applications: readonly ApplicationRecord[];
  readonly callControlApplications: readonly VoiceApplicationRecord[];
  readonly phoneNumbers: readonly PhoneNumberRecord[];
  /** The commands of the Voice API that were carried out. */
  readonly commands: readonly string[];
  readonly faults: { readonly rules: readonly ActiveFault[]; readonly struck: readonly Strike[] };
  /** The calls, with all that hangs on them: queues, conferences, recordings, people, secrets. */
  readonly engine: State;
  /** What happened on each call, in the order of the calls. */
  readonly timelines: readonly (readonly TimelineEntry[])[];
  /** The legs on which somebody had the word. */
  readonly held: readonly string[];
}

/** The version that is written, and the only one that is read. */
export const stateVersion = 1;

const list = z.array(z.unknown(), 'a list');
const object = z.record(z.string(), z.unknown(), 'an object');
const number = z.number('a number');
const entry = z.object({ at: number, callSid: z.string('a text'), kind: z.string('a text') }, 'an object');

/** What can be told apart from a state without knowing every call: the rest was written by a program. */
const outline = z.object(
  {
    format: z.literal('texml-emulator', 'texml-emulator'),
    version: z.literal(stateVersion, String(stateVersion)),
    identity: z.object(
      {
        accountSid: z.string('a text'),
        apiKey: z.string('a text'),
        seed: z.union([z.string(), z.number()], 'a text or a number'),
      },
      'an object',
    ),
    applications: list,
    callControlApplications: list,
    phoneNumbers: list,
    commands: list,
    faults: z.object({ rules: list, struck: list }, 'an object'),
    engine: z.object(
      {
        now: number,
        startedAt: number,
        seed: number,
        drawn: number,
        people: object,
        account: z.object({ secrets: object }, 'an object'),
        settings: object,
      },
      'an object',
    ),
    timelines: z.array(z.array(entry, 'a list').check(z.minLength(1, 'a list of entries')), 'a list'),
    held: z.array(z.string('a text'), 'a list'),
  },
  'an object',
);

/**
 * Takes what came out of a file for a state.
 *
 * @throws {TexmlError} `bad-state`, when it is none, or of another version.
 * @example
 * ```ts
 * import { checkState, startEmulator } from 'texml/emulator';
 *
 * const state: unknown = JSON.parse('{ "format": "texml-emulator", "version": 1 }');
 * checkState(state); // throws: the most is missing
 * await startEmulator({ state });
 * ```
 */
export function checkState(value: unknown): asserts value is EmulatorState {
  const version = field(value, 'version');
  if (field(value, 'format') === 'texml-emulator' && version !== stateVersion) {
    throw new TexmlError(
      'bad-state',
      `The state has the form of version ${String(version)}, and this package reads version ${stateVersion}: load it with the version of texml that saved it, or begin with a new one.`,
    );
  }
  const issues = z.safeParse(outline, value).error?.issues ?? [];
  const [first] = issues;
  if (!first) return;
  const where = pathText(first.path);
  throw new TexmlError(
    'bad-state',
    `This is no state of an emulator: ${where === '' ? 'it' : where} must be ${first.message}.`,
    { issues: issues.map((issue) => issueAt(issue.path, `It must be ${issue.message}.`)) },
  );
}

const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
