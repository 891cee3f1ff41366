import type { EmulatorState } from '../emulator/index.js';
import { painter } from './paint.js';
import type { Terminal } from './terminal.js';

/** What a client of the emulator needs to know. */
export interface Access {
  readonly baseUrl: string;
  readonly apiKey: string;
  readonly accountSid: string;
  readonly publicKey: string;
}

/** What the emulator starts with. */
interface Start {
  readonly state: EmulatorState;
  /** Whether there was a state before. */
  readonly isResumed: boolean;
  /** Where the state is kept. */
  readonly file: string | undefined;
}

/** What to do next, once the emulator listens. */
export function welcome(access: Access, start: Start, terminal: Terminal): string {
  const { baseUrl, apiKey, accountSid, publicKey } = access;
  const paint = painter(terminal);
  return `${paint('bold', 'Listening on')} ${paint('cyan', baseUrl)}
  API key      ${apiKey}
  Account SID  ${accountSid}
  Public key   ${publicKey}

${contents(start)}
Point a client at it:
  new TelnyxClient({ apiKey: '${apiKey}', baseUrl: '${baseUrl}' })    from 'texml/api'
  new Telnyx({ apiKey: '${apiKey}', baseURL: '${baseUrl}' })          from 'telnyx'

Steer its calls; GET ${new URL('/__emulator/', baseUrl)} lists what there is:
  curl -H 'Authorization: Bearer ${apiKey}' ${new URL('/__emulator/calls', baseUrl)}

Host a flow that takes its requests for Telnyx's:
  TELNYX_PUBLIC_KEY='${publicKey}' texml serve flow.ts

Ctrl-C ends it.
`;
}

const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

/** What the account has, or how it gets something. */
function contents({ state, isResumed, file }: Start): string {
  const { applications, callControlApplications, phoneNumbers, timelines, engine } = state;
  const parts = [
    counted(applications.length + callControlApplications.length, 'application'),
    counted(phoneNumbers.length, 'number'),
    counted(Object.keys(engine.account.secrets).length, 'secret'),
    counted(timelines.length, 'call'),
  ].filter((part) => !part.startsWith('0 '));
  const has =
    parts.length > 0
      ? `The account has ${parts.join(', ')}.`
      : 'The account is empty: create an application over the API, or start with --config FILE.';
  const kept =
    file === undefined
      ? ''
      : isResumed
        ? ` It goes on from ${file}, and is saved there at the end.`
        : ` It is saved in ${file} at the end.`;
  return `${has}${kept}\n`;
}
