import type { PlannedService } from '../../services/index.js';
import type { Target } from '../account.js';
import type { RecordingPlan } from '../recording.js';
import type { Calling } from './calling.js';
import type { AfterBridge } from './control.js';

/** Which leg a command is for, and what it changes in any case. */
interface OnLeg {
  readonly callSid: string;
  /** A command with the id of one that was carried out on the leg does nothing. */
  readonly commandId?: string | undefined;
  /** Sent back in the webhooks that follow, as base64. */
  readonly clientState?: string | undefined;
  /** Where the leg's webhooks go from now on. */
  readonly webhook?: Target | undefined;
  /** The same by type. */
  readonly webhooks?: Readonly<Record<string, readonly Target[]>> | undefined;
}

/** What the Voice API has done with a leg. */
export type ControlCommand = OnLeg &
  (
    | {
        readonly does: 'answer';
        readonly recording?: RecordingPlan | undefined;
        readonly services?: readonly PlannedService[] | undefined;
      }
    /** Turns an inbound call away, unanswered. */
    | { readonly does: 'reject'; readonly isBusy: boolean }
    | { readonly does: 'hangup' }
    | {
        readonly does: 'bridge';
        /** Another leg, by SID, or the first of a queue, by name. */
        readonly with: { readonly callSid: string } | { readonly queue: string };
        readonly afterBridge?: AfterBridge | undefined;
        /** What is heard until the other leg is answered: the country of a ring tone. */
        readonly ringTone?: string | undefined;
        readonly recording?: RecordingPlan | undefined;
      }
    /** Calls somebody, and connects the leg with them once they answer. */
    | {
        readonly does: 'transfer';
        readonly callee: Calling;
        readonly afterBridge?: AfterBridge | undefined;
      }
    /** Has the other side call somebody else in the place of this call. */
    | { readonly does: 'refer'; readonly to: string }
    | { readonly does: 'send_sip_info'; readonly contentType: string; readonly body: string }
    | {
        readonly does: 'enqueue';
        readonly queue: string;
        /** Of a queue that is made for it. */
        readonly maxSize: number;
        readonly longestSeconds?: number | undefined;
        readonly keepsPlace: boolean;
      }
    | { readonly does: 'leave_queue' }
  );

/** The command of a name. */
export type CommandOf<Does extends ControlCommand['does']> = Extract<ControlCommand, { readonly does: Does }>;
