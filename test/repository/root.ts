import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

const require = createRequire(import.meta.url);

/** Runs a tool of the project's own dependencies; what it printed and its exit status. */
export function runTool(
  packageName: string,
  script: string,
  args: readonly string[],
): { status: number; output: string } {
  const path = join(dirname(require.resolve(`${packageName}/package.json`)), script);
  try {
    return {
      status: 0,
      output: execFileSync(process.execPath, [path, ...args], { cwd: root, encoding: 'utf8', stdio: 'pipe' }),
    };
  } catch (error) {
    if (error instanceof Error && 'status' in error && 'stdout' in error && 'stderr' in error) {
      return { status: Number(error.status), output: `${error.stdout}${error.stderr}` };
    }
    throw error;
  }
}
