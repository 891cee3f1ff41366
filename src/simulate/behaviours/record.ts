import { booleanOf, numberOf, textOf } from '../engine/attributes.js';
import type { CallbackMessage } from '../engine/effect.js';
import { uuidFrom } from '../engine/ids.js';
import { connection, identity, parties } from '../engine/parameters.js';
import { type Recording, recordingDone, type Transcript, urlOf } from '../engine/recording.js';
import { type Action, type Behaviour, type Ending, nextVerb, type Step, type Turn } from './behaviour.js';
import { reportsOf, targetOf } from './target.js';

export interface RecordMemory {
  readonly verb: 'Record';
  /** What was said, in order. */
  readonly said: string;
}

const source = 'RecordVerb';

const recordingOf = ({ leg }: Turn): Recording | undefined =>
  leg.recordings.findLast((recording) => recording.source === source);

/** The action is told of the beginning, where the settings have it so. */
function announced(turn: Turn): readonly Action[] {
  const target = turn.settings.recordActionAtStart ? targetOf(turn, 'action') : undefined;
  if (!target) return [];
  const parameters = {
    ...identity(turn),
    ...connection(turn),
    RecordingChannels: channelsOf(turn),
    RecordingSource: source,
    RecordingStatus: 'in-progress',
  } as const;
  return [{ do: 'notify', target, message: { callback: 'record-action', parameters } }];
}

const channelsOf = ({ element }: Turn): 1 | 2 => (textOf(element, 'channels') === 'single' ? 1 : 2);

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
          channels: channelsOf(turn),
          format: textOf(element, 'format') === 'wav' ? 'wav' : 'mp3',
          maxMs,
          callback: reportsOf(turn, 'recordingStatusCallback'),
          sendUrl: true,
          trims: textOf(element, 'trim') === 'trim-silence',
        },
      },
      ...announced(turn),
      { do: 'show', what: { kind: 'waits', wanted: 'recording', timeoutMs: maxMs || undefined } },
      ...(maxMs > 0 ? [{ do: 'wait', name: 'end', ms: maxMs } as const] : []),
    ],
    memory: { verb: 'Record', said: '' },
    waitsFor: 'recording',
  };
}

/** Whether the transcription of a recording comes to nothing. */
const fails = ({ settings }: Turn, said: string): boolean =>
  settings.failedTranscriptions === 'all' || (settings.failedTranscriptions === 'silent' && said === '');

/** The words of the finished recording, where they are wanted. */
function transcribed(turn: Turn, recording: Recording, said: string): readonly Action[] {
  if (!booleanOf(turn.element, 'transcription')) return [];
  const hasFailed = fails(turn, said);
  const transcript: Transcript = {
    sid: uuidFrom(recording.sid),
    status: hasFailed ? 'failed' : 'completed',
    text: hasFailed ? '' : said,
    madeAt: turn.now,
  };
  const kept: Action = { do: 'transcribe', recordingSid: recording.sid, transcript };
  const target = targetOf(turn, 'transcriptionCallback');
  if (!target) return [kept];
  const message = {
    callback: 'recording-transcription',
    parameters: {
      ...identity(turn),
      ...parties(turn),
      CallStatus: turn.leg.status,
      RecordingSid: recording.sid,
      RecordingUrl: urlOf(recording, turn.account),
      TranscriptionStatus: transcript.status,
      TranscriptionSid: transcript.sid,
      TranscriptionText: transcript.text,
    },
  } as const;
  return [kept, { do: 'notify', target, message }];
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
  const actions: readonly Action[] = [
    { do: 'stop-recording', source },
    ...transcribed(turn, recording, said),
  ];
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
      ...transcribed(turn, recording, memory.said),
      ...(isTold
        ? [{ do: 'notify', target: action, message: actionMessage(turn, recording, 'hangup') } as const]
        : []),
    ];
  },
};
