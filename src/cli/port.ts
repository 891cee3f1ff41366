import { InvalidArgumentError } from 'commander';
import { TexmlError } from '../issue.js';

const expected = 'A port is a whole number from 0 to 65535; 0 takes any free one.';

const read = (text: string): number | undefined =>
  /^\d{1,5}$/.test(text) && Number(text) <= 65_535 ? Number(text) : undefined;

/** Reads `--port`. */
export function portOption(text: string): number {
  const port = read(text);
  if (port === undefined) throw new InvalidArgumentError(expected);
  return port;
}

/** The port of the environment variable PORT, as hosting services set it. */
export function portOf(env: Readonly<Record<string, string | undefined>>): number | undefined {
  if (!env.PORT) return undefined;
  const port = read(env.PORT);
  if (port === undefined) {
    throw new TexmlError(
      'bad-port',
      `PORT is '${env.PORT}' in the environment. ${expected} --port overrides it.`,
    );
  }
  return port;
}
