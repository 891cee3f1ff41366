import { bytesOf, newApiKey, newSeed, newUuid } from './credentials.js';
import type { EmulatorOptions } from './options.js';
import type { EmulatorIdentity } from './state/emulator-state.js';

/** Who an emulator is: what its options say, then what it was, and a new one for the rest. */
export function identityOf({ seed: given, accountSid, apiKey, state }: EmulatorOptions): EmulatorIdentity {
  const before = state?.identity;
  const seed = given ?? before?.seed ?? newSeed();
  const bytes = bytesOf(seed);
  return {
    seed,
    accountSid: accountSid ?? before?.accountSid ?? newUuid(bytes, 'account'),
    apiKey: apiKey ?? before?.apiKey ?? newApiKey(bytes),
  };
}
