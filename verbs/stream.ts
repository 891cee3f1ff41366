import { define } from './define.js';
import { onlyWith } from './rule.js';
import { callbackMethod } from './values.js';

export const stream = define({
  /** Sends the call's audio over a WebSocket. Under Connect the other end can talk back. */
  stream: {
    name: 'Stream',
    kind: 'noun',
    children: { parameter: {} },
    attributes: {
      /** Address of the WebSocket, which must start with `wss://`. */
      url: { type: 'ws-url', required: true },
      /** Whose audio is sent. */
      track: {
        type: 'enum',
        values: ['inbound_track', 'outbound_track', 'both_tracks'],
        default: 'inbound_track',
      },
      /** A name of your own, by which Stop finds the stream. */
      name: { type: 'string' },
      /** Codec of the audio that is sent; the default keeps the call's. Only PCMU and PCMA can be turned into each other. */
      codec: {
        type: 'enum',
        values: ['PCMU', 'PCMA', 'G722', 'OPUS', 'AMR-WB', 'default'],
        default: 'default',
      },
      /** How audio comes back: as MP3 files, or as RTP payload. */
      bidirectionalMode: { type: 'enum', values: ['mp3', 'rtp'], default: 'mp3' },
      /** Codec of the audio that comes back as RTP payload. */
      bidirectionalCodec: {
        type: 'enum',
        values: ['PCMU', 'PCMA', 'G722', 'OPUS', 'AMR-WB'],
        default: 'PCMU',
      },
      /** Sampling rate of the audio that comes back as RTP payload, in hertz. */
      bidirectionalSamplingRate: {
        type: 'enum',
        values: ['8000', '16000', '24000'],
        unit: 'Hz',
        default: '8000',
      },
      /** Is told that the stream has started, stopped or failed. */
      statusCallback: { type: 'url', answers: 'stream-status', method: 'statusCallbackMethod' },
      /** HTTP method for `statusCallback`. */
      statusCallbackMethod: callbackMethod,
      /** Whether a lost connection is made again. */
      enableReconnect: { type: 'boolean', default: true },
    },
    rules: [
      onlyWith(
        'stream-needs-rtp',
        ['bidirectionalCodec', 'bidirectionalSamplingRate'],
        ['bidirectionalMode'],
        'These settings are read with bidirectionalMode="rtp" alone: set that, or remove them.',
        (element) => element.get('bidirectionalMode') === 'rtp',
      ),
    ],
    under: {
      /** The stream to stop. It takes no Parameter. */
      stop: {
        attributes: {
          /**
           * Which stream, by the name that Start gave it; without it, the current one. Note: the Stop page says that no
           * attribute is needed, the reference takes this one.
           */
          name: { type: 'string' },
        },
        source: 'https://developers.telnyx.com/docs/voice/programmable-voice/texml-verbs/stop',
      },
    },
    source: 'https://developers.telnyx.com/docs/voice/programmable-voice/texml-verbs/stream',
  },
});
