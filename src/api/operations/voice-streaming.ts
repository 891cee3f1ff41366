import * as z from 'zod/mini';

// Streams the audio of a call to a WebSocket, and back.

/** Where the audio is streamed to: a `ws` or `wss` address. */
export const stream_url = z.optional(
  z.string().check(z.regex(/^wss?:\/\/\S+$/i, 'must be a ws or wss address')),
);
/** Which side is streamed. `inbound_track` unless set. */
export const stream_track = z.optional(z.enum(['inbound_track', 'outbound_track', 'both_tracks']));
/** The codec of what is streamed. `default`, which it is unless set, keeps the call's own. */
export const stream_codec = z.optional(z.enum(['PCMU', 'PCMA', 'G722', 'OPUS', 'AMR-WB', 'L16', 'default']));
/** What comes back over the WebSocket: files in `mp3`, the default, or the payload of `rtp`. */
export const stream_bidirectional_mode = z.optional(z.enum(['mp3', 'rtp']));
/** The codec of what comes back as `rtp`. `PCMU` unless set. */
export const stream_bidirectional_codec = z.optional(
  z.enum(['PCMU', 'PCMA', 'G722', 'OPUS', 'AMR-WB', 'L16']),
);
/** Who hears what comes back. `opposite` unless set. */
export const stream_bidirectional_target_legs = z.optional(z.enum(['both', 'self', 'opposite']));
