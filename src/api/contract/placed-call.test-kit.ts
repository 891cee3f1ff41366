// Values for the fields that the operations share that place a call, all of them.

/** Who is called, and how. */
export const leg = {
  CallerId: 'Ünïcode ~caller!',
  PreferredCodecs: 'PCMU,G722',
  SipAuthPassword: 'p&=+ %ß',
  SipAuthUsername: 'user',
  StatusCallback: 'https://example.com/status?a=1&b=2',
  StatusCallbackMethod: 'GET',
} as const;

export const headers = [
  { name: 'X-A', value: '1,2' },
  { name: 'X-B', value: 'ü & b' },
];

export const recording = {
  Record: true,
  RecordingChannels: 'dual',
  RecordingStatusCallback: 'https://example.com/recording',
  RecordingStatusCallbackEvent: 'in-progress completed absent',
  RecordingStatusCallbackMethod: 'GET',
  RecordingTrack: 'inbound',
  Trim: 'do-not-trim',
} as const;

export const machineDetection = {
  MachineDetectionSilenceTimeout: 2000,
  MachineDetectionSpeechEndThreshold: 900,
  MachineDetectionSpeechThreshold: 2500,
  MachineDetectionBeepMaxFrequency: 2200.5,
  MachineDetectionBeepMinFrequency: 481,
  MachineDetectionBeepMinToneDuration: 120,
  MachineDetectionBeepProfile: 'freq_only',
  MachineDetectionBeepSpectralConfirmation: true,
  MachineDetectionBeepSpectralMinPurity: 0.75,
  MachineDetectionBeepSpectralRejectFaxCng: false,
  MachineDetectionBeepSpectralWindow: 40,
} as const;

/** What the operations share that run instructions; `Timeout` is left out, which the official client calls otherwise at times. */
export const placedCall = {
  TimeLimit: 600,
  RecordingTimeout: 0,
  SendRecordingUrl: false,
  MachineDetection: 'DetectMessageEnd',
  DetectionMode: 'PremiumCallScreening',
  AsyncAmd: true,
  AsyncAmdStatusCallback: 'https://example.com/amd',
  AsyncAmdStatusCallbackMethod: 'GET',
  MachineDetectionTimeout: 500,
  MachineDetectionPromptEndTimeout: 120_000,
  SipRegion: 'Middle East',
} as const;
