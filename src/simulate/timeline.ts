import type { Element } from '../document/node.js';
import type { WebhookMoment } from './engine/effect.js';

interface Moment {
  /** Virtual milliseconds since the start of the simulation. */
  readonly at: number;
  /** The leg it happened on. */
  readonly callSid: string;
}

/** The state of a leg. `queued` is the API's word for a call that was accepted but not yet sent. */
export type CallStatus =
  | 'queued'
  | 'initiated'
  | 'ringing'
  | 'in-progress'
  | 'completed'
  | 'busy'
  | 'no-answer'
  | 'canceled'
  | 'failed';

/** How a leg came about. */
export type Direction = 'inbound' | 'outbound-api' | 'outbound-dial';

/** A leg came to a new state. How it ended is told by `ended`. */
export interface CallEntry {
  readonly kind: 'call';
  readonly status: CallStatus;
  readonly direction: Direction;
  readonly from: string;
  readonly to: string;
  /** The leg that dialled this one. */
  readonly parent?: string | undefined;
  /** SIP headers that the call was begun with, by name. */
  readonly sipHeaders?: Readonly<Record<string, string>> | undefined;
}

/** Telnyx sent a request. */
export interface RequestEntry {
  readonly kind: 'request';
  /** Joins the request to its reply. */
  readonly id: number;
  /** The name of the callback or webhook; `HttpRequest` for a request of the document's own. */
  readonly callback: string;
  /** `document`: the reply steers the call; `notification`: it is ignored; `http-request`: the document's own. */
  readonly purpose: 'document' | 'notification' | 'http-request';
  readonly method: 'GET' | 'POST';
  readonly url: string;
  /** Whether it carries a signature, so that whoever gets it can tell that it comes from Telnyx. */
  readonly signed: boolean;
  readonly parameters: Readonly<Record<string, unknown>>;
  /** What a webhook says of its event beside the parameters. */
  readonly event?: WebhookMoment | undefined;
}

/** A request was answered, or was not. */
export interface ReplyEntry {
  readonly kind: 'reply';
  readonly id: number;
  /** Absent when no reply came. */
  readonly status?: number | undefined;
  /** The document that runs now, as it was written: placeholders are not filled in. */
  readonly document?: Element | undefined;
  /** Why the reply cannot be used. */
  readonly problem?: string | undefined;
}

/** The person at the leg hears words. */
export interface HearsEntry {
  readonly kind: 'hears';
  readonly text: string;
  readonly voice: string | undefined;
  /** The element that speaks, or `person` for the other side of a bridge. */
  readonly verb: string;
  /** How long one run of the text takes. */
  readonly durationMs: number;
  /** How often it is spoken; 0 is without end. */
  readonly loop: number;
  /** How it sounds, where that is known: a medium by its address or name. */
  readonly sound?: string | undefined;
}

/** The person at the leg hears a sound. */
export interface PlaysEntry {
  readonly kind: 'plays';
  /** An address, a media name, `digits 12#`, `ring tone us`, `stream audio 1`, `beep`, or `hold music`. */
  readonly sound: string;
  readonly durationMs: number;
  readonly loop: number;
}

/** Nothing is heard for a time. */
export interface PausesEntry {
  readonly kind: 'pauses';
  readonly durationMs: number;
}

/** The person at the leg presses keys. */
export interface PressesEntry {
  readonly kind: 'presses';
  /** A key that is pressed in private, as the number of a card is, stands here as `•`. */
  readonly digits: string;
}

/** The person at the leg speaks. */
export interface SaysEntry {
  readonly kind: 'says';
  readonly text: string;
  readonly confidence: number;
  readonly durationMs: number;
  /** How it sounds, where that is known: a medium by its address or name. */
  readonly sound?: string | undefined;
}

/** Whoever took the call makes a sound: a machine's beep, a fax tone. */
export interface SoundsEntry {
  readonly kind: 'sounds';
  readonly sound: 'beep' | 'fax tone';
  readonly durationMs: number;
}

/** It was found out who answered, or whether their voice is synthetic. */
export interface DetectsEntry {
  readonly kind: 'detects';
  readonly what: 'machine' | 'deepfake';
  /** Telnyx's word, such as `machine_start` or `real`. */
  readonly result: string;
  /** From the answer on. */
  readonly durationMs: number;
}

/** The leg begins to listen in on another. */
export interface SupervisesEntry {
  readonly kind: 'supervises';
  /** The other leg. */
  readonly with: string;
  readonly role: 'barge' | 'whisper' | 'monitor';
}

