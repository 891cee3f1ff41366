import { createHash, timingSafeEqual } from 'node:crypto';
import { type Refusal, refuse } from './refusal.js';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Lets a request in that shows the key. How long it takes tells nothing of the key. */
export function authorise(request: Request, apiKey: string): Refusal | undefined {
  const shown = /^Bearer +(\S+)$/i.exec(request.headers.get('authorization') ?? '')?.[1];
  if (shown !== undefined && timingSafeEqual(digest(shown), digest(apiKey))) return undefined;
  return refuse(
    401,
    '10009',
    shown === undefined
      ? 'The request has no key: send the header Authorization: Bearer <API key>.'
      : 'The key is not that of this emulator, which it says when it starts.',
    { meta: { url: 'https://developers.telnyx.com/docs/overview/errors/10009' } },
  );
}
