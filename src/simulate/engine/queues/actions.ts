import type { Reference } from '../../behaviours/behaviour.js';
import type { Target } from '../account.js';
import type { ProgramRole } from '../leg.js';

/** The document that a call hears between the queue and the conversation. */
export type QueueDocument = Reference<Target> & Pick<ProgramRole, 'allows'>;

/** What a behaviour may have the engine do with queues. */
export type QueueAction =
  /** Puts the verb's leg into a queue, which is made if need be. The verb is sent `queue` events. */
  | { readonly do: 'enqueue'; readonly name: string }
  /** Takes the verb's leg out of its queue. */
  | { readonly do: 'leave-queue'; readonly why: QueueExit }
  /** Takes the first call of a queue, or the next that comes. The verb is sent `queue` events. */
  | { readonly do: 'dequeue'; readonly name: string; readonly document: QueueDocument | undefined }
  /** No longer waits for a call of a queue. */
  | { readonly do: 'stop-dequeuing'; readonly name: string }
  /** Connects the leg, which was taken from a queue, with whoever took it. */
  | { readonly do: 'meet'; readonly callSid: string; readonly name: string }
  /** The leg, which was taken from a queue, does not come to whoever took it. */
  | { readonly do: 'miss'; readonly callSid: string; readonly name: string };

/** Why a call is no longer in a queue, in the words of the webhook that tells of it. */
export type QueueExit = 'hangup' | 'timeout' | 'bridged' | 'leave';

/** What the verbs of both sides are told. */
export type QueueEvent = { readonly type: 'queue' } & (
  | { readonly status: 'entered' }
  /** The queue takes no more calls. */
  | { readonly status: 'full' }
  /** Somebody takes the call: `meet` connects them, after the document, if there is one. */
  | {
      readonly status: 'taken';
      readonly by: string;
      /** By name. */
      readonly queue: string;
      readonly document: QueueDocument | undefined;
    }
  /** There is a call for whoever waits for one; it may have something to hear first. */
  | { readonly status: 'found' }
  /** That call does not come after all: the next one is waited for. */
  | { readonly status: 'missed' }
  /** The two are connected. */
  | { readonly status: 'connected'; readonly with: string }
  /** The queue was deleted: no call will come. */
  | { readonly status: 'gone' }
);
