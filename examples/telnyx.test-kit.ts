import { generateKeyPair } from 'texml/callbacks';

/** What Telnyx would send in a call, and the key that verifies it. */
export interface Telnyx {
  readonly publicKey: string;
  /** A signed request; `added` comes to its body after it was signed. */
  request(address: string, fields?: Readonly<Record<string, string>>, added?: string): Promise<Request>;
}

/** Plays Telnyx's part in one call, with a key pair of its own. */
export async function telnyx(): Promise<Telnyx> {
  const { publicKey, sign } = await generateKeyPair();
  const call = {
    AccountSid: 'a5586561-8ff0-4291-a51b-c7dfe4139ff9',
    CallSid: `v3:${crypto.randomUUID()}`,
    CallSidLegacy: 'v3:example',
    From: '+12025550100',
    To: '+12025550199',
    CallStatus: 'ringing',
    ConnectionId: '1',
  };
  return {
    publicKey,
    async request(address, fields = {}, added = '') {
      const body = new URLSearchParams({ ...call, ...fields }).toString();
      const headers = {
        'content-type': 'application/x-www-form-urlencoded',
        ...(await sign(body, Math.floor(Date.now() / 1000))),
      };
      return new Request(address, { method: 'POST', body: body + added, headers });
    },
  };
}

/** Where a document's first action leads to, as Telnyx would ask for it. */
export const actionIn = (document: string, address: string): string =>
  new URL(/action="([^"]+)"/.exec(document)?.[1] ?? '', address).href;
