import { booleanOf, numberOf, textOf } from '../engine/attributes.js';
import type { CallbackMessage } from '../engine/effect.js';
import { uuidFrom } from '../engine/ids.js';
import { identity, parties } from '../engine/parameters.js';
import { type Recording, recordingDone, urlOf } from '../engine/recording.js';
import { type Action, type Behaviour, type Ending, nextVerb, type Step, type Turn } from './behaviour.js';
import { reportsOf, targetOf } from './target.js';

export interface RecordMemory {
  readonly verb: 'Record';
  /** What was said, in order. */
  readonly said: string;
}

const source = 'RecordVerb';

const recordingOf = ({ leg }: Turn): Recording | undefined =>
  leg.recordings.find((recording) => recording.source === source);

function begin(turn: Turn): Step<RecordMemory> {
  const { element, settings } = turn;
  const maxMs = (numberOf(element, 'maxLength', settings) ?? 3600) * 1000;
  const beep: Action[] = booleanOf(element, 'playBeep')
    ? [{ do: 'show', what: { kind: 'plays', sound: 'beep', durationMs: 0, loop: 1 } }]
    : [];
  return {
    actions: [
      ...beep,
      {
        do: 'start-recording',
        plan: {
          source,
          channels: textOf(element, 'channels') === 'single' ? 1 : 2,
          format: textOf(element, 'format') === 'wav' ? 'wav' : 'mp3',
          maxMs,
          callback: reportsOf(turn, 'recordingStatusCallback'),
          sendUrl: true,
        },
      },
      { do: 'show', what: { kind: 'waits', wanted: 'recording', timeoutMs: maxMs || undefined } },
      ...(maxMs > 0 ? [{ do: 'wait', name: 'end', ms: maxMs } as const] : []),
    ],
    memory: { verb: 'Record', said: '' },
    waitsFor: 'recording',
  };
}

/** What the application is told of the finished recording, apart from the status callback. */
function transcript(turn: Turn, recording: Recording, said: string): readonly Action[] {
  const target = targetOf(turn, 'transcriptionCallback');
  if (!target || !booleanOf(turn.element, 'transcription')) return [];
  const message = {
    callback: 'recording-transcription',
    parameters: {
      ...identity(turn),
      ...parties(turn),
      CallStatus: turn.leg.status,
      RecordingSid: recording.sid,
      RecordingUrl: urlOf(recording),
      TranscriptionStatus: 'completed',
      TranscriptionSid: uuidFrom(recording.sid),
      TranscriptionText: said,
    },
  } as const;
  return [{ do: 'notify', target, message }];
}

const actionMessage = (turn: Turn, recording: Recording, Digits: string | undefined): CallbackMessage => ({
  callback: 'record-action',
  parameters: {
    ...recordingDone(turn, recording),
    ...parties(turn),
    ...(Digits !== undefined && { Digits }),
  },
});

function finish(turn: Turn, { said }: RecordMemory, key?: string): Step<RecordMemory> {
  const recording = recordingOf(turn);
  if (!recording) return { end: nextVerb };
  const actions: readonly Action[] = [{ do: 'stop-recording', source }, ...transcript(turn, recording, said)];
  const action = targetOf(turn, 'action');
  const isAsked = action && (said !== '' || turn.settings.recordActionOnSilence);
  const end: Ending = isAsked
    ? { next: 'document', target: action, message: actionMessage(turn, recording, key) }
    : nextVerb;
  return { actions, end };
}

/** Records the person until a key, silence, or the longest duration. */
export const record: Behaviour<RecordMemory> = {
  answers: true,
  begin,
  on(turn, memory, event) {
    if (event.type === 'timer') return finish(turn, memory);
    if (event.type === 'key') {
      const ends = (textOf(turn.element, 'finishOnKey') ?? '').includes(event.key);
      return ends ? finish(turn, memory, event.key) : { memory, waitsFor: 'recording' };
    }
    if (event.type !== 'speech') return undefined;
    const silenceMs = (numberOf(turn.element, 'timeout', turn.settings) ?? 0) * 1000;
    return {
      actions: silenceMs > 0 ? [{ do: 'wait', name: 'silence', ms: event.durationMs + silenceMs }] : [],
      memory: { ...memory, said: memory.said ? `${memory.said} ${event.text}` : event.text },
      waitsFor: 'recording',
    };
  },
  leave(turn, memory, why) {
    const recording = recordingOf(turn);
    if (!recording) return [];
    const action = targetOf(turn, 'action');
    const isTold = action && why === 'ended' && turn.settings.recordActionAfterHangup;
    return [
      { do: 'stop-recording', source },
      ...transcript(turn, recording, memory.said),
      ...(isTold
        ? [{ do: 'notify', target: action, message: actionMessage(turn, recording, 'hangup') } as const]
        : []),
    ];
  },
};
