import type { Element } from '../../document/node.js';
import type { Account, Subscription, Target } from '../engine/account.js';
import type { ConferenceAction, ConferenceNews } from '../engine/conferences/actions.js';
import type { Conference } from '../engine/conferences/conference.js';
import type { DeepfakePlan, DetectionPlan } from '../engine/detection/plan.js';
import type { CallbackMessage, Message } from '../engine/effect.js';
import type { Fetch, FetchReply } from '../engine/fetches/fetch.js';
import type { Leg, ProgramRole } from '../engine/leg.js';
import type { QueueAction, QueueEvent } from '../engine/queues/actions.js';
import type { Queue } from '../engine/queues/queue.js';
import type { RecordingPlan, Transcript } from '../engine/recording.js';
import type { ServiceAction } from '../engine/services/actions.js';
import type { FarEndNews } from '../engine/services/service.js';
import type { StreamNews } from '../engine/streams/effect.js';
import type { Settings } from '../settings.js';
import type { Happening } from '../timeline.js';

/** What a behaviour sees of the call. */
export interface CallTurn {
  /** The leg that it runs on. */
  readonly leg: Leg;
  readonly now: number;
  readonly startedAt: number;
  readonly settings: Settings;
  readonly account: Account;
  /** Another leg, as it is now. */
  legOf(sid: string): Leg | undefined;
  /** Whether somebody holds real connections for media streams. Otherwise a script plays their far end. */
  readonly opensStreams: boolean;
  /** A queue of the account, as it is now. */
  queueOf(name: string): Queue | undefined;
  /** A conference of the account by its SID, as it is now. */
  conferenceOf(sid: string): Conference | undefined;
}

/** What a verb sees. */
export interface Turn extends CallTurn {
  /** The verb, its placeholders filled in. */
  readonly element: Element;
}

/** What a running verb may be told. */
export type VerbEvent =
  | { readonly type: 'timer'; readonly name: string }
  | { readonly type: 'key'; readonly key: string }
  | {
      readonly type: 'speech';
      readonly text: string;
      readonly confidence: number;
      readonly durationMs: number;
    }
  /** News of a leg that the verb dialled. `ready`: it has answered, and its own document, if any, is through. */
  | {
      readonly type: 'callee';
      readonly callSid: string;
      readonly target: number;
      readonly status: 'answered' | 'ready' | 'ended';
    }
  /** The other side of the bridge is gone, or lets go. */
  | { readonly type: 'unbridged'; readonly callSid: string }
  /** Whatever is played is cut short: a machine was found, or its greeting is over. */
  | { readonly type: 'cut' }
  | QueueEvent
  | ConferenceNews
  /** News of the document that runs inside the verb. `left`: by `<Leave>`. `audio`: the reply was no document but sound. */
  | { readonly type: 'document'; readonly status: 'ended' | 'failed' | 'left' | 'audio' }
  /** The service that the verb waits for is through. */
  | {
      readonly type: 'service';
      readonly sid: string;
      readonly reason: string;
      readonly data?: string | undefined;
    }
  /** Whoever is at the far end of a verb that talks does something. */
  | { readonly type: 'far-end'; readonly news: FarEndNews }
  /** The verb's own request was answered. */
  | { readonly type: 'fetched'; readonly reply: FetchReply };

/** What the call waits for, where only a person can make it go on. */
export type WaitsFor =
  | 'keys'
  | 'speech'
  | 'keys or speech'
  | 'recording'
  | 'conversation'
  | 'somebody to take the call'
  | 'somebody to start the conference';

/** A leg to dial. */
export interface Callee {
  /** Its number among the verb's targets. */
  readonly target: number;
  readonly to: string;
  readonly from: string;
  readonly timeoutMs: number;
  readonly subscription: Reference<Subscription> | undefined;
  /** The document that runs on it before the two are connected. */
  readonly document: (Reference<Target> & Pick<ProgramRole, 'allows'>) | undefined;
  /** What the callee is shown; default: `from`. */
  readonly callerId?: string | undefined;
  readonly sipHeaders?: Readonly<Record<string, string>> | undefined;
  readonly detection?: DetectionPlan<Reference<Target>> | undefined;
  readonly deepfake?: DeepfakePlan<Reference<Target>> | undefined;
}

