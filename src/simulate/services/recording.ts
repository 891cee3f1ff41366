import type { Element } from '../../document/node.js';
import type { Turn } from '../behaviours/behaviour.js';
import { reportsOf } from '../behaviours/target.js';
import { textOf } from '../engine/attributes.js';
import type { RecordingPlan, RecordingTrack } from '../engine/recording.js';
import { defineService } from './service-behaviour.js';

// Telnyx has no word of its own for what a document starts: it is the same recording that its API starts.
const source = 'StartCallRecordingAPI';

const trackOf = (noun: Element): RecordingTrack => {
  const track = textOf(noun, 'track');
  return track === 'inbound' || track === 'outbound' ? track : 'both';
};

const planOf = (turn: Turn, noun: Element): RecordingPlan => ({
  source,
  channels: textOf(noun, 'channels') === 'dual' ? 2 : 1,
  format: textOf(noun, 'format') === 'wav' ? 'wav' : 'mp3',
  maxMs: 0,
  callback: reportsOf(turn, 'recordingStatusCallback', noun),
  sendUrl: true,
  track: trackOf(noun),
  trims: textOf(noun, 'trim') === 'trim-silence',
});

/** Records a leg while its document goes on. The API alone can end it before the call does. */
export const recording = defineService<'Recording', RecordingPlan>('Recording', {
  plan: planOf,
  goesOn:
    'A <Recording> ends with the call, or by a request to the API: <Stop> does not know it, so it goes on.',
  begin: (_turn, { sid, plan }) => ({
    actions: [{ do: 'start-recording', plan: { ...plan, owner: sid } }],
  }),
  stop: (_turn, { sid }) => [{ do: 'stop-recording', source, owner: sid }],
});
