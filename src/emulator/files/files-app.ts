import { type Context, Hono } from 'hono';
import { wavBytes, wavLength } from '../audio/wav-bytes.js';
import { type ApiError, apiError } from '../http/refusal.js';
import { type AudioFile, audioPath, idOf } from './audio-file.js';
import { byteRange } from './byte-range.js';
import { type AddressProblem, addressProblem, type SigningKey } from './signed-address.js';
import { streamOf } from './stream-of.js';

/** What files are served from. */
export interface FilesOptions {
  /** What their addresses were signed with. */
  readonly key: SigningKey;
  /** The present, in milliseconds since 1970. */
  readonly now: () => number;
  /** The file of an id. */
  readonly find: (id: string) => AudioFile | undefined;
}

const problems: Readonly<Record<AddressProblem, string>> = {
  unsigned: 'The address is not signed: take it whole, with Expires and Signature in its query.',
  altered: 'The signature does not belong to this address: take the address as it was given, unchanged.',
  expired:
    'The address has expired. That of a recording works until ten minutes after its call: download the file before then.',
};

const refused = (status: 403 | 404 | 405 | 416, error: ApiError, headers: Record<string, string> = {}) =>
  Response.json({ errors: [error] }, { status, headers });

const forbidden = (problem: AddressProblem): Response =>
  refused(
    403,
    apiError('10010', problems[problem], {
      meta: { url: 'https://developers.telnyx.com/docs/overview/errors/10010' },
    }),
  );

/**
 * Serves files to whoever has a signed address, without the API's key. It sends WAV whatever `format` a recording has: MP3,
 * the default of the verb, would take an encoder.
 */
export function createFilesApp({ key, now, find }: FilesOptions): Hono {
  const app = new Hono();
  // Hono answers HEAD by the same way, and leaves the body out.
  app.get(audioPath, (context) => {
    const problem = addressProblem(new URL(context.req.url), key, now());
    if (problem) return forbidden(problem);
    const id = idOf(context.req.param('file'));
    const file = id === undefined ? undefined : find(id);
    if (!file) return refused(404, apiError('10005', 'There is no such file any more.'));
    if (file.expiresAt !== undefined && file.expiresAt <= now()) return forbidden('expired');
    return sent(context, file);
  });
  app.all(audioPath, () =>
    refused(405, apiError('10015', 'This address takes GET and HEAD only.'), { allow: 'GET, HEAD' }),
  );
  return app;
}

function sent({ req }: Context, file: AudioFile): Response {
  const length = wavLength(file);
  // Files have no version that a condition could name, so a part that hangs on one is not sent.
  const range = req.header('if-range') === undefined ? byteRange(req.header('range'), length) : undefined;
  if (range === 'outside') {
    const error = apiError('10033', `The file has ${length} bytes: ask for a part of these.`);
    return refused(416, error, { 'content-range': `bytes */${length}` });
  }
  const { from, to } = range ?? { from: 0, to: length };
  return new Response(streamOf(wavBytes(file, from, to)), {
    status: range ? 206 : 200,
    headers: {
      'content-type': 'audio/wav',
      'content-length': String(to - from),
      'accept-ranges': 'bytes',
      ...(range && { 'content-range': `bytes ${from}-${to - 1}/${length}` }),
    },
  });
}
