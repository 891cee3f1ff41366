import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type Telnyx from 'telnyx';

/** The code of an example, with ids that exist in the place of those that it makes up. Each of these has to stand in it. */
export function withIds(code: string, ids: Readonly<Record<string, string>>): string {
  return Object.entries(ids).reduce((text, [made, real]) => {
    const literal = `'${made}'`;
    if (!text.includes(literal)) throw new Error(`there is no ${literal} in the example`);
    return text.replaceAll(literal, JSON.stringify(real));
  }, code);
}

/** An example with one value wherever it writes two of them as `'one or other'`: one example for each. */
export function choicesIn(code: string): readonly string[] {
  const [literal, ...values] = /'(\S+) or (\S+)'/.exec(code) ?? [];
  return literal === undefined ? [code] : values.map((value) => code.replace(literal, `'${value}'`));
}

const AsyncFunction: new (parameter: string, code: string) => (client: Telnyx) => Promise<void> =
  Object.getPrototypeOf(async () => {}).constructor;

/** Runs an example; `client` is all that it finds. */
export const run = (code: string, client: Telnyx): Promise<void> => new AsyncFunction('client', code)(client);

/** Runs an example that is a program of its own, in an environment that says where its client finds the API. */
export async function runProgram(code: string, env: Readonly<Record<string, string>>): Promise<void> {
  const program = spawn(process.execPath, ['--input-type=module', '-'], {
    env,
    stdio: ['pipe', 'ignore', 'inherit'],
  });
  program.stdin.end(code);
  const [status] = await once(program, 'exit');
  if (status !== 0) throw new Error(`the program ended with ${status}`);
}
