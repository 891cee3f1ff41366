import type { PlannedService } from '../../services/index.js';

/** Something that runs beside the document of a leg, or that a `<Connect>` waits for. */
export type Service = PlannedService & {
  readonly sid: string;
  readonly startedAt: number;
  /** A verb waits for its end. */
  readonly isAwaited: boolean;
};

/** What a service may be told. */
export type ServiceEvent =
  | { readonly type: 'timer'; readonly name: string }
  /** `inbound`: what the person on the leg says or presses; `outbound`: what they hear. */
  | {
      readonly type: 'speech';
      readonly track: 'inbound' | 'outbound';
      readonly text: string;
      readonly confidence: number;
      readonly durationMs: number;
    }
  | { readonly type: 'key'; readonly key: string }
  /** News from the far end, whoever plays it. */
  | { readonly type: 'far-end'; readonly news: FarEndNews };

/** What the far end of a service does. */
export type FarEndNews =
  | { readonly does: 'connects' }
  | { readonly does: 'fails'; readonly problem: string }
  /** Audio that the person on the leg hears. */
  | { readonly does: 'plays'; readonly sound: string; readonly durationMs: number }
  | { readonly does: 'says'; readonly text: string; readonly durationMs?: number | undefined }
  /** It is through. `reason` is the service's own word, where it has one. */
  | {
      readonly does: 'closes';
      readonly reason?: string | undefined;
      readonly data?: string | undefined;
    };
