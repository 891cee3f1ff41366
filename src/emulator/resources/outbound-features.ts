import type { OperationsTable, ParametersOf } from '../../api/index.js';
import {
  type OutboundEvent,
  type RecordingPlan,
  type Settings,
  type Thresholds,
  usualThresholds,
} from '../../simulate/index.js';

type Features = NonNullable<OutboundEvent['features']>;

/** What the operations that place a call can say of it, beside whom it calls and what it runs. */
export type FeatureFields = Pick<
  ParametersOf<OperationsTable['texml']['calls']['create']>,
  | 'AsyncAmd'
  | 'AsyncAmdStatusCallback'
  | 'AsyncAmdStatusCallbackMethod'
  | 'CancelPlaybackOnDetectMessageEnd'
  | 'CancelPlaybackOnMachineDetection'
  | 'CustomHeaders'
  | 'DeepfakeDetection'
  | 'DeepfakeDetectionCallbackMethod'
  | 'DeepfakeDetectionCallbackUrl'
  | 'DetectionMode'
  | 'MachineDetection'
  | 'MachineDetectionPromptEndTimeout'
  | 'MachineDetectionSilenceTimeout'
  | 'MachineDetectionSpeechEndThreshold'
  | 'MachineDetectionSpeechThreshold'
  | 'MachineDetectionTimeout'
  | 'Record'
  | 'RecordingChannels'
  | 'RecordingStatusCallback'
  | 'RecordingStatusCallbackEvent'
  | 'RecordingStatusCallbackMethod'
  | 'RecordingTimeout'
  | 'RecordingTrack'
  | 'SendRecordingUrl'
  | 'SuperviseCallSid'
  | 'SupervisingRole'
  | 'Trim'
>;

const usualTimeoutMs = 30_000;

/** The thresholds, where the detector reads them: the reference says that the premium ones do not. */
function thresholdsOf(fields: FeatureFields, { detectionThresholds }: Settings): Thresholds {
  const isRead = detectionThresholds === 'always' || (fields.DetectionMode ?? 'Regular') === 'Regular';
  if (!isRead) return usualThresholds;
  const { silenceMs, speechMs, speechEndMs } = usualThresholds;
  return {
    silenceMs: fields.MachineDetectionSilenceTimeout ?? silenceMs,
    speechMs: fields.MachineDetectionSpeechThreshold ?? speechMs,
    speechEndMs: fields.MachineDetectionSpeechEndThreshold ?? speechEndMs,
  };
}

function detectionOf(fields: FeatureFields, settings: Settings): Features['detection'] {
  const { MachineDetection: mode = 'Disable', AsyncAmd: isAsync = false } = fields;
  if (mode === 'Disable') return undefined;
  const url = isAsync ? fields.AsyncAmdStatusCallback : undefined;
  return {
    ...thresholdsOf(fields, settings),
    mode,
    timeoutMs: fields.MachineDetectionTimeout ?? usualTimeoutMs,
    messageEndMs:
      fields.DetectionMode === 'PremiumCallScreening' ? fields.MachineDetectionPromptEndTimeout : undefined,
    holds: !isAsync,
    cuts: {
      machine: fields.CancelPlaybackOnMachineDetection ?? true,
      messageEnd: fields.CancelPlaybackOnDetectMessageEnd ?? true,
    },
    callback: isAsync ? 'amd-async' : 'amd-sync',
    target: url === undefined ? undefined : { url, method: fields.AsyncAmdStatusCallbackMethod ?? 'POST' },
  };
}

function deepfakeOf(fields: FeatureFields): Features['deepfake'] {
  if (fields.DeepfakeDetection === undefined) return undefined;
  const { DeepfakeDetectionCallbackUrl: url, DeepfakeDetectionCallbackMethod: method = 'POST' } = fields;
  return { target: url === undefined ? undefined : { url, method } };
}

/** Whom a recording reports to, and of what. */
export function recordingReports(
  fields: Pick<
    FeatureFields,
    'RecordingStatusCallback' | 'RecordingStatusCallbackEvent' | 'RecordingStatusCallbackMethod'
  >,
): RecordingPlan['callback'] {
  const { RecordingStatusCallback: address, RecordingStatusCallbackMethod: method = 'POST' } = fields;
  const { RecordingStatusCallbackEvent: events = 'completed' } = fields;
  return address === undefined ? undefined : { address, method, events: events.split(' ') };
}

function recordingOf(fields: FeatureFields): Features['recording'] {
  if (!fields.Record) return undefined;
  return {
    source: 'OutboundAPI',
    channels: fields.RecordingChannels === 'dual' ? 2 : 1,
    format: 'mp3',
    maxMs: 0,
    callback: recordingReports(fields),
    sendUrl: fields.SendRecordingUrl ?? true,
    track: fields.RecordingTrack,
    trims: fields.Trim !== 'do-not-trim',
    silenceMs: (fields.RecordingTimeout ?? 0) * 1000,
  };
}

/** What a call is placed with. */
export function featuresOf(fields: FeatureFields, settings: Settings): Features {
  const { CustomHeaders: headers, SuperviseCallSid: callSid, SupervisingRole: role = 'barge' } = fields;
  return {
    sipHeaders: headers && Object.fromEntries(headers.map(({ name, value }) => [name, value])),
    detection: detectionOf(fields, settings),
    deepfake: deepfakeOf(fields),
    recording: recordingOf(fields),
    supervision: callSid === undefined ? undefined : { callSid, role },
  };
}
