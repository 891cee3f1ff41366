/** Media streams: a call's audio to an application's WebSocket, and back. */
export type { StreamClock } from './clock.js';
export type { Drop, StreamHooks } from './hooks.js';
export { defaultStreamOptions, type StreamOptions } from './options.js';
export { sidesOf } from './outgoing.js';
export type { BidirectionalCodec, Side, StreamPlan } from './plan.js';
export type { Audio, PlayedAudio, PlayingAudio } from './playback.js';
export { type MediaStream, openStream } from './stream.js';
