import type { Contract } from './contract.test-kit.js';
import { leg, machineDetection, recording } from './placed-call.test-kit.js';

const conference = 'cd5a70f4-759b-4d5e-9c06-88c00f16f3c1';
const label = 'the boss/1';
const beyondFacts = 'The fact’s note says that an inequality may be put to the name.';

const join = {
  ...leg,
  ...recording,
  ...machineDetection,
  ApplicationSid: '1293384261075731499',
  To: 'sip:a@example.com',
  From: '+12025550100',
  Label: label,
  TimeLimit: 600,
  StatusCallbackEvent: 'initiated completed',
  EarlyMedia: true,
  StartConferenceOnEnter: false,
  EndConferenceOnExit: true,
  Muted: false,
  Coaching: true,
  CallSidToCoach: 'v3:KBnLO0ZK3DhKM5s7bE9',
  Beep: 'onEnter',
  WaitUrl: 'https://example.com/wait.mp3',
  MaxParticipants: 2,
  ConferenceStatusCallback: 'https://example.com/conference',
  ConferenceStatusCallbackEvent: 'start end join leave',
  ConferenceStatusCallbackMethod: 'GET',
  ConferenceRecord: 'record-from-start',
  ConferenceRecordingStatusCallback: 'https://example.com/recordings',
  ConferenceRecordingStatusCallbackEvent: 'completed failed',
  ConferenceRecordingStatusCallbackMethod: 'GET',
  ConferenceRecordingTimeout: 0,
  ConferenceTrim: 'do-not-trim',
  MachineDetection: 'Enable',
  MachineDetectionTimeout: 1,
  AmdStatusCallback: 'https://example.com/amd',
  AmdStatusCallbackMethod: 'GET',
  CancelPlaybackOnDetectMessageEnd: false,
  CancelPlaybackOnMachineDetection: false,
} as const;
const change = {
  AnnounceMethod: 'GET',
  AnnounceUrl: 'https://example.com/a?x=1&y=ü',
  BeepOnExit: true,
  CallSidToCoach: 'v3:a b',
  Coaching: true,
  EndConferenceOnExit: false,
  Hold: true,
  HoldMethod: 'GET',
  HoldUrl: 'https://example.com/hold',
  Muted: false,
  WaitUrl: 'https://example.com/wait',
} as const;

export const texmlConferences: Contract = {
  differences: {
    'texml.conferences.list inequalities':
      'The official client has no arguments for DateCreated>, DateCreated<, DateUpdated> and DateUpdated<.',
    'texml.conferences.participants.create CustomHeaders':
      'The official client sends the text "[object Object]" for each header; this one sends its name and its value.',
  },
  known: {
    'texml.conferences.list query DateCreated>': beyondFacts,
    'texml.conferences.list query DateCreated<': beyondFacts,
    'texml.conferences.list query DateUpdated>': beyondFacts,
    'texml.conferences.list query DateUpdated<': beyondFacts,
    'texml.conferences.update body Status values':
      'An open list: the one value that is documented is offered.',
    'texml.conferences.list reply previous_page_uri': 'The other TeXML lists reply with it.',
    'texml.conferences.participants.list reply previous_page_uri': 'The other TeXML lists reply with it.',
    'texml.conferences.recordings.list reply previous_page_uri': 'The other TeXML lists reply with it.',
  },
  same: {
    'texml.conferences.list': [
      (ours) =>
        ours.texml.conferences
          .list({
            FriendlyName: 'a & b',
            Status: 'in-progress',
            DateCreated: '2026-01-31',
            DateUpdated: '2026-02-01',
            Page: 1,
            PageSize: 5,
            PageToken: 'MTY+=',
          })
          .page(),
      (official) =>
        official.texml.accounts.conferences.retrieveConferences('acc', {
          FriendlyName: 'a & b',
          Status: 'in-progress',
          DateCreated: '2026-01-31',
          DateUpdated: '2026-02-01',
          Page: 1,
          PageSize: 5,
          PageToken: 'MTY+=',
        }),
    ],
    'texml.conferences.get': [
      (ours) => ours.texml.conferences.get(conference),
      (official) => official.texml.accounts.conferences.retrieve(conference, { account_sid: 'acc' }),
    ],
    'texml.conferences.update': [
      (ours) =>
        ours.texml.conferences.update(conference, {
          Status: 'completed',
          AnnounceUrl: 'https://example.com/a+b',
          AnnounceMethod: 'GET',
        }),
      (official) =>
        official.texml.accounts.conferences.update(conference, {
          account_sid: 'acc',
          Status: 'completed',
          AnnounceUrl: 'https://example.com/a+b',
          AnnounceMethod: 'GET',
        }),
    ],
    'texml.conferences.participants.list': [
      (ours) => ours.texml.conferences.participants.list(conference).page(),
      (official) =>
        official.texml.accounts.conferences.participants.retrieveParticipants(conference, {
          account_sid: 'acc',
        }),
    ],
    'texml.conferences.participants.create': [
      (ours) => ours.texml.conferences.participants.create(conference, { ...join, Timeout: 120 }),
      (official) =>
        official.texml.accounts.conferences.participants.participants(conference, {
          account_sid: 'acc',
          ...join,
          timeout_seconds: 120,
        }),
    ],
    'texml.conferences.participants.get': [
      (ours) => ours.texml.conferences.participants.get(conference, label),
      (official) =>
        official.texml.accounts.conferences.participants.retrieve(label, {
          account_sid: 'acc',
          conference_sid: conference,
        }),
    ],
    'texml.conferences.participants.update': [
      (ours) => ours.texml.conferences.participants.update(conference, label, change),
      (official) =>
        official.texml.accounts.conferences.participants.update(label, {
          account_sid: 'acc',
          conference_sid: conference,
          ...change,
        }),
    ],
    'texml.conferences.participants.delete': [
      (ours) => ours.texml.conferences.participants.delete(conference, label),
      (official) =>
        official.texml.accounts.conferences.participants.delete(label, {
          account_sid: 'acc',
          conference_sid: conference,
        }),
    ],
    'texml.conferences.recordings.list': [
      (ours) => ours.texml.conferences.recordings.list(conference).page(),
      (official) =>
        official.texml.accounts.conferences.retrieveRecordings(conference, { account_sid: 'acc' }),
    ],
    'texml.conferences.recordings.listJson': [
      (ours) => ours.texml.conferences.recordings.listJson(conference).page(),
      (official) =>
        official.texml.accounts.conferences.retrieveRecordingsJson(conference, { account_sid: 'acc' }),
    ],
  },
};
