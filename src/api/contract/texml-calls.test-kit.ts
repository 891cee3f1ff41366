import type { Contract } from './contract.test-kit.js';
import { headers, leg, machineDetection, placedCall, recording } from './placed-call.test-kit.js';

const call = 'v3:KBnLO0ZK3DhKM5s7bE9 /?#+@';
const id = 'e9cea0be-7dbd-4b98-98b1-c0089d9d43b0';
const connection = '1293384261075731499';

const place = {
  ...leg,
  ...recording,
  ...machineDetection,
  ...placedCall,
  ApplicationSid: connection,
  To: 'sip:a@example.com',
  From: '+12025550100',
  Url: 'https://example.com/texml?a=1',
  UrlMethod: 'GET',
  FallbackUrl: 'https://example.com/fallback',
  StatusCallbackEvent: 'initiated ringing answered completed',
  CustomHeaders: headers,
  Timeout: 5,
  CancelPlaybackOnDetectMessageEnd: false,
  CancelPlaybackOnMachineDetection: false,
  DeepfakeDetection: 'Enable',
  DeepfakeDetectionCallbackUrl: 'https://example.com/deepfake',
  DeepfakeDetectionCallbackMethod: 'GET',
  MediaEncryption: 'SRTP',
  SuperviseCallSid: call,
  SupervisingRole: 'whisper',
} as const;
const change = {
  Url: 'https://example.com/b?x=1&y=ü+%20',
  Method: 'GET',
  FallbackUrl: 'https://example.com/fallback',
  FallbackMethod: 'POST',
  StatusCallback: 'https://example.com/status',
  StatusCallbackMethod: 'GET',
} as const;
const record = {
  PlayBeep: false,
  RecordingChannels: 'single',
  RecordingStatusCallback: 'https://example.com/r?a=1&b=2',
  RecordingStatusCallbackEvent: 'in-progress completed',
  RecordingStatusCallbackMethod: 'GET',
  RecordingTrack: 'outbound',
  SendRecordingUrl: true,
} as const;
const siprec = {
  ConnectorName: 'my connector',
  IncludeMetadataCustomHeaders: true,
  Name: 'ü&b',
  Secure: false,
  SessionTimeoutSecs: 0,
  SipTransport: 'tls',
  StatusCallback: 'https://example.com/siprec',
  StatusCallbackMethod: 'GET',
  Track: 'outbound_track',
} as const;
const stream = {
  BidirectionalCodec: 'G722',
  BidirectionalMode: 'rtp',
  Name: 'my stream',
  StatusCallback: 'https://example.com/stream',
  StatusCallbackMethod: 'GET',
  Track: 'both_tracks',
  Url: 'wss://example.com/media?token=a+b',
} as const;
const onConnection = { To: 'sip:a@example.com', From: '+12025550100' };
const listeners = ['https://example.com/1,2', 'https://example.com/3'];
const aiCall = {
  ...leg,
  ...recording,
  ...machineDetection,
  ...placedCall,
  AIAssistantId: 'assistant-1',
  AIAssistantVersion: 'v2',
  AIAssistantDynamicVariables: { name: 'Ünï', 'a b': '' },
  To: '+12025550123',
  From: '+12025550100',
  ConversationCallback: 'https://example.com/conversation',
  ConversationCallbackMethod: 'GET',
  ConversationCallbacks: listeners,
  CustomHeaders: headers,
  Passports: 'abc',
  StatusCallbackEvent: 'initiated no-answer analyzed',
  StatusCallbacks: listeners,
} as const;

export const texmlCalls: Contract = {
  same: {
    'texml.calls.create with every field': [
      (ours) => ours.texml.calls.create(place),
      (official) => official.texml.accounts.calls.calls('acc', { body: place }),
    ],
    'texml.calls.update with every field': [
      (ours) => ours.texml.calls.update(call, change),
      (official) => official.texml.accounts.calls.update(call, { account_sid: 'acc', ...change }),
    ],
    'texml.calls.update with Texml': [
      (ours) => ours.texml.calls.update(call, { Texml: '<Response><Say>a &amp; ü+</Say></Response>' }),
      (official) =>
        official.texml.accounts.calls.update(call, {
          account_sid: 'acc',
          Texml: '<Response><Say>a &amp; ü+</Say></Response>',
        }),
    ],
    'texml.calls.createOnConnection': [
      (ours) =>
        ours.texml.calls.createOnConnection(connection, {
          ...onConnection,
          Url: 'https://example.com/texml',
          Method: 'GET',
        }),
      (official) =>
        official.texml.calls.create(connection, {
          ...onConnection,
          Url: 'https://example.com/texml',
          Method: 'GET',
        }),
    ],
    'texml.calls.createOnConnection with Texml': [
      (ours) =>
        ours.texml.calls.createOnConnection('a/b', {
          ...onConnection,
          Texml: '<Response><Hangup/></Response>',
        }),
      (official) =>
        official.texml.calls.create('a/b', { ...onConnection, Texml: '<Response><Hangup/></Response>' }),
    ],
    'texml.calls.recordings.list': [
      (ours) => ours.texml.calls.recordings.list(call).page(),
      (official) =>
        official.texml.accounts.calls.recordingsJson.retrieveRecordingsJson(call, { account_sid: 'acc' }),
    ],
    'texml.calls.recordings.create': [
      (ours) => ours.texml.calls.recordings.create(call, record),
      (official) =>
        official.texml.accounts.calls.recordingsJson.recordingsJson(call, { account_sid: 'acc', ...record }),
    ],
    'texml.calls.recordings.update': [
      (ours) => ours.texml.calls.recordings.update(call, id, { Status: 'in-progress' }),
      (official) =>
        official.texml.accounts.calls.recordings.recordingSidJson(id, {
          account_sid: 'acc',
          call_sid: call,
          Status: 'in-progress',
        }),
    ],
    'texml.calls.siprec.create': [
      (ours) => ours.texml.calls.siprec.create(call, siprec),
      (official) => official.texml.accounts.calls.siprecJson(call, { account_sid: 'acc', ...siprec }),
    ],
    'texml.calls.siprec.update': [
      (ours) => ours.texml.calls.siprec.update(call, id, { Status: 'stopped' }),
      (official) =>
        official.texml.accounts.calls.siprec.siprecSidJson(id, {
          account_sid: 'acc',
          call_sid: call,
          Status: 'stopped',
        }),
    ],
    'texml.calls.streams.create': [
      (ours) => ours.texml.calls.streams.create(call, stream),
      (official) => official.texml.accounts.calls.streamsJson(call, { account_sid: 'acc', ...stream }),
    ],
    'texml.calls.streams.update': [
      (ours) => ours.texml.calls.streams.update(call, id, { Status: 'stopped' }),
      (official) =>
        official.texml.accounts.calls.streams.streamingSidJson(id, {
          account_sid: 'acc',
          call_sid: call,
          Status: 'stopped',
        }),
    ],
    'texml.aiCalls.create': [
      (ours) => ours.texml.aiCalls.create(connection, { ...aiCall, Timeout: 120 }),
      (official) => official.texml.initiateAICall(connection, { ...aiCall, timeout_seconds: 120 }),
    ],
  },
};
