import type { CallbackName } from './payload.js';

/**
 * What tells one request from the others: for each parameter named, `true` says that it is present, `false` that it is
 * absent, and a list that it holds one of these texts. All of them must hold.
 */
export type Sign = Readonly<Record<string, boolean | readonly string[]>>;

/**
 * The signs of each callback, any of which tells it, in the order in which they are looked for. An empty list: nothing
 * but its address says what it is. They stand apart from the table, since only `identify` needs them.
 */
export const signs: Readonly<Record<CallbackName, readonly Sign[]>> = {
  'recording-transcription': [{ TranscriptionStatus: true }],
  'recording-completed': [{ RecordingStatus: ['completed'] }],
  'recording-in-progress': [{ RecordingStatus: ['in-progress'] }],
  'recording-absent': [{ RecordingStatus: ['absent'] }],
  'record-action': [],
  'dial-action': [{ DialCallStatus: true }],
  'dial-number-url': [],
  'amd-status': [
    { MachineDetectionDuration: true, CallStatus: false, From: false },
    { AnsweredBy: true, CallStatus: false, From: false },
  ],
  'call-status-initiated': [{ CallbackSource: ['call-progress-events'], CallStatus: ['initiated'] }],
  'call-status-ringing': [{ CallbackSource: ['call-progress-events'], CallStatus: ['ringing'] }],
  'call-status-answered': [{ CallbackSource: ['call-progress-events'], CallStatus: ['in-progress'] }],
  'call-status-completed': [
    {
      CallbackSource: ['call-progress-events'],
      CallStatus: ['completed', 'busy', 'no-answer', 'canceled', 'failed'],
    },
  ],
  'call-status-dtmf': [{ CallStatus: ['dtmf'], Digit: true }],
  'gather-partial-result': [{ UnstableSpeechResult: true }, { StableSpeechResult: true }],
  'gather-action': [
    { Digits: true, CallbackSource: false },
    { SpeechResult: true, CallbackSource: false },
  ],
  'gather-invalid-digits-action': [],
  'voice-request-outbound': [
    {
      CallSid: true,
      From: true,
      To: true,
      CallbackSource: false,
      Direction: ['outbound-api', 'outbound-dial'],
    },
  ],
  'voice-request-inbound': [{ CallSid: true, From: true, To: true, CallbackSource: false }],
  'redirect-request': [],
};
