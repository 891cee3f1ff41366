// Written by scripts/callback-readings.ts from the table of callbacks. Do not edit.
import type { CallbackKind, CallbackName, DocumentKind } from './payload.js';

/** How requests are read whose reply is run on the call, by kind; see encodeReadings. */
export const documentKinds: Readonly<Record<DocumentKind, string>> = {
  "pay": "AccountSid CallSid CallSidLegacy CallSessionId PaymentMethod PaymentConnector PaymentError ChargeId TokenId PayErrorCode PaymentCardNumber PaymentCardType ExpirationDate SecurityCode PaymentCardPostalCode BankAccountNumber BankRoutingNumber BankAccountType PayResult! Result! PaymentStep ErrorCode PaymentConfirmationCode PaymentToken",
  "conference-wait": "AccountSid CallSid CallSidLegacy From To ConnectionId",
  "refer": "AccountSid! CallSid! CallSidLegacy! ReferCallStatus! NotifySipResponseCode ReferSipResponseCode Timestamp!",
  "record": "AccountSid! CallSid! CallSidLegacy! ConnectionId! RecordingChannels:whole! RecordingSource! RecordingStatus! RecordingDuration:number RecordingSid RecordingUrl From To Digits",
  "dial": "AccountSid! CallSid! CallSidLegacy! From! To! ConnectionId! CallerId ParentCallSid ParentCallSidLegacy ErrorCode ErrorMessage HangupCause HangupSource SipHangupCause RecordingDuration:number RecordingUrl DialCallSid! DialCallSidLegacy! DialCallStatus! DialCallDuration:number CallStatus CallbackSource SequenceNumber:whole Timestamp CallInitiatedAt ToSipUri DialBridged:boolean",
  "number": "AccountSid CallSid CallSidLegacy From To ConnectionId ParentCallSid CallStatus",
  "wait": "AccountSid! CallSid! CallSidLegacy! From! To! ConnectionId! QueueSid! QueuePosition:whole! CurrentQueueSize:whole! QueueTime:number! AvgQueueTime:number!",
  "enqueue": "AccountSid CallSid CallSidLegacy From To QueueResult QueueSid QueueTime:number",
  "queue": "AccountSid CallSid CallSidLegacy QueueSid QueueTime:number DequeingCallSid",
  "ai-gather": "AccountSid! CallSid! CallSidLegacy! From! To! ConnectionId! Status! Base64Result Base64MessageHistory",
  "connect": "AccountSid CallSid CallSidLegacy Reason!",
  "gather": "AccountSid! CallSid! CallSidLegacy! From! To! Digits SpeechResult Confidence:number",
  "http-request": "AccountSid! CallSid! CallSidLegacy! From! To! ConnectionId! CallerId",
  "voice": "AccountSid! CallSid! CallSidLegacy! From! To! ConnectionId! CallerId CallingPartyType FromSipUri ToSipUri CallStatus ApiVersion Direction ShakenStirAttestation ShakenStirValidated:boolean"
};