/** The call waits for the person. */
export interface WaitsEntry {
  readonly kind: 'waits';
  /** In words: keys, speech, the end of a recording. */
  readonly wanted: string;
  readonly timeoutMs: number | undefined;
}

/** A recording began, was held, went on, or ended. */
export interface RecordsEntry {
  readonly kind: 'records';
  readonly phase: 'begins' | 'pauses' | 'goes on' | 'ends';
  readonly recordingSid: string;
  /** How long the recording is, where it ends. */
  readonly durationMs?: number | undefined;
}

/** Two legs were connected to one another. */
export interface BridgedEntry {
  readonly kind: 'bridged';
  /** The other leg. */
  readonly with: string;
  readonly number: string;
}

/** The other side is asked to call somebody else in the place of this leg. */
export interface RefersEntry {
  readonly kind: 'refers';
  /** A SIP address. */
  readonly to: string;
}

/** The Voice API had something done with the leg. */
export interface CommandEntry {
  readonly kind: 'command';
  /** Telnyx's name of it: `dial`, `answer`, `send_sip_info` … */
  readonly command: string;
  readonly commandId?: string | undefined;
  /** What is to be sent back, as base64. */
  readonly clientState?: string | undefined;
}

/** The Voice API sent a SIP INFO to the person's side. */
export interface SipInfoEntry {
  readonly kind: 'sip-info';
  readonly contentType: string;
  readonly body: string;
}

/** The leg entered a queue, or left it. */
export interface QueueEntry {
  readonly kind: 'queue';
  readonly phase: 'enters' | 'leaves';
  readonly name: string;
  /** From 1; where it enters. */
  readonly position?: number | undefined;
}

/** What becomes of a participant in a conference. */
export type ConferencePhase =
  | 'joins'
  | 'starts'
  | 'mutes'
  | 'unmutes'
  | 'holds'
  | 'unholds'
  | 'ends'
  | 'leaves';

/** The leg takes part in a conference: it joins and leaves, is muted or held, and sees the conference start and end. */
export interface ConferenceEntry {
  readonly kind: 'conference';
  readonly phase: ConferencePhase;
  readonly name: string;
  readonly conferenceSid: string;
}

/** A payment connector is asked to charge a means of payment, or to keep it. What comes of it is told by the requests. */
export interface PaymentEntry {
  readonly kind: 'payment';
  readonly connector: string;
  readonly transaction: 'charge' | 'tokenize';
  /** As the document has it; absent where nothing is charged. */
  readonly amount?: string | undefined;
  readonly currency?: 'USD' | undefined;
  readonly description?: string | undefined;
  /** What the document hands to the connector. */
  readonly parameters?: Readonly<Record<string, unknown>> | undefined;
  readonly metadata?: Readonly<Record<string, unknown>> | undefined;
}

/** Something beside the document began or ended: a stream, a transcription. */
export interface ServiceEntry {
  readonly kind: 'service';
  readonly phase: 'begins' | 'ends';
  /** Telnyx's name of it, such as `Stream`. */
  readonly service: string;
  readonly serviceSid: string;
}

/** Something that Telnyx would pass over in silence, told to the developer. */
export interface WarningEntry {
  readonly kind: 'warning';
  readonly message: string;
  /** The checker's code, where it found the problem. */
  readonly code?: string | undefined;
  /** Where in the document. */
  readonly path?: string | undefined;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
}

/** Something that stops the call, or a part of it. */
export interface ErrorEntry {
  readonly kind: 'error';
  readonly message: string;
}

/** The leg is over. */
export interface EndedEntry {
  readonly kind: 'ended';
  readonly status: CallStatus;
  /** Telnyx's hangup cause: `normal_clearing`, `user_busy` … */
  readonly cause: string;
  readonly source: HangupSource;
  /** From the answer to the end; 0 when there was no answer. */
  readonly durationMs: number;
}

/** Who ended a leg. */
export type HangupSource = 'caller' | 'callee' | 'unknown';

/** What happens, apart from when and on which leg. */
export type Happening =
  | CallEntry
  | RequestEntry
  | ReplyEntry
  | HearsEntry
  | PlaysEntry
  | PausesEntry
  | PressesEntry
  | SaysEntry
  | SoundsEntry
  | DetectsEntry
  | SupervisesEntry
  | WaitsEntry
  | RecordsEntry
  | BridgedEntry
  | RefersEntry
  | CommandEntry
  | SipInfoEntry
  | QueueEntry
  | ConferenceEntry
  | PaymentEntry
  | ServiceEntry
  | WarningEntry
  | ErrorEntry
  | EndedEntry;

/** One thing that happened during a simulated call, as data. No entry holds a secret's value. */
export type TimelineEntry = Happening & Moment;
