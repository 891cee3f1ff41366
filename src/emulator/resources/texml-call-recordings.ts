import type { OperationsTable, ParametersOf } from '../../api/index.js';
import {
  type AccountRecording,
  hasEnded,
  isAnswered,
  type Leg,
  type Recording,
  type RecordingEvent,
  type RecordingPlan,
} from '../../simulate/index.js';
import { handlers } from '../handler.js';
import { isRefusal, type Refusal, refuseParameter, texmlNotFound } from '../http/refusal.js';
import { callRecordingRecord, recordingRecord } from '../recording-record.js';
import { texmlPage } from '../texml-page.js';
import { recordingReports } from './outbound-features.js';

type Create = ParametersOf<OperationsTable['texml']['calls']['recordings']['create']>;
type Update = ParametersOf<OperationsTable['texml']['calls']['recordings']['update']>;

const recordingOf = ({ sid }: Leg, recording: Recording): AccountRecording => ({
  recording,
  callSid: sid,
  conferenceSid: undefined,
});

/** Why a call can't be recorded; undefined where it can. */
function obstacle(leg: Leg): Refusal | undefined {
  if (hasEnded(leg)) {
    return refuseParameter('90018', 'call_sid', 'The call has ended: it can not be recorded any more.');
  }
  return isAnswered(leg)
    ? undefined
    : refuseParameter('90034', 'call_sid', 'The call is not answered yet, so there is nothing to record.');
}

const planOf = (fields: Create): RecordingPlan => ({
  source: 'StartCallRecordingAPI',
  channels: fields.RecordingChannels === 'single' ? 1 : 2,
  format: 'mp3',
  maxMs: 0,
  callback: recordingReports(fields),
  sendUrl: fields.SendRecordingUrl ?? true,
  track: fields.RecordingTrack,
});

const deeds: Readonly<Record<NonNullable<Update['Status']>, RecordingEvent['does']>> = {
  'in-progress': 'resume',
  paused: 'pause',
  stopped: 'stop',
};

export const texmlCallRecordings = handlers({
  'texml.calls.recordings.list': ({ path: { account_sid, call_sid } }, { calls }) => {
    const { exchange } = calls;
    const leg = exchange.leg(call_sid);
    if (!leg) return texmlNotFound();
    const items = leg.recordings.toReversed();
    // The operation takes no parameters that could name another page.
    const page = texmlPage({
      items,
      order: ({ serial }) => serial,
      uri: `/v2/texml/Accounts/${account_sid}/Calls/${call_sid}/Recordings.json`,
      query: items.length > 20 ? { PageSize: items.length } : {},
    });
    if (isRefusal(page)) return page;
    const recordings = page.shown.map((one) => recordingRecord(recordingOf(leg, one), exchange.state));
    return { recordings, ...page.meta };
  },
  'texml.calls.recordings.create': ({ path: { call_sid: callSid }, fields }, { calls }) => {
    const { exchange } = calls;
    const leg = exchange.leg(callSid);
    if (!leg) return texmlNotFound();
    const refused = obstacle(leg);
    if (refused) return refused;
    exchange.dispatch({ type: 'record', callSid, plan: planOf(fields), beeps: fields.PlayBeep ?? true });
    const recording = exchange.leg(callSid)?.recordings.at(-1);
    return recording ? callRecordingRecord(recordingOf(leg, recording), exchange.state) : texmlNotFound();
  },
  'texml.calls.recordings.update': ({ path, fields: { Status } }, { calls }) => {
    const { call_sid: callSid, recording_sid: recordingSid } = path;
    const { exchange } = calls;
    const find = () => exchange.leg(callSid)?.recordings.find(({ sid }) => sid === recordingSid);
    const leg = exchange.leg(callSid);
    // One that is over can't be steered any more; a 404 is all that Telnyx documents.
    if (!leg || find()?.endedAt !== undefined || !find()) return texmlNotFound();
    if (Status) exchange.dispatch({ type: 'recording', callSid, recordingSid, does: deeds[Status] });
    const recording = find();
    return recording ? callRecordingRecord(recordingOf(leg, recording), exchange.state) : texmlNotFound();
  },
});
