import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';

/** Where a secret's value is read when the configuration is applied. It holds no value. */
export type SecretSource =
  | { readonly kind: 'env'; readonly name: string }
  | { readonly kind: 'file'; readonly path: string };

/**
 * A value out of an environment variable.
 *
 * @example
 * ```ts
 * import { defineConfig, env } from 'texml/provision';
 * export default defineConfig({ secrets: { door_code: { from: env('DOOR_CODE') } } });
 * ```
 */
export const env = (name: string): SecretSource => ({ kind: 'env', name });

/**
 * A value out of a file, without the line break at its end. A relative path starts at the folder of the configuration.
 *
 * @example
 * ```ts
 * import { defineConfig, file } from 'texml/provision';
 * export default defineConfig({ secrets: { door_code: { from: file('./secrets/door-code') } } });
 * ```
 */
export const file = (path: string): SecretSource => ({ kind: 'file', path });

export const isSource = (value: unknown): value is SecretSource => {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return false;
  return (
    (value.kind === 'env' && 'name' in value && typeof value.name === 'string') ||
    (value.kind === 'file' && 'path' in value && typeof value.path === 'string')
  );
};

/** Where values are read. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Where relative paths start. */
  readonly folder: string;
}

/** A value, or why there is none, in words that hold nothing of it. */
export type Reading = { readonly value: string } | { readonly problem: string };

export async function readSource(source: SecretSource, { env, folder }: Surroundings): Promise<Reading> {
  if (source.kind === 'env') {
    const value = env[source.name];
    if (value === undefined) return { problem: `the environment variable ${source.name} is not set` };
    return value === '' ? { problem: `the environment variable ${source.name} is empty` } : { value };
  }
  try {
    const value = (await readFile(resolve(folder, source.path), 'utf8')).replace(/\r?\n$/, '');
    return value === '' ? { problem: `the file ${source.path} is empty` } : { value };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT') return { problem: `there is no file ${source.path}` };
    if (code === undefined) throw error;
    return { problem: `the file ${source.path} can't be read (${code})` };
  }
}
