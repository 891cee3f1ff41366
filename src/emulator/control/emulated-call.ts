import {
  type CallStatus,
  type Direction,
  hasEnded,
  type Leg,
  type Session,
  type TimelineEntry,
} from '../../simulate/index.js';

/** One leg of a call: the line between Telnyx and one person. */
export interface EmulatedLeg {
  readonly sid: string;
  readonly direction: Direction;
  readonly from: string;
  readonly to: string;
  readonly status: CallStatus;
  /**
   * What can make it go on, in words: `keys`, `speech`, `keys or speech`, `recording`, … where its document waits for the
   * person; `answer` where the phone rings, and nobody takes it by themselves. Undefined where it goes on alone.
   */
  readonly waitsFor: string | undefined;
  /** The leg that it is connected to. */
  readonly connectedTo: string | undefined;
  /** The queue that it waits in, by name. */
  readonly queue: string | undefined;
  /** The conference that it is in, by SID. */
  readonly conference: string | undefined;
  /** Whether somebody has the word on it: with the automatic clock, no time passes then by itself. */
  readonly isHeld: boolean;
  /** The words that the person has heard, in order. */
  readonly heard: readonly string[];
}

/** What there is to say of a call at one moment. */
export interface CallSummary {
  readonly sid: string;
  readonly direction: Direction;
  readonly from: string;
  readonly to: string;
  readonly status: CallStatus;
  /** The first leg, and those that the call dialled, in order. */
  readonly legs: readonly EmulatedLeg[];
}

/** A call as the emulator has it. */
export interface EmulatedCall extends CallSummary {
  /** Everything that happened on the call, and on the legs that it dialled, in order. */
  readonly timeline: readonly TimelineEntry[];
}

/** What calls are shown with. */
export interface CallViews {
  summary(session: Session): CallSummary;
  call(session: Session): EmulatedCall;
  /** Whether nothing more happens on a call until somebody acts, or time is let pass for its own sake. */
  isStill(session: Session): boolean;
}

/** What views of calls need to know. */
export interface ViewOptions {
  /** Takes secrets out of a text: a document may dial a number that is one. */
  readonly hide: (text: string) => string;
  readonly isHeld: (callSid: string) => boolean;
}

export function createViews({ hide, isHeld }: ViewOptions): CallViews {
  const waitsFor = ({ sid, direction, status, running }: Leg): string | undefined =>
    status === 'ringing' && direction !== 'inbound' && isHeld(sid) ? 'answer' : running?.waitsFor;

  const legView = (leg: Leg, timeline: readonly TimelineEntry[]): EmulatedLeg => {
    const { sid, direction, from, to, status, bridgedTo, queue, conference } = leg;
    return {
      sid,
      direction,
      from: hide(from),
      to: hide(to),
      status,
      waitsFor: waitsFor(leg),
      connectedTo: bridgedTo,
      queue,
      conference,
      isHeld: isHeld(sid),
      heard: timeline.flatMap((entry) =>
        entry.kind === 'hears' && entry.callSid === sid ? [entry.text] : [],
      ),
    };
  };
  const summary = (session: Session): CallSummary => {
    const { sid, direction, from, to, status } = session.leg();
    const legs = session.legs().map((leg) => legView(leg, session.timeline));
    return { sid, direction, from: hide(from), to: hide(to), status, legs };
  };
  const isWaiting = (leg: Leg): boolean => {
    const { bridgedTo, queue, conference, control, direction, running, status } = leg;
    return (
      [waitsFor(leg), bridgedTo, queue, conference].some((reason) => reason !== undefined) ||
      // A leg without a document does what it is commanded; one that comes in rings until it is.
      (control !== undefined &&
        running === undefined &&
        (status === 'in-progress' || direction === 'inbound'))
    );
  };

  return {
    summary,
    call: (session) => ({ ...summary(session), timeline: [...session.timeline] }),
    isStill(session) {
      const live = session.legs().filter((leg) => !hasEnded(leg));
      return live.length === 0 || live.some(isWaiting);
    },
  };
}
