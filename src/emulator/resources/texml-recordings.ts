import type { OperationsTable, ParametersOf } from '../../api/index.js';
import { type AccountRecording, recordingsOf } from '../../simulate/index.js';
import { handlers } from '../handler.js';
import { isRefusal, texmlNotFound } from '../http/refusal.js';
import { isoTime, recordingRecord } from '../recording-record.js';
import { texmlPage } from '../texml-page.js';
import type { World } from '../world.js';

type Query = ParametersOf<OperationsTable['texml']['recordings']['list']>;

const find = (sid: string, { calls }: World): AccountRecording | undefined =>
  recordingsOf(calls.exchange.state).find(({ recording }) => recording.sid === sid);

/** Whether a recording is of the day or time that a query names, or of those after or before it. */
function isWithin(query: Query, startedAt: number) {
  const { DateCreated: on, 'DateCreated>': from, 'DateCreated<': to } = query;
  return ({ recording }: AccountRecording): boolean => {
    const time = isoTime(startedAt + recording.startedAt);
    // A day is compared with the day, a time with the time.
    const as = (given: string): string => time.slice(0, given.length);
    return (
      (on === undefined || as(on) === on) &&
      (from === undefined || as(from) >= from) &&
      (to === undefined || as(to) <= to)
    );
  };
}

export const texmlRecordings = handlers({
  'texml.recordings.list': ({ path, fields }, { calls }) => {
    const { state } = calls.exchange;
    const page = texmlPage({
      items: recordingsOf(state).filter(isWithin(fields, state.startedAt)).toReversed(),
      order: ({ recording }) => recording.serial,
      uri: `/v2/texml/Accounts/${path.account_sid}/Recordings.json`,
      query: fields,
      named: 'Page',
    });
    if (isRefusal(page)) return page;
    return { recordings: page.shown.map((one) => recordingRecord(one, state)), ...page.meta };
  },
  'texml.recordings.get': ({ path }, world) => {
    const found = find(path.recording_sid, world);
    return found ? recordingRecord(found, world.calls.exchange.state) : texmlNotFound();
  },
  'texml.recordings.delete': ({ path: { recording_sid: recordingSid } }, world) => {
    if (!find(recordingSid, world)) return texmlNotFound();
    world.calls.exchange.dispatch({ type: 'forget-recording', recordingSid, what: 'recording' });
    return undefined;
  },
});
