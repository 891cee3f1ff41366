import type { Side, StreamPlan } from './plan.js';

// The frames that Telnyx sends, field by field.
// https://developers.telnyx.com/docs/voice/programmable-voice/media-streaming

/** What the application can be told was wrong. */
const errorCodes = {
  unknown_error: 100_002,
  malformed_frame: 100_003,
  invalid_media: 100_004,
  rate_limit_reached: 100_005,
} as const;

export type ErrorTitle = keyof typeof errorCodes;

// The auth token stands in the handshake alone: the guide's frame has no place for it, the reference's sample has.
export const connectedFrame = () => ({ event: 'connected', version: '1.0.0' });

/** @param encoding What the media frames hold. */
export const startFrame = (plan: StreamPlan, sequence: string, encoding: 'PCMU' | 'PCMA') => ({
  event: 'start',
  sequence_number: sequence,
  stream_id: plan.streamId,
  start: {
    user_id: plan.userId,
    call_control_id: plan.callControlId,
    call_session_id: plan.callSessionId,
    from: plan.from,
    to: plan.to,
    ...(plan.tags && { tags: plan.tags }),
    ...(plan.clientState !== undefined && { client_state: plan.clientState }),
    // They may be absent, says the documentation: who relies on them should find out here.
    ...(Object.keys(plan.customParameters).length > 0 && { custom_parameters: plan.customParameters }),
    media_format: { encoding, sample_rate: 8000, channels: 1 },
  },
});

interface MediaFields {
  readonly side: Side;
  readonly number: number;
  readonly atMs: number;
  readonly audio: Uint8Array;
}

/** Telnyx does not say what `timestamp` counts: here, as at Twilio, the milliseconds since the start. */
export const mediaFrame = (
  plan: StreamPlan,
  sequence: string,
  { side, number, atMs, audio }: MediaFields,
) => ({
  event: 'media',
  sequence_number: sequence,
  stream_id: plan.streamId,
  media: {
    track: side,
    chunk: String(number),
    timestamp: String(atMs),
    payload: Buffer.from(audio.buffer, audio.byteOffset, audio.byteLength).toString('base64'),
  },
});

/** @param atMs Milliseconds since 1970. */
export const dtmfFrame = (plan: StreamPlan, sequence: string, digit: string, atMs: number) => ({
  event: 'dtmf',
  stream_id: plan.streamId,
  occurred_at: new Date(atMs).toISOString().replace('Z', '000Z'),
  sequence_number: sequence,
  dtmf: { digit },
});

export const markFrame = (plan: StreamPlan, sequence: string, name: string) => ({
  event: 'mark',
  stream_id: plan.streamId,
  sequence_number: sequence,
  mark: { name },
});

export const errorFrame = (plan: StreamPlan, title: ErrorTitle, detail: string) => ({
  event: 'error',
  stream_id: plan.streamId,
  payload: { code: errorCodes[title], title, detail },
});

export const stopFrame = (plan: StreamPlan, sequence: string) => ({
  event: 'stop',
  sequence_number: sequence,
  stream_id: plan.streamId,
  stop: { user_id: plan.userId, call_control_id: plan.callControlId },
});
