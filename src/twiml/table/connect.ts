import { defineTwiml } from './define.js';

/** What stands in Connect. */
export const connectNouns = defineTwiml({
  AiSession: {
    element: 'AiSession',
    attributes: {
      aiConnector: 'string',
      aiSessionConfiguration: 'string',
    },
  },
  Autopilot: {
    element: 'Autopilot',
    text: 'name',
  },
  Conversation: {
    element: 'Conversation',
    attributes: {
      inboundAutocreation: 'boolean',
      inboundTimeout: 'number',
      method: 'string',
      record: 'string',
      recordingStatusCallback: 'string',
      recordingStatusCallbackEvent: 'list',
      recordingStatusCallbackMethod: 'string',
      routingAssignmentTimeout: 'number',
      serviceInstanceSid: 'string',
      statusCallback: 'string',
      statusCallbackEvent: 'list',
      statusCallbackMethod: 'string',
      trim: 'string',
      url: 'string',
    },
  },
  ConversationRelay: {
    element: 'ConversationRelay',
    attributes: {
      backgroundnoisereduction: 'string',
      debug: 'string',
      deepgramsmartformat: 'string',
      dtmfDetection: 'boolean',
      elevenlabsTextNormalization: 'string',
      events: 'string',
      hints: 'string',
      ignorebackchannel: 'string',
      intelligenceService: 'string',
      interruptSensitivity: 'string',
      interruptible: 'string',
      language: 'string',
      partialPrompts: 'boolean',
      preemptible: 'boolean',
      profanityFilter: 'boolean',
      reportInputDuringAgentSpeech: 'boolean',
      speechModel: 'string',
      speechtimeout: 'string',
      transcriptionLanguage: 'string',
      transcriptionProvider: 'string',
      ttsLanguage: 'string',
      ttsProvider: 'string',
      url: 'string',
      voice: 'string',
      welcomeGreeting: 'string',
      welcomeGreetingInterruptible: 'string',
    },
    methods: {
      language: 'Language',
      parameter: 'Parameter',
    },
  },
  ConversationRelaySession: {
    element: 'ConversationRelaySession',
    attributes: {
      connector: 'string',
      sessionConfiguration: 'string',
    },
  },
  Language: {
    element: 'Language',
    attributes: {
      code: 'string',
      speechModel: 'string',
      transcriptionProvider: 'string',
      ttsProvider: 'string',
      voice: 'string',
    },
  },
  Room: {
    element: 'Room',
    text: 'name',
    attributes: {
      participantIdentity: 'string',
    },
  },
  VirtualAgent: {
    element: 'VirtualAgent',
    attributes: {
      connectorName: 'string',
      language: 'string',
      sentimentAnalysis: 'boolean',
      statusCallback: 'string',
      statusCallbackMethod: 'string',
    },
    methods: {
      config: 'Config',
      parameter: 'Parameter',
    },
  },
});
