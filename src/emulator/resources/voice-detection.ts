import type { OperationsTable, ParametersOf } from '../../api/index.js';
import type { MachineDetection } from '../../simulate/index.js';

/** What commands of the Voice API can say of the detection of answering machines. */
export type VoiceDetectionFields = Pick<
  ParametersOf<OperationsTable['calls']['dial']>,
  'answering_machine_detection' | 'answering_machine_detection_config'
>;

/** Telnyx's own figures, in milliseconds. */
const usual = {
  after_greeting_silence_millis: 800,
  greeting_duration_millis: 3500,
  greeting_silence_duration_millis: 1500,
  greeting_total_analysis_time_millis: 5000,
  initial_silence_millis: 3500,
  total_analysis_time_millis: 3500,
} as const;

/** Whether, and how, it is found out that a machine answers. */
export function voiceDetection(fields: VoiceDetectionFields): MachineDetection | undefined {
  const { answering_machine_detection: mode = 'disabled', answering_machine_detection_config: given = {} } =
    fields;
  if (mode === 'disabled') return undefined;
  const { total_analysis_time_millis, greeting_duration_millis } = given;
  // The premium detector heeds these two alone.
  const heeded = mode === 'premium' ? { total_analysis_time_millis, greeting_duration_millis } : given;
  const value = (name: keyof typeof usual): number => heeded[name] ?? usual[name];
  return {
    mode,
    silenceMs: value('initial_silence_millis'),
    speechMs: value('greeting_duration_millis'),
    speechEndMs: value('after_greeting_silence_millis'),
    timeoutMs: value('total_analysis_time_millis'),
    greetingTimeoutMs: value('greeting_total_analysis_time_millis'),
    greetingSilenceMs: value('greeting_silence_duration_millis'),
  };
}
