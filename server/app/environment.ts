import type { Env } from '../../src/flow/index.js';

/** Telnyx's public key or keys, several separated by commas. */
export const PUBLIC_KEY = 'TELNYX_PUBLIC_KEY';
/** The bearer token of the admin. */
export const ADMIN_TOKEN = 'TEXML_ADMIN_TOKEN';

/** A text of the environment; undefined where it is empty or no text, such as a binding. */
export const textOf = (env: Env | undefined, name: string): string | undefined => {
  const value = env?.[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
};
