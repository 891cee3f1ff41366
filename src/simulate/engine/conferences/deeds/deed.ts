import type { Beep, ConferencePlan, JoinPlan, Part } from '../conference.js';
import type { GatherPlan } from '../gather-plan.js';
import type { Music } from '../music.js';
import type { ConferenceRecordingPlan } from '../recording.js';
import type { SoundPlan } from '../sound.js';

/** Which conference a command is for, by its SID. */
interface Meant {
  readonly conference: string;
}

/** Whom in it: some participants, by their legs, or everyone. */
interface Addressed extends Meant {
  readonly to: readonly string[] | undefined;
}

/** Which recording of it, by its SID; all of those that run, where none is named. */
interface Recorded extends Meant {
  readonly recording: string | undefined;
}

/** What the webhooks of the legs that it is about are to carry from now on. */
interface Stated {
  readonly clientState?: string | undefined;
}

/** A command for one leg. */
interface OnLeg extends Stated {
  readonly callSid: string;
}

/** What of a participant can be changed; what is left out stays as it is. */
export interface PartChange
  extends Partial<
    Pick<Part, 'isMuted' | 'role' | 'whispersTo' | 'endsOnExit' | 'softlyEndsOnExit' | 'wait'>
  > {
  readonly hold?: { readonly music: Music | undefined } | 'none' | undefined;
  readonly beep?: Partial<Beep> | undefined;
}

/** What the API has done with a conference. */
export type ConferenceDeed =
  /** Makes one with a leg that the Voice API commands. */
  | ({ readonly does: 'create'; readonly plan: ConferencePlan; readonly join: JoinPlan } & OnLeg)
  /** A leg that is being called will join, once it is answered, the conference of a name, which is made if need be. */
  | { readonly does: 'invite'; readonly callSid: string; readonly name: string; readonly join: JoinPlan }
  /** A leg that the Voice API commands joins. */
  | ({ readonly does: 'join'; readonly join: JoinPlan } & Meant & OnLeg)
  | ({ readonly does: 'leave'; readonly callSid: string; readonly beep: Beep | undefined } & Meant)
  | ({ readonly does: 'change'; readonly change: PartChange } & Addressed)
  /** Lets them hear something once that is no sound of the conference's own. */
  | ({ readonly does: 'announce'; readonly what: Music } & Addressed)
  | ({ readonly does: 'start-sound'; readonly plan: SoundPlan } & Addressed)
  | ({ readonly does: 'stop-sound' } & Addressed)
  | ({ readonly does: 'send-keys'; readonly digits: string; readonly toneMs: number } & Addressed & Stated)
  /** Asks a participant for keys. */
  | ({ readonly does: 'gather'; readonly plan: GatherPlan } & Meant & OnLeg)
  | ({ readonly does: 'start-recording'; readonly plan: ConferenceRecordingPlan } & Meant)
  | ({ readonly does: 'stop-recording' } & Recorded & Stated)
  | ({ readonly does: 'pause-recording' } & Recorded)
  | ({ readonly does: 'resume-recording' } & Recorded)
  | ({ readonly does: 'end' } & Meant);

/** The deed of a name. */
export type DeedOf<Does extends ConferenceDeed['does']> = Extract<ConferenceDeed, { readonly does: Does }>;
