import { defineTwiml } from './define.js';

/** What Start and Stop act on, and payments. */
export const serviceNouns = defineTwiml({
  Recording: {
    element: 'Recording',
    attributes: {
      channels: 'string',
      recordingConfigurationId: 'string',
      recordingStatusCallback: 'string',
      recordingStatusCallbackEvent: 'list',
      recordingStatusCallbackMethod: 'string',
      track: 'string',
      trim: 'string',
    },
  },
  Siprec: {
    element: 'Siprec',
    attributes: {
      connectorName: 'string',
      name: 'string',
      statusCallback: 'string',
      statusCallbackMethod: 'string',
      track: 'string',
    },
    methods: {
      parameter: 'Parameter',
    },
  },
  Stream: {
    element: 'Stream',
    attributes: {
      audioFormat: 'string',
      connectorName: 'string',
      name: 'string',
      sampleRate: 'string',
      statusCallback: 'string',
      statusCallbackMethod: 'string',
      track: 'string',
      url: 'string',
    },
    methods: {
      parameter: 'Parameter',
    },
  },
  Transcription: {
    element: 'Transcription',
    attributes: {
      enableAutomaticPunctuation: 'boolean',
      hints: 'string',
      inboundTrackLabel: 'string',
      intelligenceService: 'string',
      languageCode: 'string',
      name: 'string',
      outboundTrackLabel: 'string',
      partialResults: 'boolean',
      profanityFilter: 'boolean',
      speechModel: 'string',
      statusCallbackMethod: 'string',
      statusCallbackUrl: 'string',
      track: 'string',
      transcriptionEngine: 'string',
    },
    methods: {
      config: 'Config',
      parameter: 'Parameter',
    },
  },
  Config: {
    element: 'Config',
    attributes: {
      name: 'string',
      value: 'string',
    },
  },
  Parameter: {
    element: 'Parameter',
    attributes: {
      name: 'string',
      value: 'string',
    },
  },
  Pay: {
    element: 'Pay',
    attributes: {
      action: 'string',
      bankAccountType: 'string',
      chargeAmount: 'string',
      currency: 'string',
      description: 'string',
      input: 'string',
      language: 'string',
      maxAttempts: 'number',
      minPostalCodeLength: 'number',
      paymentConnector: 'string',
      paymentMethod: 'string',
      postalCode: 'string',
      securityCode: 'boolean',
      statusCallback: 'string',
      statusCallbackMethod: 'string',
      timeout: 'number',
      tokenType: 'string',
      validCardTypes: 'list',
    },
    methods: {
      parameter: 'Parameter',
      prompt: 'Prompt',
    },
  },
  Prompt: {
    element: 'Prompt',
    attributes: {
      attempt: 'numbers',
      cardType: 'list',
      errorType: 'list',
      for: 'string',
      requireMatchingInputs: 'boolean',
    },
    methods: {
      pause: 'Pause',
      play: 'Play',
      say: 'Say',
    },
  },
});