/** A target whose address is not resolved yet. */
export type Reference<T extends Target> = Omit<T, 'url'> & {
  readonly address: string;
  /** What a relative address is resolved against; default: where the running document came from. */
  readonly base?: string | undefined;
};

/** What a behaviour has the engine do at once. */
export type Action =
  | QueueAction
  | ConferenceAction
  | ServiceAction
  /** Sends the verb a `timer` event later. A second timer of the same name takes the place of the first. */
  | { readonly do: 'wait'; readonly name: string; readonly ms: number }
  | { readonly do: 'stop-waiting'; readonly name: string }
  /** Puts something on the timeline; on the verb's own leg, unless told otherwise. */
  | { readonly do: 'show'; readonly what: Happening; readonly callSid?: string | undefined }
  | { readonly do: 'notify'; readonly target: Reference<Target>; readonly message: Message }
  | { readonly do: 'answer' }
  | { readonly do: 'dial'; readonly callee: Callee }
  /** Ends the legs that the verb dialled. */
  | {
      readonly do: 'drop-callees';
      readonly except?: string | undefined;
      readonly why?: 'time-limit' | undefined;
    }
  | { readonly do: 'bridge'; readonly callSid: string }
  | { readonly do: 'unbridge' }
  /** Runs a document inside the verb, which is sent `document` events. */
  | {
      readonly do: 'run';
      readonly target: Reference<Target>;
      readonly message: CallbackMessage;
      readonly allows: readonly string[] | undefined;
    }
  /** Cuts that document short. */
  | { readonly do: 'stop-document' }
  /** Asks a service of somebody else. The verb is sent a `fetched` event, where it waits. */
  | { readonly do: 'fetch'; readonly fetch: Fetch; readonly isAwaited: boolean }
  /** Tells whoever holds the connection of a media stream. */
  | { readonly do: 'stream'; readonly stream: StreamNews }
  /** What the call has learnt. */
  | { readonly do: 'learn'; readonly variables: Readonly<Record<string, string>> }
  | { readonly do: 'start-recording'; readonly plan: RecordingPlan }
  /** Ends the recordings of a source; of these, where they belong to a service, the one of that service. */
  | {
      readonly do: 'stop-recording';
      readonly source: RecordingPlan['source'];
      readonly owner?: string | undefined;
    }
  /** Holds a recording of the leg, or goes on with it: by its SID. */
  | { readonly do: 'pause-recording'; readonly recordingSid: string }
  | { readonly do: 'resume-recording'; readonly recordingSid: string }
  /** Keeps the words of a recording. */
  | { readonly do: 'transcribe'; readonly recordingSid: string; readonly transcript: Transcript };

/** What comes after a verb. */
export type Ending =
  | { readonly next: 'verb' }
  /** The reply takes the place of the document. Without a usable address the next verb runs, or the call ends. */
  | {
      readonly next: 'document';
      readonly target: Reference<Target>;
      readonly message: CallbackMessage;
      readonly orElse?: 'hang-up';
    }
  | { readonly next: 'hang-up' }
  /** The document inside a verb is over, by `<Leave>`. */
  | { readonly next: 'leave' }
  | { readonly next: 'reject'; readonly busy: boolean }
  /** The rest of the document does not run. */
  | { readonly next: 'abort'; readonly message: string };

/** What a verb does in answer to its start or an event: some actions, and then it stays, with a new memory, or is done. */
export type Step<Memory> = { readonly actions?: readonly Action[] | undefined } & (
  | { readonly memory: Memory; readonly waitsFor?: WaitsFor | undefined }
  | { readonly end: Ending }
);

/** How one verb behaves: pure functions of what they are given. */
export interface Behaviour<Memory> {
  /** Whether an inbound call is answered before it begins. */
  readonly answers: boolean | ((turn: Turn) => boolean);
  /** What the person presses and says is for the verb alone while it is at work: no key comes onto the timeline. */
  readonly isPrivate?: true;
  begin(turn: Turn): Step<Memory>;
  /** Undefined: the event means nothing to it. */
  on?(turn: Turn, memory: Memory, event: VerbEvent): Step<Memory> | undefined;
  /** The verb is cut short: the call is over, or another document takes over. */
  leave?(turn: Turn, memory: Memory, why: 'ended' | 'replaced'): readonly Action[];
}

export const warning = (message: string): Action => ({ do: 'show', what: { kind: 'warning', message } });

export const nextVerb = { next: 'verb' } as const satisfies Ending;