/** How the other requests are read, by kind. */
export const otherKinds: Readonly<Record<Exclude<CallbackKind, DocumentKind>, string>> = {
  "pay-status": "AccountSid CallSid CallSidLegacy ConnectionId CallSessionId PaymentMethod PaymentConnector PaymentError For Attempt:whole ErrorType PaymentCardNumber PaymentCardType ExpirationDate SecurityCode PaymentCardPostalCode BankAccountNumber BankRoutingNumber BankAccountType Status! Result! ChargeId TokenId PayErrorCode",
  "conference-status": "AccountSid! CallSid! CallSidLegacy! ConnectionId! ConferenceSid! FriendlyName! SequenceNumber:whole! Timestamp! CallingPartyType From FromSipUri ParticipantLabel To ToSipUri StatusCallbackEvent!",
  "stream-status": "AccountSid! CallSid! CallSidLegacy! StreamSid! StreamEvent! StreamName! Timestamp! StreamError",
  "siprec-status": "AccountSid! CallSid! SiprecEvent! SiprecSid! Timestamp! SiprecError",
  "transcription": "AccountSid! CallSid! CallSidLegacy! From! To! CallStatus! RecordingSid! RecordingUrl! TranscriptionStatus! TranscriptionSid! TranscriptionText!",
  "realtime-transcription": "AccountSid! CallSid! CallSidLegacy! From! To! ConnectionId! Transcript! IsFinal:boolean! Confidence:number!",
  "recording-status": "AccountSid! CallSid! CallSidLegacy! ConnectionId! RecordingChannels:whole! RecordingSource! RecordingStatus! RecordingDuration:number RecordingSid RecordingUrl",
  "call-cost": "AccountSid CallSid CallSidLegacy CallbackSource",
  "amd-status": "AccountSid! CallSid! CallSidLegacy ConnectionId AnsweredBy! MachineDetectionDuration:number From To CallStatus",
  "deepfake": "AccountSid CallSid CallSidLegacy DeepfakeResult DeepfakeScore:number DeepfakeConsistency:number DeepfakeError",
  "ai-call-status": "AccountSid CallSid CallSidLegacy CallStatus",
  "ai-conversation": "event",
  "call-status": "AccountSid! CallSid! CallSidLegacy! From! To! ConnectionId! CallerId ParentCallSid ParentCallSidLegacy ErrorCode ErrorMessage CallbackSource! CallInitiatedAt! SequenceNumber:whole! ShakenStirAttestation ShakenStirValidated:boolean Timestamp! CallStatus! CallDuration:number Codec SamplingRate:number HangupCause HangupSource SipHangupCause RecordingDuration:number RecordingUrl AnsweredTime CallControlId CallLegId CallQualityStats CallSessionId DialCallDuration:number DialCallSid DialCallSidLegacy DialCallStatus EndTime OccurredAt OrganizationId StartTime UserId Digit",
  "partial-result": "AccountSid CallSid CallSidLegacy UnstableSpeechResult StableSpeechResult SequenceNumber:whole Confidence:number"
};

