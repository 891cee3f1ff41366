import { decodeMulaw } from './audio/g711.js';
import { type Accepted, application as socketApplication } from './streams/testing.test-kit.js';
import { application, doc, emulated, type Received } from './testing.test-kit.js';

export const caller = '+12025550123';
export const called = '+12025550199';

/** A media frame, as far as tests look at it. */
export interface Media {
  readonly track: string;
  readonly chunk: number;
  readonly timestamp: number;
  readonly samples: Int16Array;
}

/** What an application got of one side of a call. */
export const mediaOf = ({ texts }: Accepted, track = 'inbound'): readonly Media[] =>
  texts.flatMap((text) => {
    const { event, media } = JSON.parse(text);
    if (event !== 'media' || media.track !== track) return [];
    const { chunk, timestamp, payload } = media;
    const samples = decodeMulaw(Buffer.from(payload, 'base64'));
    return [{ track, chunk: Number(chunk), timestamp: Number(timestamp), samples }];
  });

/** The names of the frames that came, apart from media. */
export const eventsOf = ({ texts }: Accepted): readonly unknown[] =>
  texts.map((text) => JSON.parse(text).event).filter((event) => event !== 'media');

/** All samples of one side, from the start of the stream on. */
export const samplesOf = (connection: Accepted, track = 'inbound'): Int16Array =>
  Int16Array.from(mediaOf(connection, track).flatMap(({ samples }) => [...samples]));

/** How loud the loudest of some samples is, between two times in milliseconds. */
export const peak = (samples: Int16Array, fromMs: number, toMs: number): number =>
  samples.subarray(fromMs * 8, toMs * 8).reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);

/** A frame of the application's: some audio that is loud, in PCMU. */
export const loud = (ms: number) => ({
  event: 'media',
  media: { payload: Buffer.alloc(ms * 8, 0x80).toString('base64') },
});

/** An application over WebSocket, that answers every frame as told. */
export const streamApplication = (
  answer: (
    frame: { readonly event: string } & Record<string, unknown>,
    connection: Accepted,
  ) => void = () => {},
) =>
  socketApplication((connection) => {
    connection.socket.on('message', (data) => answer(JSON.parse(data.toString()), connection));
  });

/** An emulator with an application of documents, and a person who can call it. */
export async function hosted(
  verbs: string | ((request: Received) => string),
  options: Parameters<typeof emulated>[0] = {},
) {
  const world = await emulated(options);
  const { emulator, ours } = world;
  const app = await application(emulator.publicKey, (request) =>
    doc(typeof verbs === 'string' ? verbs : verbs(request)),
  );
  const { data } = await ours.texml.applications.create({
    friendly_name: 'app',
    voice_url: `${app.url}/voice`,
  });
  const phone = emulator.phone(caller);
  return {
    ...world,
    app,
    phone,
    applicationSid: data.id,
    /** The person calls the application. @returns The call's SID. */
    rings: () => phone.calls(called, data.id),
    forms: (path: string) => app.at(path).map(({ form }) => form),
  };
}
