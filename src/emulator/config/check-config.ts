import * as z from 'zod/mini';
import { TexmlError } from '../../document/index.js';
import { address, issuesOf, oneOf, reactionOrScripted, someSettings } from '../../simulate/index.js';
import { faultIssues } from '../faults/index.js';
import type { EmulatorConfig, EmulatorOptions } from '../options.js';
import type { EmulatorState } from '../state/emulator-state.js';
import { applicationIssues, voiceApplicationIssues } from './application-issues.js';
import { inList, repeated } from './config-issue.js';
import { numberIssues } from './number-issues.js';
import { referenceIssues } from './reference-issues.js';
import { secretIssues } from './secret-issues.js';

const text = z.string('a text').check(z.minLength(1, 'a text that is not empty'));
const list = z.array(z.unknown(), 'a list');
const portText = 'a port, from 0 to 65535';

/** What stands in the lists has checks of its own, and so has what is secret. */
const shape = {
  port: z.int(portText).check(z.minimum(0, portText), z.maximum(65_535, portText)),
  hostname: text,
  accountSid: text,
  apiKey: z.unknown(),
  seed: z.union([z.string(), z.number()], 'a text or a number'),
  clock: oneOf(['automatic', 'manual', 'real']),
  settings: someSettings,
  unknownParameters: oneOf(['ignored', 'refused']),
  streams: oneOf(['connected', 'scripted']),
  applications: list,
  callControlApplications: list,
  numbers: list,
  secrets: z.unknown(),
  people: z.record(address, reactionOrScripted, 'reactions by number, such as { "+12025550123": "busy" }'),
  faults: list,
} satisfies Readonly<Record<keyof EmulatorConfig, z.ZodMiniType>>;

const config = z.partial(z.strictObject(shape, 'an object with applications, people and the like'));

/**
 * Reads the start of an emulator from what a file holds: JSON, or a default export.
 *
 * @param where What has it, for the message.
 * @param state What the emulator goes on from: its numbers may name applications of that.
 * @throws {TexmlError} `bad-config`, with every problem in its issues.
 * @example
 * ```ts
 * import { readEmulatorConfig, startEmulator } from 'texml/emulator';
 *
 * const json = '{ "applications": [{ "friendly_name": "menu", "voice_url": "http://127.0.0.1:3000/" }] }';
 * const emulator = await startEmulator(readEmulatorConfig(JSON.parse(json), 'emulator.json'));
 * await emulator.close();
 * ```
 */
export function readEmulatorConfig(
  value: unknown,
  where = 'The configuration',
  state?: EmulatorState,
): EmulatorConfig {
  check(value, where, state);
  return value;
}

/**
 * Checks the options of an emulator, of which some are no part of a configuration.
 *
 * @throws {TexmlError} `bad-config`, with every problem in its issues.
 */
export function checkOptions(options: EmulatorOptions): void {
  const given = Object.entries(options).filter(
    ([name, value]) => Object.hasOwn(shape, name) && value !== undefined,
  );
  check(Object.fromEntries(given), 'The options of the emulator', options.state);
}

function check(
  value: unknown,
  where: string,
  state: EmulatorState | undefined,
): asserts value is EmulatorConfig {
  const issues = [
    ...issuesOf(config, value),
    ...secretIssues(value),
    ...inList(value, 'applications', applicationIssues),
    ...repeated(value, 'applications', 'friendly_name'),
    ...inList(value, 'callControlApplications', voiceApplicationIssues),
    ...repeated(value, 'callControlApplications', 'application_name'),
    ...inList(value, 'numbers', numberIssues),
    ...repeated(value, 'numbers', 'phone_number'),
    ...referenceIssues(value, state),
    ...inList(value, 'faults', faultIssues),
  ];
  if (issues.length === 0) return;
  const lines = issues.map(({ path, message }) => `\n  ${path ? `${path}: ` : ''}${message}`);
  throw new TexmlError('bad-config', `${where} can't be used:${lines.join('')}`, { issues });
}
