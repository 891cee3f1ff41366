/** Calls without a phone: the call engine in virtual time, and people who act by a script. */
export type { Call, Callee, CallView, DialledCall } from './call.js';
export type { ClockKind } from './clock.js';
export type {
  Account,
  Application,
  Method,
  Subscription,
  Target as RequestTarget,
} from './engine/account.js';
export type { DeepfakePlan, DetectionPlan, Thresholds } from './engine/detection/plan.js';
export { type Effect, entriesIn, type Message, type Sent as SentRequest } from './engine/effect.js';
export type {
  CallEvent,
  CalleeEvent,
  ConferenceEvent,
  ControlEvent,
  DialEvent,
  FarEndEvent,
  ForgetEvent,
  ForgetRecordingEvent,
  HangUpEvent,
  InboundEvent,
  KeysEvent,
  OutboundEvent,
  PersonEvent,
  QueueChangeEvent,
  RecordEvent,
  RecordingEvent,
  ReplyEvent,
  SecretEvent,
  ServiceChangeEvent,
  SpeechEvent,
  TargetChange,
  TimeEvent,
  UpdateEvent,
} from './engine/event.js';
export type { Features } from './engine/features.js';
export { type Hangup, hasEnded, isAnswered, isBridged, type Leg, type Opening } from './engine/leg.js';
export type { Recording, RecordingPlan } from './engine/recording.js';
export type { FarEndNews } from './engine/services/service.js';
export {
  createState,
  legOf,
  legsOf,
  nextCallSid,
  nextDue,
  type State,
  type StateOptions,
} from './engine/state.js';
export type { StreamPlan } from './engine/streams/plan.js';
export type { Supervision } from './engine/supervision/supervision.js';
export { transition } from './engine/transition.js';
export {
  createExchange,
  type Exchange,
  type ExchangeOptions,
  type Listener,
  type Placing,
} from './exchange.js';
export { ExpectationError } from './expectation.js';
export type { FarEnd } from './far-end.js';
export type { FarEndTurn } from './far-end-turn.js';
export { type FormatOptions, formatTimeline, type TimelineStyle } from './format.js';
export type { PaymentConnector } from './payment-connector.js';
export type { Person } from './person.js';
export { type Input, play } from './play.js';
export type { Answer, AnsweredBy, Deepfake, Machine, Reaction } from './reaction.js';
export { type CallScript, callScript, type PlayCall, readScript, type Scenario } from './script.js';
export type { ScriptedCall, ScriptStep } from './script-deeds.js';
export { runScript } from './script-steps.js';
export type { Session } from './session.js';
export { defaultSettings, type Settings, type StatusEvent } from './settings.js';
export { type SimulateOptions, type Simulation, simulate } from './simulate.js';
export type { CallTarget, Handler } from './target.js';
export type {
  BridgedEntry,
  CallEntry,
  CallStatus,
  CommandEntry,
  ConferenceEntry,
  ConferencePhase,
  DetectsEntry,
  Direction,
  EndedEntry,
  ErrorEntry,
  HangupSource,
  Happening,
  HearsEntry,
  PausesEntry,
  PaymentEntry,
  PlaysEntry,
  PressesEntry,
  QueueEntry,
  RecordsEntry,
  RefersEntry,
  ReplyEntry,
  RequestEntry,
  SaysEntry,
  ServiceEntry,
  SipInfoEntry,
  SoundsEntry,
  SupervisesEntry,
  TimelineEntry,
  WaitsEntry,
  WarningEntry,
} from './timeline.js';

// What the emulator drives the same engine with. It is no part of the package's types.

/** @internal */
export { turn } from './clock.js';
/** @internal */
export { type AccountRecording, recordingsOf } from './engine/account-recordings.js';
/** @internal */
export { addressKey } from './engine/address.js';
/** @internal */
export { type AiCall, aiCallEvents } from './engine/ai-calls/ai-call.js';
/** @internal */
export { voiceMethodOf } from './engine/application.js';
/** @internal */
export {
  type Beep,
  type Conference,
  conferenceEvents,
  type Invitation,
  isApart,
  type JoinPlan,
  longestConferenceMs,
  type Part,
  type Participant,
  participantOf,
  type SupervisorRole,
} from './engine/conferences/conference.js';
/** @internal */
export type { ConferenceDeed, PartChange } from './engine/conferences/deeds/deed.js';
/** @internal */
export type { GatherPlan } from './engine/conferences/gather-plan.js';
/** @internal */
export { isFull } from './engine/conferences/join.js';
/** @internal */
export { announcedVerbs, type Music, musicAt } from './engine/conferences/music.js';
/** @internal */
export type { ConferenceRecordingPlan } from './engine/conferences/recording.js';
/** @internal */
export { conferenceByName, conferenceOf, conferencesOf } from './engine/conferences/view.js';
/** @internal */
export type { Calling } from './engine/control/calling.js';
/** @internal */
export type { ControlCommand } from './engine/control/command.js';
/** @internal */
export type { Control, Onset } from './engine/control/control.js';
/** @internal */
export type { MachineDetection } from './engine/control/detection.js';
/** @internal */
export { legFields } from './engine/control/tell.js';
/** @internal */
export { priceOf } from './engine/cost.js';
/** @internal */
export { usualThresholds } from './engine/detection/plan.js';
/** @internal */
export { asUuid, uuidFrom } from './engine/ids.js';
/** @internal */
export { isWithOthers, talkMs } from './engine/leg.js';
/** @internal */
export { seconds } from './engine/parameters.js';
/** @internal */
export { shownKeys } from './engine/privacy.js';
/** @internal */
export { placeOf, type Queue, type QueueMember } from './engine/queues/queue.js';
/** @internal */
export { queueNamed, queuesOf } from './engine/queues/store.js';
/** @internal */
export { isPaused, lengthMs, piecesOf, type RecordingTrack, urlOf } from './engine/recording.js';
/** @internal */
export { redacted } from './engine/redact.js';
/** @internal */
export type { StreamEffect } from './engine/streams/effect.js';
/** @internal */
export { farEndOf } from './far-end.js';
/** @internal */
export { personOn } from './person.js';
/** @internal */
export { issueAt, issuesOf, pathText } from './script-issues.js';
/** @internal */
export { someSettings } from './script-settings.js';
/** @internal */
export { address, answer, confidence, keys, oneOf, reactionOrScripted, words } from './script-values.js';
/** @internal */
export type { PlannedService } from './services/index.js';
/** @internal */
export { createLedger } from './session.js';
/** @internal */
export { statusEvents } from './settings.js';
/** @internal */
export { messageOf } from './transport.js';
