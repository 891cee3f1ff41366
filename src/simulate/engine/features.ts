import type { PlannedService } from '../services/index.js';
import type { AiCall } from './ai-calls/ai-call.js';
import type { DeepfakePlan, DetectionPlan } from './detection/plan.js';
import type { RecordingPlan } from './recording.js';
import type { Supervision } from './supervision/supervision.js';

/** What a leg was placed with, beside whom it calls and what it runs. */
export interface Features {
  /** SIP headers of its INVITE, by name. */
  readonly sipHeaders?: Readonly<Record<string, string>> | undefined;
  readonly detection?: DetectionPlan | undefined;
  readonly deepfake?: DeepfakePlan | undefined;
  /** It is recorded from the answer on. */
  readonly recording?: RecordingPlan | undefined;
  /** It runs no document, sends no reports, and listens in on another leg. */
  readonly supervision?: Supervision | undefined;
  /** They begin when it is answered. */
  readonly services?: readonly PlannedService[] | undefined;
  /** The API placed it for an assistant. */
  readonly aiCall?: AiCall | undefined;
}
