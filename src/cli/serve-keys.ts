import type { Hosted, Settings } from '../../server/config/index.js';
import { CallbackError, parsePublicKeys } from '../callbacks/index.js';
import type { Issue } from '../issue.js';

const issue = (code: string, path: string, message: string): Issue => ({
  code,
  severity: 'error',
  path,
  message,
});

/** Finds a missing or wrong key before the first call does. What is wrong with the server's own key has been told. */
export function keyIssues(
  { flows = {}, callbacks }: Hosted,
  { insecure, publicKey }: Settings,
  told: readonly Issue[],
): readonly Issue[] {
  if (insecure) return [];
  const keys = Object.entries(flows).map(([path, { options }]) => ({ path, key: options.publicKey }));
  const wrong = keys.flatMap(({ path, key }) => (key === undefined ? [] : wrongKey(path, key)));
  const isTold = told.some(({ path }) => path === 'TELNYX_PUBLIC_KEY' || path === 'server.publicKey');
  const isNeeded = callbacks !== undefined || keys.length === 0 || keys.some(({ key }) => !key?.length);
  return publicKey === undefined && isNeeded && !isTold ? [...wrong, missing] : wrong;
}

const missing = issue(
  'no-public-key',
  'TELNYX_PUBLIC_KEY',
  "There is no public key to verify Telnyx's requests with. Set TELNYX_PUBLIC_KEY to your account's (portal: Keys & Credentials > Public Key). For a trial without one, --insecure takes unsigned requests.",
);

function wrongKey(path: string, key: string | readonly string[]): readonly Issue[] {
  try {
    parsePublicKeys(key);
    return [];
  } catch (error) {
    if (!(error instanceof CallbackError)) throw error;
    return [issue(error.code, path, `In the publicKey of the flow at ${path}: ${error.message}`)];
  }
}
