import type { OperationsTable, ParametersOf } from '../../api/index.js';
import type { World } from '../world.js';

type Fields = ParametersOf<OperationsTable['calls']['dial']> &
  ParametersOf<OperationsTable['calls']['answer']> &
  ParametersOf<OperationsTable['calls']['transfer']> &
  ParametersOf<OperationsTable['calls']['bridge']> &
  ParametersOf<OperationsTable['calls']['hangup']> &
  ParametersOf<OperationsTable['calls']['refer']>;

/** The fields of commands that nothing is seen of: they are about the way of the sound, or what its webhooks would tell is not in the table. */
const unseen: ReadonlySet<string> = new Set<keyof Fields>([
  'assistant',
  'billing_group_id',
  'conversation_relay_config',
  'deepfake_detection',
  'dialogflow_config',
  'diversion',
  'early_media',
  'enable_dialogflow',
  'media_encryption',
  'mute_dtmf',
  'preferred_codecs',
  'record_custom_file_name',
  'retry_on_timeout',
  'route_to_mobile',
  'send_silence_when_idle',
  'sip_auth_password',
  'sip_auth_username',
  'sip_region',
  'sip_transport_protocol',
  'sound_modifications',
  'stream_bidirectional_target_legs',
  'stream_establish_before_call_originate',
  'transcription',
  'transcription_config',
  'webhook_retries_policies',
]);

/** Says which fields of a command nothing is seen of here. */
export function tellUnseen(fields: object, { log }: World, callSid: string): void {
  const idle = Object.keys(fields).filter((name) => unseen.has(name));
  if (idle.length === 0) return;
  const message = `Nothing is to be seen of ${idle.join(', ')} here.`;
  log({ level: 'info', event: 'not-seen', message, callSid });
}
