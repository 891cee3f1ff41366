import type { Element } from '../../document/node.js';
import { allowedAt, booleanOf, numberOf, textOf } from '../engine/attributes.js';
import { type Beep, conferenceEvents, type JoinPlan } from '../engine/conferences/conference.js';
import { musicAt } from '../engine/conferences/music.js';
import type { ConferenceRecordingPlan } from '../engine/conferences/recording.js';
import type { Turn } from './behaviour.js';
import { reportsOf, targetOf } from './target.js';

/** What the values of `beep` mean. */
const beeps: Readonly<Record<string, Beep>> = {
  true: { onEnter: true, onExit: true },
  false: { onEnter: false, onExit: false },
  onEnter: { onEnter: true, onExit: false },
  onExit: { onEnter: false, onExit: true },
};

/** The recording that a `<Conference>` asks for. */
function recordingOf(turn: Turn, noun: Element): ConferenceRecordingPlan | undefined {
  if (textOf(noun, 'record') !== 'record-from-start') return undefined;
  return {
    source: 'Conference',
    channels: 1,
    format: 'mp3',
    maxMs: 0,
    trims: textOf(noun, 'trim') === 'trim-silence',
    silenceMs: (numberOf(noun, 'recordingTimeout', turn.settings) ?? 0) * 1000,
    beeps: booleanOf(noun, 'recordBeep'),
    callback: reportsOf(turn, 'recordingStatusCallback', noun),
    sendUrl: booleanOf(noun, 'sendRecordingUrl'),
  };
}

/** How a `<Conference>` has its caller take part. */
export function joinPlanOf(turn: Turn, noun: Element): JoinPlan {
  const reports = reportsOf(turn, 'statusCallback', noun);
  const wait = targetOf(turn, 'waitUrl', noun);
  return {
    label: textOf(noun, 'participantLabel'),
    isMuted: booleanOf(noun, 'muted'),
    hold: undefined,
    role: 'none',
    whispersTo: [],
    startsOnEnter: booleanOf(noun, 'startConferenceOnEnter'),
    endsOnExit: booleanOf(noun, 'endConferenceOnExit'),
    softlyEndsOnExit: false,
    beep: beeps[textOf(noun, 'beep') ?? 'true'],
    wait: wait && musicAt({ ...wait, allows: allowedAt(noun, 'waitUrl') }),
    maxParticipants: numberOf(noun, 'maxParticipants', turn.settings),
    reports: reports && {
      ...reports,
      events: conferenceEvents.filter((event) => reports.events.includes(event)),
    },
    recording: recordingOf(turn, noun),
  };
}
