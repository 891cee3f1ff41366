import { conferenceOf, lengthMs, recordingsOf, type State, seconds } from '../../simulate/index.js';
import { dateOf } from '../call-record.js';
import { handlers } from '../handler.js';
import { isRefusal, texmlNotFound } from '../http/refusal.js';
import { recordingRecord } from '../recording-record.js';
import { conferenceUri } from '../texml-conference-record.js';
import { texmlPage } from '../texml-page.js';

/** The recordings of a conference, on one page: the operations take no parameters that could name another. */
function pageOf(conferenceSid: string, state: State, uri: string) {
  const items = recordingsOf(state).filter((one) => one.conferenceSid === conferenceSid);
  return texmlPage({
    items: items.toReversed(),
    order: ({ recording }) => recording.serial,
    uri,
    query: items.length > 20 ? { PageSize: items.length } : {},
  });
}

export const texmlConferenceRecordings = handlers({
  'texml.conferences.recordings.list': ({ path: { conference_sid } }, { calls }) => {
    const { state } = calls.exchange;
    if (!conferenceOf(state, conference_sid)) return texmlNotFound();
    const page = pageOf(conference_sid, state, `${conferenceUri(state, conference_sid)}/Recordings`);
    if (isRefusal(page)) return page;
    const recordings = page.shown.map((found) => {
      const { recording, callSid } = found;
      const length = recording.endedAt === undefined ? undefined : lengthMs(recording, state.now);
      const began = dateOf(state.startedAt + recording.startedAt);
      const { media_url, uri } = recordingRecord(found, state);
      return {
        sid: recording.sid,
        account_sid: state.account.sid,
        call_sid: callSid,
        conference_sid,
        status: length === undefined ? 'processing' : length === 0 ? 'absent' : 'completed',
        media_url,
        channels: recording.channels,
        duration: length === undefined ? null : seconds(length),
        source: recording.source,
        error_code: null,
        start_time: began,
        date_created: began,
        date_updated: dateOf(state.startedAt + recording.updatedAt),
        subresource_uris: {},
        uri,
      };
    });
    return { recordings, participants: [], ...page.meta };
  },
  'texml.conferences.recordings.listJson': ({ path: { conference_sid } }, { calls }) => {
    const { state } = calls.exchange;
    if (!conferenceOf(state, conference_sid)) return texmlNotFound();
    const page = pageOf(conference_sid, state, `${conferenceUri(state, conference_sid)}/Recordings.json`);
    if (isRefusal(page)) return page;
    return { recordings: page.shown.map((one) => recordingRecord(one, state)), ...page.meta };
  },
});
