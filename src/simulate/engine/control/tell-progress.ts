import { type Draft, findLeg } from '../draft.js';
import { isAnswered, type Leg, talkMs } from '../leg.js';
import { seconds, timestamp } from '../parameters.js';
import { type Recording, urlOf } from '../recording.js';
import { sceneOf } from '../requests.js';
import { callFields, legFields, tellControl } from './tell.js';

/** Standard SIP headers that are passed on; all others are custom. */
const standardHeaders = ['User-to-User', 'Diversion'] as const;

type StandardHeader = (typeof standardHeaders)[number];

/** What a leg was begun with. */
function inviteFields(draft: Draft, leg: Leg) {
  const sip_headers: { name: StandardHeader; value: string }[] = [];
  const custom_headers: { name: string; value: string }[] = [];
  for (const [header, value] of Object.entries(leg.features.sipHeaders ?? {})) {
    const name = standardHeaders.find((one) => one === header);
    if (name) sip_headers.push({ name, value });
    else custom_headers.push({ name: header, value });
  }
  return {
    start_time: timestamp(sceneOf(draft, leg), leg.initiatedAt),
    tags: [...(leg.control?.tags ?? [])],
    ...(custom_headers.length > 0 && { custom_headers }),
    ...(sip_headers.length > 0 && { sip_headers }),
  };
}

/** Tells the Voice API's application that a leg began. */
export function tellInitiated(draft: Draft, leg: Leg): void {
  // Most legs have no such application, and what it would be told is long.
  if (!leg.control) return;
  const isInbound = leg.direction === 'inbound';
  tellControl(draft, leg, {
    callback: 'call.initiated',
    parameters: {
      ...callFields(leg),
      ...inviteFields(draft, leg),
      caller_id_name: leg.callerId,
      direction: isInbound ? 'incoming' : 'outgoing',
      state: isInbound ? 'parked' : 'bridging',
    },
  });
}

export function tellAnswered(draft: Draft, leg: Leg): void {
  if (!leg.control) return;
  tellControl(draft, leg, {
    callback: 'call.answered',
    parameters: { ...callFields(leg), ...inviteFields(draft, leg), state: 'answered' },
  });
}

/** Tells the Voice API's applications of both legs of a bridge. */
export function tellBridged(draft: Draft, ...sids: readonly string[]): void {
  for (const sid of sids) {
    const leg = findLeg(draft, sid);
    if (leg) tellControl(draft, leg, { callback: 'call.bridged', parameters: callFields(leg) });
  }
}

const packetsPerSecond = 50;

/** Measurements of a line on which nothing is lost: as many packets as its length makes. */
function qualityOf(leg: Leg, now: number) {
  if (!isAnswered(leg)) return null;
  const packet_count = String(seconds(talkMs(leg, now)) * packetsPerSecond);
  return {
    inbound: {
      jitter_max_variance: '0.00',
      jitter_packet_count: '0',
      mos: '4.50',
      packet_count,
      skip_packet_count: '0',
    },
    outbound: { packet_count, skip_packet_count: '0' },
  };
}

/** The causes that the webhook has words for. */
const causes = [
  'timeout',
  'call_rejected',
  'normal_clearing',
  'originator_cancel',
  'time_limit',
  'user_busy',
  'not_found',
  'no_answer',
] as const;

/** Tells the Voice API's application that a leg ended. */
export const tellHangup = (draft: Draft, leg: Leg): void =>
  tellControl(draft, leg, {
    callback: 'call.hangup',
    parameters: {
      ...callFields(leg),
      ...inviteFields(draft, leg),
      call_quality_stats: qualityOf(leg, draft.now),
      hangup_cause: causes.find((cause) => cause === leg.hangup?.cause) ?? 'unspecified',
      hangup_source: leg.hangup?.source ?? 'unknown',
      sip_hangup_cause: leg.hangup?.sip,
      state: 'hangup',
    },
  });

/** Tells the Voice API's application where a recording of a leg can be fetched. */
export function tellSaved(draft: Draft, leg: Leg, recording: Recording): void {
  const { format, channels, startedAt, endedAt } = recording;
  const scene = sceneOf(draft, leg);
  const { call_control_id: _notSent, ...fields } = legFields(leg);
  tellControl(draft, leg, {
    callback: 'call.recording.saved',
    parameters: {
      ...fields,
      connection_id: leg.control?.connectionId,
      channels: channels === 2 ? 'dual' : 'single',
      recording_started_at: timestamp(scene, startedAt),
      recording_ended_at: timestamp(scene, endedAt ?? draft.now),
      recording_urls: { [format]: urlOf(recording, draft.account) },
      public_recording_urls: {},
    },
  });
}
