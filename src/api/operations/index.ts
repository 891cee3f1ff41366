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

/** The groups of the table. It is written out, so that a declaration file refers to a resource's own file, with its comments. */
export type OperationsTable = {
  /** Tells whose API key it is. The organization's id is the `account_sid` of the TeXML paths. */
  readonly whoami: typeof whoami;
  /** Calls that the Voice API steers, and the commands to them. */
  readonly calls: typeof calls & typeof callCommands & typeof callConnections;
  /** What is behind a connection id: applications of both kinds, and SIP connections. */
  readonly connections: {
    /** The calls that are under way. */
    readonly activeCalls: typeof activeCalls;
  };
  /** Voice API applications: where the webhooks of calls go. */
  readonly callControlApplications: typeof callControlApplications;
  /** What happened on calls: commands and webhooks. */
  readonly callEvents: typeof callEvents;
  /** The account's phone numbers. */
  readonly phoneNumbers: typeof phoneNumbers;
  /** Conferences of calls that the Voice API steers, and the commands to them. */
  readonly conferences: typeof conferences &
    typeof conferenceActions &
    typeof conferenceAudio &
    typeof conferenceRecording &
    typeof conferenceSpeak & {
      /** Who is in a conference. */
      readonly participants: typeof conferenceParticipants;
    };
  /** Queues in which calls wait that the Voice API steers. */
  readonly queues: typeof queues & {
    /** The calls that wait in a queue. */
    readonly calls: typeof queueCalls;
  };
  /** What calls that are steered by TeXML documents need. */
  readonly texml: {
    /** TeXML applications: where Telnyx fetches the instructions for calls. */
    readonly applications: typeof texmlApplications;
    /** Calls steered by TeXML. */
    readonly calls: typeof texmlCalls &
      typeof texmlCallsOnConnection & {
        /** The recordings of a call. */
        readonly recordings: typeof texmlCallRecordings;
        /** Sends a call's audio to a recording server. */
        readonly siprec: typeof texmlCallSiprec;
        /** Streams a call's audio to a WebSocket. */
        readonly streams: typeof texmlCallStreams;
      };
    /** Calls that an AI assistant makes. */
    readonly aiCalls: typeof texmlAiCalls;
    /** Conferences of calls that TeXML steers. */
    readonly conferences: typeof texmlConferences & {
      /** Who is in a conference. */
      readonly participants: typeof texmlConferenceParticipants;
      /** The recordings of a conference. */
      readonly recordings: typeof texmlConferenceRecordings;
    };
    /** Queues in which `<Enqueue>` has calls wait. */
    readonly queues: typeof texmlQueues;
    /** The account's recordings, of calls and of conferences. */
    readonly recordings: typeof texmlRecordings;
    /** What was said in recordings. */
    readonly transcriptions: typeof texmlTranscriptions;
    /** Secrets that TeXML templates use by name. */
    readonly secrets: typeof texmlSecrets;
  };
};

/**
 * Every operation of Telnyx's API that this package knows, by resource and verb. The client, the emulator and the command read it.
 *
 * @example
 * ```ts
 * import { operationsTable } from 'texml/api';
 * operationsTable.texml.calls.create.path; // '/texml/Accounts/{account_sid}/Calls'
 * ```
 */
export const operationsTable: OperationsTable = {
  whoami,
  calls: { ...calls, ...callCommands, ...callConnections },
  connections: { activeCalls },
  callControlApplications,
  callEvents,
  phoneNumbers,
  conferences: {
    ...conferences,
    ...conferenceActions,
    ...conferenceAudio,
    ...conferenceRecording,
    ...conferenceSpeak,
    participants: conferenceParticipants,
  },
  queues: { ...queues, calls: queueCalls },
  texml: {
    applications: texmlApplications,
    calls: {
      ...texmlCalls,
      ...texmlCallsOnConnection,
      recordings: texmlCallRecordings,
      siprec: texmlCallSiprec,
      streams: texmlCallStreams,
    },
    aiCalls: texmlAiCalls,
    conferences: {
      ...texmlConferences,
      participants: texmlConferenceParticipants,
      recordings: texmlConferenceRecordings,
    },
    queues: texmlQueues,
    recordings: texmlRecordings,
    transcriptions: texmlTranscriptions,
    secrets: texmlSecrets,
  },
};
