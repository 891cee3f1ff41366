import { generateKeyPairSync } from 'node:crypto';

/** A pair of an account's, and its public key as the portal shows it. */
export const keys = generateKeyPairSync('ed25519');
export const publicKey = keys.publicKey
  .export({ format: 'der', type: 'spki' })
  .subarray(-32)
  .toString('base64');
/** The environment of a server that trusts it. */
export const env = { TELNYX_PUBLIC_KEY: publicKey };

/** A flow file of two steps; it throws for one caller. */
export const greeting = `
import { flow, response } from 'texml';

interface Nothing { x?: string }

export default flow(
  { start: 'voice', menu: 'gather' },
  {
    start: (call) => {
      if (call.From === '+12025550166') throw new Error('no greeting for ' + call.From);
      return response().gather({ action: call.url.menu, numDigits: 1 }, (g) => g.say('Press 1.')).hangup();
    },
    menu: (call) => response().say(\`You pressed \${call.Digits}.\`).hangup(),
  },
);
`;
