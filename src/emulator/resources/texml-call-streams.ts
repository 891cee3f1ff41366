import type { OperationsTable, ParametersOf } from '../../api/index.js';
import type { PlannedService } from '../../simulate/index.js';
import { handlers } from '../handler.js';
import { isRefusal } from '../http/refusal.js';
import { isoTime } from '../recording-record.js';
import type { World } from '../world.js';
import { reportsTo, startService, stopService } from './call-services.js';

type Create = ParametersOf<OperationsTable['texml']['calls']['streams']['create']>;

/** A stream as a document would have it that says the same. One without an address, which Telnyx lets pass, fails. */
const planned = (fields: Create): PlannedService => ({
  kind: 'Stream',
  plan: {
    url: fields.Url ?? '',
    name: fields.Name,
    track: fields.Track ?? 'inbound_track',
    codec: 'default',
    bidirectionalMode: fields.BidirectionalMode ?? 'mp3',
    bidirectionalCodec: fields.BidirectionalCodec ?? 'PCMU',
    bidirectionalSamplingRate: 8000,
    enableReconnect: true,
    customParameters: {},
    callback: reportsTo(fields),
  },
});

const recordOf = (callSid: string, sid: string, { calls, accountSid }: World) => {
  const { startedAt, now } = calls.exchange.state;
  return {
    sid,
    account_sid: accountSid,
    call_sid: callSid,
    date_updated: isoTime(startedAt + now),
    uri: `/v2/texml/Accounts/${accountSid}/Calls/${callSid}/Streams/${sid}.json`,
  };
};

export const texmlCallStreams = handlers({
  'texml.calls.streams.create': ({ path: { call_sid: callSid }, fields }, world) => {
    const started = startService(callSid, planned(fields), world);
    if (isRefusal(started)) return started;
    // Whether the connection comes about, and why it does not, the status callback tells.
    const status = started.isRunning ? 'in-progress' : 'stopped';
    return { ...recordOf(callSid, started.sid, world), name: fields.Name ?? null, status };
  },
  'texml.calls.streams.update': ({ path: { call_sid: callSid, streaming_sid: sid } }, world) =>
    stopService(callSid, 'Stream', sid, world) ?? { ...recordOf(callSid, sid, world), status: 'stopped' },
});
