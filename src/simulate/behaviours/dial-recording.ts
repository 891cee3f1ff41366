import { booleanOf, numberOf, textOf } from '../engine/attributes.js';
import { type Recording, type RecordingPlan, recordingAbsent } from '../engine/recording.js';
import type { Action, Turn } from './behaviour.js';
import { reportsOf } from './target.js';

const source = 'DialVerb';

/** When a Dial records: from the first ring, from the answer, or never. */
export function recordsFrom({ element }: Turn): 'ringing' | 'answer' | undefined {
  const record = textOf(element, 'record') ?? '';
  return record.startsWith('record-from-ringing')
    ? 'ringing'
    : record.startsWith('record-from-answer')
      ? 'answer'
      : undefined;
}

function plan(turn: Turn): RecordingPlan {
  const { element, settings } = turn;
  const isDual =
    textOf(element, 'record')?.endsWith('-dual') || textOf(element, 'recordingChannels') === 'dual';
  return {
    source,
    channels: isDual ? 2 : 1,
    format: 'wav',
    maxMs: (numberOf(element, 'recordMaxLength', settings) ?? 0) * 1000,
    callback: reportsOf(turn, 'recordingStatusCallback'),
    sendUrl: booleanOf(element, 'sendRecordingUrl'),
  };
}

/** Begins the recording that a Dial wants from here on. */
export const beginRecording = (turn: Turn): readonly Action[] => [
  { do: 'start-recording', plan: plan(turn) },
];

/** The last recording that a Dial made on the leg. It is this one's only where this one has begun one. */
export const lastRecording = ({ leg }: Turn): Recording | undefined =>
  leg.recordings.findLast((recording) => recording.source === source);

/** The Dial is over, and so is its recording. Where it wanted one and `recording` is none, whoever asked for that is told. */
export function endRecording(turn: Turn, recording: Recording | undefined): readonly Action[] {
  if (recording) return [{ do: 'stop-recording', source }];
  const missed = plan(turn);
  const { callback } = missed;
  return recordsFrom(turn) && callback?.events.includes('absent')
    ? [{ do: 'notify', target: callback, message: recordingAbsent(turn, missed) }]
    : [];
}
