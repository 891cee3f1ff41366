import type { Contract } from './contract.test-kit.js';

const id = 'v3:KBnLO0ZK3DhKM5s7bE9 /?#+@';
const other = 'v3:MdI91X4lWFEs7IgbBEOT9M4AigoY08M0WWZFISt1Yw2axZ_IiE4pqg';
const command_id = '891510ac-f3e4-11e8-af5b-de00688a4901';
const client_state = 'aGF2ZSBhIG5pY2UgZGF5ID1d';
const command = { client_state, command_id };
const custom_headers = [
  { name: 'X-A', value: '1, 2' },
  { name: 'X-B', value: 'ü"\n' },
];

const recorded = {
  record: 'record-from-answer',
  record_channels: 'single',
  record_custom_file_name: 'a/b ü',
  record_format: 'wav',
  record_max_length: 43_200,
  record_timeout_secs: 0,
  record_track: 'inbound',
  record_trim: 'trim-silence',
} as const;
const sip = { custom_headers, sip_headers: [{ name: 'User-to-User' as const, value: '00;encoding=hex' }] };
const everyCall = {
  ...command,
  ...recorded,
  ...sip,
  sound_modifications: { octaves: 0.5, pitch: 0.8, semitone: -2, track: 'inbound' },
  webhook_retries_policies: { 'call.answered': { retries_ms: [500, 1000] } },
  webhook_url: 'https://example.com/events?a=1&b=2',
  webhook_url_method: 'GET',
  webhook_urls: { 'call.answered': ['https://example.com/1', 'https://example.com/2'] },
  webhook_urls_method: 'POST',
} as const;
const outbound = {
  answering_machine_detection: 'greeting_end',
  answering_machine_detection_config: {
    after_greeting_silence_millis: 800,
    between_words_silence_millis: 50,
    greeting_duration_millis: 3500,
    greeting_silence_duration_millis: 1500,
    greeting_total_analysis_time_millis: 5000,
    initial_silence_millis: 3500,
    maximum_number_of_words: 5,
    maximum_word_length_millis: 3500,
    silence_threshold: 256,
    total_analysis_time_millis: 3500,
    beep_detection_profile: 'freq_only',
    beep_max_frequency_hz: 1400,
    beep_min_frequency_hz: 500,
    beep_min_tone_duration_millis: 150.5,
    beep_spectral_confirmation: true,
    beep_spectral_min_purity: 0.75,
    beep_spectral_reject_fax_cng: false,
    beep_spectral_window_millis: 64,
  },
  diversion: '+12025550111',
  from_display_name: 'Ünïcode ~caller!',
  media_encryption: 'DTLS',
  park_after_unbridge: 'self',
  preferred_codecs: 'G722,PCMU',
  privacy: 'id',
  route_to_mobile: true,
  send_digits_on_answer: '1w2W#*A',
  sip_auth_password: 'p&=+ %ß',
  sip_auth_username: 'user',
  sip_region: 'Middle East',
  sip_transport_protocol: 'TLS',
  time_limit_secs: 30,
  timeout_secs: 600,
} as const;
const answered = () => ({
  assistant: {
    id: 'assistant-1',
    dynamic_variables: { name: 'Ann', age: 42, known: true },
    external_llm: { base_url: 'https://example.com/llm', model: 'own' },
    fallback_config: { model: 'other' },
    greeting: 'Hello, {{name}}',
    instructions: 'Be brief.',
    llm_api_key_ref: 'llm-key',
    mcp_servers: [{ id: 'mcp' }],
    model: 'a/model',
    name: 'Ann’s assistant',
    observability_settings: { status: 'enabled' },
    openai_api_key_ref: 'old-key',
    tools: [{ type: 'hangup' as const, hangup: { description: 'Hangs up.' } }],
    voice_settings: { voice: 'Telnyx.NaturalHD.astra' },
  },
  billing_group_id: 'f5586561-8ff0-4291-a0ac-84fe544797bd',
  conversation_relay_config: {
    url: 'wss://example.com/relay',
    custom_parameters: { a: 1 },
    dtmf_detection: true,
    greeting: 'Hello',
    interruptible: 'speech' as const,
    interruptible_greeting: 'none' as const,
    interruption_settings: { enable: true },
    language: 'en-US',
    languages: [{ language: 'de-DE' }],
    provider: 'telnyx',
    structured_provider: { a: { b: [1] } },
    transcription_engine: 'Deepgram' as const,
    transcription_engine_config: { transcription_model: 'nova-3' },
    tts_provider: 'telnyx',
    voice: 'Telnyx.NaturalHD.astra',
    voice_settings: { type: 'telnyx' as const, voice_speed: 1 },
  },
  deepfake_detection: { enabled: true, rtp_timeout: 5, timeout: 60 },
  send_silence_when_idle: true,
  stream_bidirectional_codec: 'AMR-WB' as const,
  stream_bidirectional_mode: 'rtp' as const,
  stream_bidirectional_target_legs: 'both' as const,
  stream_codec: 'default' as const,
  stream_track: 'both_tracks' as const,
  stream_url: 'wss://example.com/stream?a=1&b=2',
  transcription: true,
  transcription_config: {
    client_state,
    command_id: 'another',
    transcription_engine: 'Google' as const,
    transcription_engine_config: { transcription_engine: 'Google' as const },
    transcription_tracks: 'both',
  },
});
const dialled = () => ({
  ...copyOf(everyCall),
  ...outbound,
  ...answered(),
  audio_url: 'https://example.com/hello.mp3',
  bridge_intent: true,
  bridge_on_answer: false,
  conference_config: {
    id: 'f6f8a2a4-5b1d-4a0b-9d0c-b3a2b4d6a7c1',
    beep_enabled: 'on_exit' as const,
    conference_name: 'All hands',
    early_media: false,
    end_conference_on_exit: true,
    hold: true,
    hold_audio_url: 'https://example.com/hold.mp3',
    mute: true,
    soft_end_conference_on_exit: false,
    start_conference_on_create: false,
    start_conference_on_enter: true,
    supervisor_role: 'whisper' as const,
    whisper_call_control_ids: [other],
  },
  connection_id: '1293384261075731499',
  dialogflow_config: { analyze_sentiment: true, partial_automated_agent_reply: false },
  enable_dialogflow: true,
  from: '+12025550100',
  link_to: other,
  prevent_double_bridge: true,
  retry_on_timeout: false,
  stream_auth_token: 'token',
  stream_bidirectional_sampling_rate: 48_000 as const,
  stream_establish_before_call_originate: true,
  supervise_call_control_id: other,
  supervisor_role: 'monitor' as const,
  to: ['+12025550123', 'sip:ann@example.com;secure=srtp'],
});
const dialledByMedia = {
  connection_id: '1',
  from: '+12025550100',
  to: 'sip:ann@example.com',
  command_id,
  media_name: 'hello',
  conference_config: { hold_media_name: 'wait' },
};
const transferred = () => ({
  ...copyOf(everyCall),
  ...outbound,
  early_media: false,
  from: '+12025550100',
  mute_dtmf: 'opposite' as const,
  target_leg_client_state: client_state,
  to: '+12025550123',
});
const bridged = {
  ...command,
  ...recorded,
  hold_after_unbridge: true,
  mute_dtmf: 'self',
  park_after_unbridge: 'self',
  play_ringtone: true,
  prevent_double_bridge: true,
  ringtone: 'us-old',
} as const;
const referred = { ...command, ...sip, sip_address: 'sip:ann@example.com' };
const enqueued = { ...command, queue_name: 'support', keep_after_hangup: true, max_size: 20 };

