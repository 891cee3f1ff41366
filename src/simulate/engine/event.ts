import type { Reaction } from '../reaction.js';
import type { PlannedService } from '../services/index.js';
import type { StatusEvent } from '../settings.js';
import type { Application, Method, Target } from './account.js';
import type { ConferenceDeed } from './conferences/deeds/deed.js';
import type { Calling } from './control/calling.js';
import type { ControlCommand } from './control/command.js';
import type { Control } from './control/control.js';
import type { Features } from './features.js';
import type { FetchReply } from './fetches/fetch.js';
import type { Opening } from './leg.js';
import type { RecordingPlan } from './recording.js';
import type { FarEndNews } from './services/service.js';

/** A person calls a number of the application. */
export interface InboundEvent {
  readonly type: 'inbound';
  readonly from: string;
  readonly to: string;
  readonly application: Application;
  /** Set where the number belongs to a Voice API application, which commands the call. */
  readonly control?: Control | undefined;
  /** SIP headers that it comes with, by name: the first request has each as `SipHeader_<Name>`. */
  readonly sipHeaders?: Readonly<Record<string, string>> | undefined;
}

/** The API starts a call. */
export interface OutboundEvent {
  readonly type: 'outbound';
  readonly from: string;
  readonly to: string;
  readonly application: Application;
  /** The first document; default: the application's `voice_url`. */
  readonly opening?: Opening | undefined;
  /** Default: the application's `voice_fallback_url`, where the first document is the application's too. */
  readonly fallbackUrl?: string | undefined;
  readonly statusCallback?: (Target & { readonly events?: readonly StatusEvent[] | undefined }) | undefined;
  /** How long it rings, in seconds; default 30. */
  readonly timeoutSeconds?: number | undefined;
  /** How long it may last from the answer on, in seconds; default 14400. */
  readonly timeLimitSeconds?: number | undefined;
  /** The name or number that the callee is shown; default: `from`. */
  readonly callerId?: string | undefined;
  /** Detection of machines and of synthetic voices, recording, SIP headers, listening in on another call. */
  readonly features?: Features | undefined;
}

/** The Voice API calls somebody. */
export interface DialEvent {
  readonly type: 'dial';
  readonly application: Application;
  readonly calling: Calling;
  /** The leg whose session the new one shares, by SID. */
  readonly linkedTo?: string | undefined;
}

/** The Voice API has something done with a leg that it commands. */
export type ControlEvent = { readonly type: 'control' } & ControlCommand;

/** The API changes a queue, or the place of a call in it; the queue is meant by its name. */
export type QueueChangeEvent = { readonly type: 'queue'; readonly name: string } & (
  | { readonly does: 'create'; readonly maxSize: number | undefined }
  | { readonly does: 'resize'; readonly maxSize: number }
  /** One that no call waits in. */
  | { readonly does: 'delete' }
  | { readonly does: 'keep-place'; readonly callSid: string; readonly keepsPlace: boolean }
  | { readonly does: 'remove'; readonly callSid: string }
);

/** What the callee of a ringing leg does. */
export interface CalleeEvent {
  readonly type: 'callee';
  readonly callSid: string;
  readonly does: Reaction;
}

/** A person presses keys: `0`-`9`, `*`, `#`, one after the other. */
export interface KeysEvent {
  readonly type: 'keys';
  readonly callSid: string;
  readonly digits: string;
}

/** A person speaks. */
export interface SpeechEvent {
  readonly type: 'speech';
  readonly callSid: string;
  readonly text: string;
  /** How sure the recogniser is, from 0 to 1; default 0.95. */
  readonly confidence?: number | undefined;
  /** How it sounds: a medium by its address or name. It takes as long as `mediaSeconds` says, where that knows it. */
  readonly sound?: string | undefined;
}

/** A person hangs up. */
export interface HangUpEvent {
  readonly type: 'hang-up';
  readonly callSid: string;
}

/** The clock moves to `at`. Every timer that is due by then fires at its own time, in order. */
export interface TimeEvent {
  readonly type: 'time';
  /** Virtual milliseconds. */
  readonly at: number;
}

/** A request was answered, or failed. */
export interface ReplyEvent {
  readonly type: 'reply';
  readonly id: number;
  readonly reply: FetchReply;
}

/** Another address, or another method for the same one. A new address is asked with POST unless told otherwise. */
export interface TargetChange {
  /** Absolute. */
  readonly url?: string | undefined;
  readonly method?: Method | undefined;
}

/** The API changes a live call: it gets a new document, or its end, or tells somebody else of its progress. */
export interface UpdateEvent {
  readonly type: 'update';
  readonly callSid: string;
  /** Without one, the call goes on with what it does. */
  readonly change?: { readonly status: 'completed' } | Opening | undefined;
  readonly fallback?: TargetChange | undefined;
  readonly statusCallback?: TargetChange | undefined;
}

/** The account stores a secret, or another value for one. A value that is replaced stays off the timeline as well. */
export interface SecretEvent {
  readonly type: 'secret';
  readonly name: string;
  readonly value: string;
}

/** How a person reacts from now on whom no script plays. */
export interface PersonEvent {
  readonly type: 'person';
  /** A number or SIP address. */
  readonly number: string;
  readonly reaction: Reaction | 'scripted';
}

/** Whoever is at the far end of a service does something; without a service, of the verb that talks. */
export interface FarEndEvent {
  readonly type: 'far-end';
  readonly callSid: string;
  readonly serviceSid?: string | undefined;
  readonly news: FarEndNews;
}

/** The API starts a service on a live leg, or ends one. */
export type ServiceChangeEvent = { readonly type: 'service'; readonly callSid: string } & (
  | { readonly does: 'starts'; readonly service: PlannedService }
  | { readonly does: 'stops'; readonly serviceSid: string }
);

/** The API begins to record a live leg. */
export interface RecordEvent {
  readonly type: 'record';
  readonly callSid: string;
  readonly plan: RecordingPlan;
  /** Whether the person on the leg hears a beep. */
  readonly beeps: boolean;
}

/** The API holds, resumes or ends a recording of a leg. */
export interface RecordingEvent {
  readonly type: 'recording';
  readonly callSid: string;
  readonly recordingSid: string;
  readonly does: 'pause' | 'resume' | 'stop';
}

/** The API drops a recording of a call or a conference, or its transcript alone. */
export interface ForgetRecordingEvent {
  readonly type: 'forget-recording';
  readonly recordingSid: string;
  readonly what: 'recording' | 'transcript';
}

/** The API has something done with a conference. */
export type ConferenceEvent = { readonly type: 'conference' } & ConferenceDeed;

/** Drops an ended leg from the state. */
export interface ForgetEvent {
  readonly type: 'forget';
  readonly callSid: string;
}

/** Everything that can happen to the calls of an account. */
export type CallEvent =
  | InboundEvent
  | OutboundEvent
  | DialEvent
  | ControlEvent
  | QueueChangeEvent
  | CalleeEvent
  | KeysEvent
  | SpeechEvent
  | HangUpEvent
  | TimeEvent
  | ReplyEvent
  | UpdateEvent
  | SecretEvent
  | PersonEvent
  | RecordEvent
  | RecordingEvent
  | ForgetRecordingEvent
  | FarEndEvent
  | ServiceChangeEvent
  | ConferenceEvent
  | ForgetEvent;
