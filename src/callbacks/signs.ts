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
  'pay-action': [{ PayResult: true }],
  'pay-status-progress': [{ Status: ['processing'], Result: true }],
  'pay-status-completed': [{ Status: ['completed'], Result: true }],
  'conference-start': [{ StatusCallbackEvent: ['conference-start'] }],
  'conference-end': [{ StatusCallbackEvent: ['conference-end'] }],
  'conference-join': [{ StatusCallbackEvent: ['participant-join'] }],
  'conference-leave': [{ StatusCallbackEvent: ['participant-leave'] }],
  'conference-speaker': [{ StatusCallbackEvent: ['participant-speech-start', 'participant-speech-stop'] }],
  'conference-wait-url': [],
  'stream-status': [{ StreamEvent: true }],
  'siprec-status': [{ SiprecEvent: true }],
  'refer-action': [{ ReferCallStatus: true }],
  'recording-transcription': [{ TranscriptionStatus: true }],
  'realtime-transcription': [{ Transcript: true, IsFinal: true }],
  'recording-completed': [{ RecordingStatus: ['completed'] }],
  'recording-in-progress': [{ RecordingStatus: ['in-progress'] }],
  'recording-absent': [{ RecordingStatus: ['absent'] }],
  'record-action': [],
  'dial-action': [{ DialCallStatus: true }],
  'dial-number-url': [],
  'call-cost': [{ CallbackSource: ['call-cost-events'] }],
  'call-status-dtmf': [{ CallStatus: ['dtmf'], Digit: true }],
  'amd-status': [
    { MachineDetectionDuration: true, CallStatus: false, From: false },
    { AnsweredBy: true, CallStatus: false, From: false },
  ],
  'amd-async': [],
  'amd-sync': [],
  deepfake: [{ DeepfakeResult: true }, { DeepfakeError: true }],
  'enqueue-wait-url': [{ CurrentQueueSize: true }, { QueuePosition: true }],
  'enqueue-action': [{ QueueResult: true }],
  'dial-queue-url': [{ DequeingCallSid: true }],
  'ai-gather-action': [
    { Base64Result: true },
    { Base64MessageHistory: true },
    { Status: ['valid'], Result: false },
  ],
  'ai-call-status': [{ CallStatus: ['analyzed'] }],
  'ai-conversation-callback': [{ event: ['conversation_created', 'conversation_ended'] }],
  'connect-action': [{ Reason: true }],
  'call-status-initiated': [{ CallbackSource: ['call-progress-events'], CallStatus: ['initiated'] }],
  'call-status-ringing': [{ CallbackSource: ['call-progress-events'], CallStatus: ['ringing'] }],
  'call-status-answered': [{ CallbackSource: ['call-progress-events'], CallStatus: ['in-progress'] }],
  'call-status-completed': [
    {
      CallbackSource: ['call-progress-events'],
      CallStatus: ['completed', 'busy', 'no-answer', 'canceled', 'failed'],
    },
  ],
  'gather-partial-result': [{ UnstableSpeechResult: true }, { StableSpeechResult: true }],
  'gather-action': [
    { Digits: true, CallbackSource: false },
    { SpeechResult: true, CallbackSource: false },
  ],
  'gather-invalid-digits-action': [],
  // Before the inbound one, since its sign says more.
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
  'http-request-action': [],
};