/** The lists in it may be changed: the official client's types ask for that. */
function copyOf(call: typeof everyCall) {
  const [first, second] = call.webhook_urls['call.answered'];
  return {
    ...call,
    custom_headers: [...call.custom_headers],
    sip_headers: [...call.sip_headers],
    webhook_retries_policies: { 'call.answered': { retries_ms: [500, 1000] } },
    webhook_urls: { 'call.answered': [first, second] },
  };
}

const oneTarget =
  'The official client’s types insist on another call, which excludes it; Telnyx’s guide to queues gives a queue alone.';
const onlySelf = 'An open list: the one value that is described is offered.';
const tracks = 'An open list: the two values that are described are offered.';

export const calls: Contract = {
  differences: {
    'calls.hangup command_id':
      'Every command has one: this client makes it up where the caller gives none, so that a repetition does nothing.',
    'calls.bridge queue': oneTarget,
    'calls.bridge video_room_id': oneTarget,
    'calls.bridge video_room_context': 'It goes with video_room_id.',
  },
  known: {
    'calls.dial body park_after_unbridge values': onlySelf,
    'calls.transfer body park_after_unbridge values': onlySelf,
    'calls.bridge body park_after_unbridge values': onlySelf,
    'calls.dial body sound_modifications[track] values': tracks,
    'calls.answer body sound_modifications[track] values': tracks,
    'calls.transfer body sound_modifications[track] values': tracks,
    'calls.answer body preferred_codecs values':
      'The one documented value is the list of all codecs: any of them fit, in any order.',
    'calls.bridge body call_control_id required':
      'A queue and a video room exclude it: one of the three is required.',
  },
  same: {
    'calls.dial': [(ours) => ours.calls.dial(dialled()), (official) => official.calls.dial(dialled())],
    'calls.dial media': [
      (ours) => ours.calls.dial(dialledByMedia),
      (official) => official.calls.dial(dialledByMedia),
    ],
    'calls.get': [(ours) => ours.calls.get(id), (official) => official.calls.retrieveStatus(id)],
    'calls.answer': [
      (ours) =>
        ours.calls.answer(id, {
          ...copyOf(everyCall),
          ...answered(),
          preferred_codecs: 'G722,PCMU,PCMA,G729,OPUS,VP8,H264',
        }),
      (official) =>
        official.calls.actions.answer(id, {
          ...copyOf(everyCall),
          ...answered(),
          preferred_codecs: 'G722,PCMU,PCMA,G729,OPUS,VP8,H264',
        }),
    ],
    'calls.bridge': [
      (ours) => ours.calls.bridge(id, { ...bridged, call_control_id: other }),
      (official) => official.calls.actions.bridge(id, { ...bridged, call_control_id_to_bridge_with: other }),
    ],
    'calls.hangup': [
      (ours) => ours.calls.hangup(id, { ...command, custom_headers }),
      (official) => official.calls.actions.hangup(id, { ...command, custom_headers }),
    ],
    'calls.transfer': [
      (ours) => ours.calls.transfer(id, { ...transferred(), audio_url: 'https://example.com/a.wav' }),
      (official) =>
        official.calls.actions.transfer(id, { ...transferred(), audio_url: 'https://example.com/a.wav' }),
    ],
    'calls.transfer media': [
      (ours) => ours.calls.transfer(id, { ...transferred(), media_name: 'hello' }),
      (official) => official.calls.actions.transfer(id, { ...transferred(), media_name: 'hello' }),
    ],
    'calls.reject': [
      (ours) => ours.calls.reject(id, { ...command, cause: 'USER_BUSY' }),
      (official) => official.calls.actions.reject(id, { ...command, cause: 'USER_BUSY' }),
    ],
    'calls.refer': [
      (ours) => ours.calls.refer(id, { ...referred, sip_auth_password: 'p', sip_auth_username: 'u' }),
      (official) =>
        official.calls.actions.refer(id, { ...referred, sip_auth_password: 'p', sip_auth_username: 'u' }),
    ],
    'calls.sendSipInfo': [
      (ours) =>
        ours.calls.sendSipInfo(id, { ...command, body: '{"a":"ü"}', content_type: 'application/json' }),
      (official) =>
        official.calls.actions.sendSipInfo(id, {
          ...command,
          body: '{"a":"ü"}',
          content_type: 'application/json',
        }),
    ],
    'calls.enqueue': [
      (ours) => ours.calls.enqueue(id, { ...enqueued, max_wait_time_secs: 600 }),
      (official) => official.calls.actions.enqueue(id, { ...enqueued, max_wait_time_secs: 600 }),
    ],
    'calls.leaveQueue': [
      (ours) => ours.calls.leaveQueue(id, command),
      (official) => official.calls.actions.leaveQueue(id, command),
    ],
  },
};
