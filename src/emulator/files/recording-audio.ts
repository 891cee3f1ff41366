import { type AccountRecording, conferenceOf, piecesOf } from '../../simulate/index.js';
import type { AudioSource } from '../audio/audio-source.js';
import { inSequence } from '../audio/in-sequence.js';
import { type LegTracks, legTracks } from '../audio/leg-tracks.js';
import type { Media } from '../audio/named-sound.js';
import { samplesIn } from '../audio/pcm.js';
import { tracksAudio } from '../audio/timeline-audio.js';
import { cutTo } from '../audio/track.js';
import type { Calls } from '../calls.js';

/** What the sound of recordings is made from. */
export interface RecordingSources {
  readonly calls: Calls;
  /** The sounds of a leg by the names in its timeline. */
  readonly mediaOn: (callSid: string) => Media;
}

const tracksOn = (callSid: string, { calls, mediaOn }: RecordingSources): LegTracks =>
  legTracks(calls.sessionOf(callSid)?.timeline ?? [], callSid, mediaOn(callSid));

/** What those say who are in a conference, while they are. It has no two sides. */
function conferenceTracks(sid: string, sources: RecordingSources): LegTracks {
  const { state } = sources.calls.exchange;
  const { participants = [], former = [] } = conferenceOf(state, sid) ?? {};
  const voices = [...former, ...participants].flatMap(({ callSid, joinedAt, leftAt }) =>
    cutTo(tracksOn(callSid, sources).said, samplesIn(joinedAt), samplesIn(leftAt ?? state.now)),
  );
  return { said: voices, heard: [] };
}

/** The sound of a recording: the pieces of its call without its pauses. */
export function recordingAudio(found: AccountRecording, sources: RecordingSources): AudioSource {
  const { recording, callSid, conferenceSid } = found;
  const { channels, track } = recording;
  const tracks =
    conferenceSid === undefined ? tracksOn(callSid, sources) : conferenceTracks(conferenceSid, sources);
  const pieces = piecesOf(recording, sources.calls.exchange.state.now).map(({ from, to }) =>
    tracksAudio(tracks, { fromMs: Math.round(from), toMs: Math.round(to), channels, track }),
  );
  return inSequence(pieces, channels);
}
