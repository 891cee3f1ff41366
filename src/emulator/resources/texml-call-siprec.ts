import type { OperationsTable, ParametersOf } from '../../api/index.js';
import type { PlannedService } from '../../simulate/index.js';
import { dateOf } from '../call-record.js';
import { handlers } from '../handler.js';
import { isRefusal } from '../http/refusal.js';
import type { World } from '../world.js';
import { reportsTo, startService, stopService } from './call-services.js';

type Create = ParametersOf<OperationsTable['texml']['calls']['siprec']['create']>;

const usualSeconds = 1800;

/** A session as a document would have it that says the same. One without a connector, which Telnyx lets pass, fails. */
const planned = (fields: Create): PlannedService => ({
  kind: 'Siprec',
  plan: {
    connectorName: fields.ConnectorName ?? '',
    name: fields.Name,
    track: fields.Track ?? 'both_tracks',
    sessionTimeoutMs: (fields.SessionTimeoutSecs ?? usualSeconds) * 1000,
    callback: reportsTo(fields),
  },
});

const recordOf = (callSid: string, sid: string, { calls, accountSid }: World) => {
  const { startedAt, now } = calls.exchange.state;
  return {
    sid,
    account_sid: accountSid,
    call_sid: callSid,
    error_code: null,
    date_updated: dateOf(startedAt + now),
    uri: `/v2/texml/Accounts/${accountSid}/Calls/${callSid}/Siprec/${sid}.json`,
  };
};

export const texmlCallSiprec = handlers({
  'texml.calls.siprec.create': ({ path: { call_sid: callSid }, fields }, world) => {
    const started = startService(callSid, planned(fields), world);
    if (isRefusal(started)) return started;
    const record = recordOf(callSid, started.sid, world);
    return {
      ...record,
      status: started.isRunning ? 'in-progress' : 'stopped',
      track: fields.Track ?? 'both_tracks',
      start_time: record.date_updated,
      date_created: record.date_updated,
    };
  },
  'texml.calls.siprec.update': ({ path: { call_sid: callSid, siprec_sid: sid } }, world) =>
    stopService(callSid, 'Siprec', sid, world) ?? { ...recordOf(callSid, sid, world), status: 'stopped' },
});
