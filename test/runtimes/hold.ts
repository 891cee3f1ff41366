import { afterAll, beforeAll, describe, it } from 'vitest';
import type { Check } from './checks/check.js';
import type { Runtime } from './runtime.js';
import { type StartedHost, startHost } from './start-host.js';
import { allChecks } from './suite.js';

/** Makes a test of every check, run against the application in a runtime; skipped where the runtime can't be had. */
export function holdsIn(
  name: string,
  runtime: Runtime | undefined,
  checks: readonly Check[] = allChecks,
): void {
  describe.skipIf(runtime === undefined)(`the application in ${name}`, () => {
    let host: StartedHost;
    beforeAll(async () => {
      if (runtime) host = await startHost(runtime);
    }, 180_000);
    afterAll(() => host?.end(), 60_000);
    for (const check of checks) {
      it(check.name, { timeout: 60_000 }, ({ onTestFailed }) => {
        onTestFailed(() => console.error(host?.output().slice(-4000)));
        return check.run(host);
      });
    }
  });
}
