import Telnyx, { type ClientOptions } from 'telnyx';
import { onTestFinished } from 'vitest';
import { type EmulatorLogEntry, type EmulatorOptions, startEmulator } from '../../src/emulator/index.js';
import { type Answer, application, doc, type Received } from '../../src/emulator/testing.test-kit.js';
import type { Coverage } from './coverage.js';

export { doc, eventually, type Received } from '../../src/emulator/testing.test-kit.js';

/** Who calls, who is called, and who may be called besides. */
export const [here, there, elsewhere] = ['+12025550100', '+12025550123', '+12025550199'] as const;

/** What a scenario may say of the emulator, and of the application behind it. */
export interface StageOptions {
  /** What the application answers; unless told otherwise, a document that says hello and then waits for a minute. */
  readonly answers?: (request: Received) => Answer | Promise<Answer>;
  readonly emulator?: EmulatorOptions;
  readonly client?: ClientOptions;
}

const hello = doc('<Say>Hello</Say><Pause length="60"/>');

/** An emulator, the official client with its `baseURL` pointed at it, and an application on this machine that verifies what it gets. */
export async function openStage(coverage: Pick<Coverage, 'note'>, options: StageOptions = {}) {
  const log: EmulatorLogEntry[] = [];
  const emulator = await startEmulator({
    ...options.emulator,
    log(entry) {
      log.push(entry);
      coverage.note(entry);
    },
  });
  onTestFinished(() => emulator.close());
  const app = await application(emulator.publicKey, options.answers ?? (() => hello));
  const { baseUrl: baseURL, apiKey, accountSid: account_sid } = emulator;
  // With an id and a secret out of the environment, the client would fetch a token from Telnyx, whatever its `baseURL` is.
  const own = { apiKey, baseURL, maxRetries: 0, clientID: null, clientSecret: null };
  const clientWith = (more: ClientOptions = {}) => new Telnyx({ ...own, ...more });
  return { emulator, log, app, account_sid, client: clientWith(options.client), clientWith };
}

export type Stage = Awaited<ReturnType<typeof openStage>>;

/** Opens a stage for one test. */
export type Open = (options?: StageOptions) => Promise<Stage>;

/** Tests of one resource. */
export type Scenario = (open: Open) => void;

/** All that an automatic pager finds. One that never ends is an error. */
export async function allOf<T>(pages: AsyncIterable<T>, most = 100): Promise<T[]> {
  const found: T[] = [];
  for await (const item of pages) {
    if (found.push(item) > most) throw new Error(`the list does not end: it has given ${most} items`);
  }
  return found;
}

/** What fails on purpose, as what it failed with. */
export async function failure(deed: PromiseLike<unknown>): Promise<unknown> {
  try {
    await deed;
  } catch (error) {
    return error;
  }
  throw new Error('it did not fail');
}
