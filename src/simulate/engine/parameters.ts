import type { Payload } from '../../callbacks/payload.js';
import type { Account } from './account.js';
import { uuidFrom } from './ids.js';
import { hasEnded, isAnswered, type Leg, talkMs } from './leg.js';

/** What parameters are made from. */
export interface Scene {
  readonly leg: Leg;
  readonly now: number;
  readonly startedAt: number;
  readonly account: Account;
}

/** A virtual moment as ISO 8601 text. */
export const timestamp = (scene: Scene, ms: number): string => new Date(scene.startedAt + ms).toISOString();

export const seconds = (ms: number): number => Math.round(ms / 1000);

/** Who and which: what every documented request carries. */
export const identity = ({ account, leg }: Scene) => ({
  AccountSid: account.sid,
  CallSid: leg.sid,
  CallSidLegacy: leg.sid,
});

export const parties = ({ leg }: Scene) => ({ From: leg.from, To: leg.to });

/**
 * `identity` and `parties` in one fresh object, for the requests that are made at every step. What is added to a spread
 * gives each object a hidden class of its own, so `Object.assign` adds the rest.
 */
export const caller = ({ account, leg }: Scene) => ({
  AccountSid: account.sid,
  CallSid: leg.sid,
  CallSidLegacy: leg.sid,
  From: leg.from,
  To: leg.to,
});

export const connection = ({ leg }: Scene) => ({ ConnectionId: leg.application.id });

/** The Voice API's id of the session that the legs of one call share. */
export const session = ({ leg }: Scene) => ({ CallSessionId: uuidFrom(`session ${leg.root}`) });

export const parent = ({ leg }: Scene) =>
  leg.parent === undefined ? {} : { ParentCallSid: leg.parent, ParentCallSidLegacy: leg.parent };

const isSip = (address: string): boolean => address.includes('@') || /^sips?:/i.test(address);

const sipUri = (address: string, host: string): string =>
  isSip(address) ? address.replace(/^sips?:/i, '') : `${address}@${host}`;

/** The SIP headers that a call came with, as the first request tells them. */
export const sipParameters = ({ leg }: Scene): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(leg.features.sipHeaders ?? {}).map(([name, value]) => [`SipHeader_${name}`, value]),
  );

/** The parameters of the first request of a call. */
export const voiceRequest = (scene: Scene, status: string): Payload<'voice-request-inbound'> =>
  Object.assign(caller(scene), {
    ConnectionId: scene.leg.application.id,
    CallerId: scene.leg.callerId,
    CallingPartyType: isSip(scene.leg.from) ? 'sip' : 'pstn',
    FromSipUri: sipUri(scene.leg.from, '192.0.2.1'),
    ToSipUri: sipUri(scene.leg.to, 'sip.telnyx.com'),
    CallStatus: status,
  });

/** The parameters of a request for a document later in the call. */
export const laterRequest = (scene: Scene): Payload<'redirect-request'> =>
  Object.assign(caller(scene), { ConnectionId: scene.leg.application.id, CallStatus: 'in-progress' });

/** What every status callback carries but its `CallStatus`. */
export const progress = (scene: Scene) =>
  Object.assign(caller(scene), connection(scene), parent(scene), {
    CallbackSource: 'call-progress-events' as const,
    CallerId: scene.leg.callerId,
    CallInitiatedAt: timestamp(scene, scene.leg.initiatedAt),
    SequenceNumber: scene.leg.sequence,
    Timestamp: timestamp(scene, scene.now),
  });

/** How a leg ended. */
export const ending = ({ leg }: Scene) =>
  leg.hangup && {
    HangupCause: leg.hangup.cause,
    HangupSource: leg.hangup.source,
    SipHangupCause: leg.hangup.sip,
  };

/** What the status callback of an ended leg adds; `durationMs` counts from the answer. */
export const completion = (scene: Scene) => {
  const { leg, account } = scene;
  const end = timestamp(scene, leg.endedAt ?? scene.now);
  return {
    ...ending(scene),
    ...(isAnswered(leg) && hasEnded(leg) ? { CallDuration: seconds(talkMs(leg, scene.now)) } : {}),
    ...(leg.status === 'completed' && {
      ...(leg.answeredAt !== undefined && { AnsweredTime: timestamp(scene, leg.answeredAt) }),
      CallControlId: leg.sid,
      CallLegId: uuidFrom(leg.sid),
      CallQualityStats: '{"mos":4.5,"jitter":0,"packet_loss":0}',
      ...session(scene),
      StartTime: timestamp(scene, leg.initiatedAt),
      EndTime: end,
      OccurredAt: end,
      OrganizationId: account.sid,
      UserId: account.sid,
    }),
  };
};
