import type { Handlers } from '../handler.js';
import { activeCalls } from './active-calls.js';
import { callCommands } from './call-commands.js';
import { callConnections } from './call-connections.js';
import { callControlApplications } from './call-control-applications.js';
import { callEvents } from './call-events.js';
import { calls } from './calls.js';
import { conferenceActions } from './conference-actions.js';
import { conferenceAudio } from './conference-audio.js';
import { conferenceParticipants } from './conference-participants.js';
import { conferenceRecording } from './conference-recording.js';
import { conferenceSpeak } from './conference-speak.js';
import { conferences } from './conferences.js';
import { phoneNumbers } from './phone-numbers.js';
import { queueCalls } from './queue-calls.js';
import { queues } from './queues.js';
import { texmlAiCalls } from './texml-ai-calls.js';
import { texmlApplications } from './texml-applications.js';
import { texmlCallRecordings } from './texml-call-recordings.js';
import { texmlCallSiprec } from './texml-call-siprec.js';
import { texmlCallStreams } from './texml-call-streams.js';
import { texmlCalls } from './texml-calls.js';
import { texmlCallsOnConnection } from './texml-calls-on-connection.js';
import { texmlConferenceParticipants } from './texml-conference-participants.js';
import { texmlConferenceRecordings } from './texml-conference-recordings.js';
import { texmlConferences } from './texml-conferences.js';
import { texmlQueues } from './texml-queues.js';
import { texmlRecordings } from './texml-recordings.js';
import { texmlSecrets } from './texml-secrets.js';
import { texmlTranscriptions } from './texml-transcriptions.js';
import { whoami } from './whoami.js';

/** What each operation does, by its name in the operations table. */
export const resources: Handlers = {
  ...whoami,
  ...calls,
  ...callCommands,
  ...callConnections,
  ...activeCalls,
  ...callControlApplications,
  ...callEvents,
  ...phoneNumbers,
  ...queues,
  ...queueCalls,
  ...texmlQueues,
  ...texmlApplications,
  ...texmlSecrets,
  ...texmlCalls,
  ...texmlCallsOnConnection,
  ...texmlCallRecordings,
  ...texmlCallSiprec,
  ...texmlCallStreams,
  ...texmlAiCalls,
  ...texmlRecordings,
  ...conferences,
  ...conferenceActions,
  ...conferenceAudio,
  ...conferenceRecording,
  ...conferenceSpeak,
  ...conferenceParticipants,
  ...texmlConferences,
  ...texmlConferenceParticipants,
  ...texmlConferenceRecordings,
  ...texmlTranscriptions,
};
