import { type AccountRecording, recordingsOf } from '../../simulate/index.js';
import { handlers } from '../handler.js';
import { isRefusal, texmlNotFound } from '../http/refusal.js';
import { transcriptionRecord } from '../recording-record.js';
import { texmlPage } from '../texml-page.js';
import type { World } from '../world.js';

/** The recordings whose words are known, the oldest first. */
const transcribed = ({ calls }: World): readonly AccountRecording[] =>
  recordingsOf(calls.exchange.state).filter(({ recording }) => recording.transcript);

const find = (sid: string, world: World): AccountRecording | undefined =>
  transcribed(world).find(({ recording }) => recording.transcript?.sid === sid);

export const texmlTranscriptions = handlers({
  'texml.transcriptions.list': ({ path, fields }, world) => {
    const { state } = world.calls.exchange;
    const page = texmlPage({
      items: transcribed(world).toReversed(),
      order: ({ recording }) => recording.serial,
      uri: `/v2/texml/Accounts/${path.account_sid}/Transcriptions.json`,
      query: fields,
      named: 'PageToken',
    });
    if (isRefusal(page)) return page;
    const transcriptions = page.shown.flatMap((one) => transcriptionRecord(one, state) ?? []);
    return { transcriptions, ...page.meta };
  },
  'texml.transcriptions.get': ({ path }, world) => {
    const found = find(path.recording_transcription_sid, world);
    return (found && transcriptionRecord(found, world.calls.exchange.state)) ?? texmlNotFound();
  },
  'texml.transcriptions.delete': ({ path }, world) => {
    const found = find(path.recording_transcription_sid, world);
    if (!found) return texmlNotFound();
    const { sid: recordingSid } = found.recording;
    world.calls.exchange.dispatch({ type: 'forget-recording', recordingSid, what: 'transcript' });
    return undefined;
  },
});
