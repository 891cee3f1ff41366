import { sign } from 'node:crypto';
import { keys } from './fixtures.js';

let calls = 0;

/** What Telnyx sends of a call: of another one each time, unless it is named. */
export const form = ({
  CallSid = `v3:call-${++calls}`,
  ...more
}: { readonly CallSid?: string } & Record<string, string> = {}) =>
  new URLSearchParams({
    AccountSid: 'a5586561-8ff0-4291-a51b-c7dfe4139ff9',
    CallSid,
    CallSidLegacy: CallSid,
    From: '+12025550100',
    To: '+12025550199',
    CallStatus: 'ringing',
    ConnectionId: '1',
    ...more,
  }).toString();

/** Sends a form as Telnyx would. */
export const post = (url: string, body: string, { signed = true } = {}) => {
  const at = String(Math.floor(Date.now() / 1000));
  const signature = sign(null, Buffer.from(`${at}|${body}`), keys.privateKey).toString('base64');
  return fetch(url, {
    method: 'POST',
    body,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      ...(signed && { 'telnyx-timestamp': at, 'telnyx-signature-ed25519': signature }),
    },
  });
};

/** What a server says once it listens. */
export const listening = /^Listening on (http:\S+)$/m;

/** The lines of a log among what was written. */
export const logLines = (stdout: string) =>
  stdout
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line));