/** How each request is read, by its name. A flow does without these. */
export const readingsByName: Readonly<Record<CallbackName, string>> = {
  "pay-action": "AccountSid CallSid CallSidLegacy CallSessionId PaymentMethod PaymentConnector PaymentError ChargeId TokenId PayErrorCode PaymentCardNumber PaymentCardType ExpirationDate SecurityCode PaymentCardPostalCode BankAccountNumber BankRoutingNumber BankAccountType PayResult! Result! PaymentStep ErrorCode PaymentConfirmationCode PaymentToken",
  "pay-status-progress": "AccountSid CallSid CallSidLegacy ConnectionId CallSessionId PaymentMethod PaymentConnector PaymentError For Attempt:whole ErrorType PaymentCardNumber PaymentCardType ExpirationDate SecurityCode PaymentCardPostalCode BankAccountNumber BankRoutingNumber BankAccountType Status! Result!",
  "pay-status-completed": "AccountSid CallSid CallSidLegacy ConnectionId CallSessionId PaymentMethod PaymentConnector PaymentError For Attempt:whole ErrorType ChargeId TokenId PayErrorCode PaymentCardNumber PaymentCardType ExpirationDate SecurityCode PaymentCardPostalCode BankAccountNumber BankRoutingNumber BankAccountType Status! Result!",
  "conference-start": "AccountSid! CallSid! CallSidLegacy! ConnectionId! ConferenceSid! FriendlyName! SequenceNumber:whole! Timestamp! CallingPartyType From FromSipUri ParticipantLabel To ToSipUri StatusCallbackEvent!",
  "conference-end": "AccountSid! CallSid! CallSidLegacy! ConnectionId! ConferenceSid! FriendlyName! SequenceNumber:whole! Timestamp! CallingPartyType From FromSipUri ParticipantLabel To ToSipUri StatusCallbackEvent!",
  "conference-join": "AccountSid! CallSid! CallSidLegacy! ConnectionId! ConferenceSid! FriendlyName! SequenceNumber:whole! Timestamp! CallingPartyType From FromSipUri ParticipantLabel To ToSipUri StatusCallbackEvent!",
  "conference-leave": "AccountSid! CallSid! CallSidLegacy! ConnectionId! ConferenceSid! FriendlyName! SequenceNumber:whole! Timestamp! CallingPartyType From FromSipUri ParticipantLabel To ToSipUri StatusCallbackEvent!",
  "conference-speaker": "AccountSid! CallSid! CallSidLegacy! ConnectionId! ConferenceSid! FriendlyName! SequenceNumber:whole! Timestamp! CallingPartyType From FromSipUri ParticipantLabel To ToSipUri StatusCallbackEvent!",
  "conference-wait-url": "AccountSid CallSid CallSidLegacy From To ConnectionId",
  "stream-status": "AccountSid! CallSid! CallSidLegacy! StreamSid! StreamEvent! StreamName! Timestamp! StreamError",
  "siprec-status": "AccountSid! CallSid! SiprecEvent! SiprecSid! Timestamp! SiprecError",
  "refer-action": "AccountSid! CallSid! CallSidLegacy! ReferCallStatus! NotifySipResponseCode ReferSipResponseCode Timestamp!",
  "recording-transcription": "AccountSid! CallSid! CallSidLegacy! From! To! CallStatus! RecordingSid! RecordingUrl! TranscriptionStatus! TranscriptionSid! TranscriptionText!",
  "realtime-transcription": "AccountSid! CallSid! CallSidLegacy! From! To! ConnectionId! Transcript! IsFinal:boolean! Confidence:number!",
  "recording-completed": "AccountSid! CallSid! CallSidLegacy! ConnectionId! RecordingChannels:whole! RecordingSource! RecordingStatus! RecordingDuration:number! RecordingSid! RecordingUrl",
  "recording-in-progress": "AccountSid! CallSid! CallSidLegacy! ConnectionId! RecordingChannels:whole! RecordingSource! RecordingStatus! RecordingSid",
  "recording-absent": "AccountSid CallSid CallSidLegacy ConnectionId RecordingChannels:whole RecordingSid RecordingSource RecordingStatus",
  "record-action": "AccountSid! CallSid! CallSidLegacy! ConnectionId! RecordingChannels:whole! RecordingSource! RecordingStatus! RecordingDuration:number RecordingSid RecordingUrl From To Digits",
  "dial-action": "AccountSid! CallSid! CallSidLegacy! From! To! ConnectionId! CallerId ParentCallSid ParentCallSidLegacy ErrorCode ErrorMessage HangupCause HangupSource SipHangupCause RecordingDuration:number RecordingUrl DialCallSid! DialCallSidLegacy! DialCallStatus! DialCallDuration:number CallStatus CallbackSource SequenceNumber:whole Timestamp CallInitiatedAt ToSipUri DialBridged:boolean",
  "dial-number-url": "AccountSid CallSid CallSidLegacy From To ConnectionId ParentCallSid CallStatus",
  "call-cost": "AccountSid CallSid CallSidLegacy CallbackSource",
  "amd-status": "AccountSid! CallSid! CallSidLegacy! ConnectionId! AnsweredBy! MachineDetectionDuration:number!",
  "amd-async": "AccountSid! CallSid! AnsweredBy! CallSidLegacy ConnectionId MachineDetectionDuration:number",
  "amd-sync": "AccountSid! CallSid! CallSidLegacy! From To AnsweredBy! CallStatus",
  "deepfake": "AccountSid CallSid CallSidLegacy DeepfakeResult DeepfakeScore:number DeepfakeConsistency:number DeepfakeError",
  "enqueue-wait-url": "AccountSid! CallSid! CallSidLegacy! From! To! ConnectionId! QueueSid! QueuePosition:whole! CurrentQueueSize:whole! QueueTime:number! AvgQueueTime:number!",
  "enqueue-action": "AccountSid CallSid CallSidLegacy From To QueueResult QueueSid QueueTime:number",
  "dial-queue-url": "AccountSid CallSid CallSidLegacy QueueSid QueueTime:number DequeingCallSid",
  "ai-gather-action": "AccountSid! CallSid! CallSidLegacy! From! To! ConnectionId! Status! Base64Result Base64MessageHistory",
  "ai-call-status": "AccountSid CallSid CallSidLegacy CallStatus",
  "ai-conversation-callback": "event",
  "connect-action": "AccountSid CallSid CallSidLegacy Reason!",
  "call-status-initiated": "AccountSid! CallSid! CallSidLegacy! From! To! ConnectionId! CallerId ParentCallSid ParentCallSidLegacy ErrorCode ErrorMessage CallbackSource! CallInitiatedAt! SequenceNumber:whole! ShakenStirAttestation ShakenStirValidated:boolean Timestamp! CallStatus!",
  "call-status-ringing": "AccountSid! CallSid! CallSidLegacy! From! To! ConnectionId! CallerId ParentCallSid ParentCallSidLegacy ErrorCode ErrorMessage CallbackSource! CallInitiatedAt! SequenceNumber:whole! ShakenStirAttestation ShakenStirValidated:boolean Timestamp! CallDuration:number CallStatus!",
  "call-status-answered": "AccountSid! CallSid! CallSidLegacy! From! To! ConnectionId! CallerId ParentCallSid ParentCallSidLegacy ErrorCode ErrorMessage CallbackSource! CallInitiatedAt! SequenceNumber:whole! ShakenStirAttestation ShakenStirValidated:boolean Timestamp! CallDuration:number CallStatus! Codec SamplingRate:number",
  "call-status-completed": "AccountSid! CallSid! CallSidLegacy! From! To! ConnectionId! CallerId ParentCallSid ParentCallSidLegacy ErrorCode ErrorMessage CallbackSource! CallInitiatedAt! SequenceNumber:whole! ShakenStirAttestation ShakenStirValidated:boolean Timestamp! CallDuration:number HangupCause HangupSource SipHangupCause RecordingDuration:number RecordingUrl CallStatus! AnsweredTime CallControlId CallLegId CallQualityStats CallSessionId DialCallDuration:number DialCallSid DialCallSidLegacy DialCallStatus EndTime OccurredAt OrganizationId StartTime UserId",
  "call-status-dtmf": "AccountSid! CallSid! CallSidLegacy! From! To! ConnectionId! CallerId ParentCallSid ParentCallSidLegacy ErrorCode ErrorMessage CallbackSource! CallInitiatedAt! SequenceNumber:whole! ShakenStirAttestation ShakenStirValidated:boolean Timestamp! CallStatus! Digit!",
  "gather-partial-result": "AccountSid CallSid CallSidLegacy UnstableSpeechResult StableSpeechResult SequenceNumber:whole Confidence:number",
  "gather-action": "AccountSid! CallSid! CallSidLegacy! From! To! Digits SpeechResult Confidence:number",
  "gather-invalid-digits-action": "AccountSid CallSid CallSidLegacy From To Digits",
  "http-request-action": "AccountSid! CallSid! CallSidLegacy! From! To! ConnectionId! CallerId",
  "voice-request-outbound": "AccountSid! CallSid! CallSidLegacy! From! To! ConnectionId! CallerId CallingPartyType FromSipUri ToSipUri CallStatus ApiVersion Direction ShakenStirAttestation ShakenStirValidated:boolean",
  "voice-request-inbound": "AccountSid! CallSid! CallSidLegacy! From! To! ConnectionId! CallerId CallingPartyType FromSipUri ToSipUri CallStatus ApiVersion Direction ShakenStirAttestation ShakenStirValidated:boolean",
  "redirect-request": "AccountSid CallSid CallSidLegacy From To CallStatus ConnectionId"
};
