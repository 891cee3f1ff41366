import type { Contract } from './contract.test-kit.js';

const id = 'All hands/ÜÖ?#+@;';
const call_control_id = 'v3:KBnLO0ZK3DhKM5s7bE9';
const call_control_ids = [call_control_id, 'v3:other'];
const command_id = '891510ac-f3e4-11e8-af5b-de00688a4901';
const client_state = 'aGF2ZSBhIG5pY2UgZGF5ID1d';
const region = 'Middle East';
const page = { number: 2, size: 250 };
const pageTheirs = { 'page[number]': 2, 'page[size]': 250 };

const filter = {
  application_name: { contains: 'a&b' },
  application_session_id: '3fa85f64-5717-4562-b3fc-2c963f66afa6',
  connection_id: '1293384261075731499',
  failed: false,
  from: '+12025550100',
  leg_id: '428c31b6-7af4-4bcb-b7f5-5013ef9657c1',
  name: 'All hands',
  occurred_at: { gte: '2026-01-01T00:00:00.000Z' },
  'outbound.outbound_voice_profile_id': '1293384261075731461',
  product: 'texml',
  status: 'in_progress',
  to: '+12025550123',
  type: 'webhook',
} as const;
const conference = {
  call_control_id,
  name: 'All hands',
  beep_enabled: 'on_enter',
  client_state,
  comfort_noise: false,
  command_id,
  duration_minutes: 5,
  hold_audio_url: 'https://example.com/hold.mp3?a=1&b=2',
  max_participants: 2,
  region,
  start_conference_on_create: false,
} as const;
const participant = {
  beep_enabled: 'never',
  end_conference_on_exit: true,
  soft_end_conference_on_exit: false,
} as const;
const prompt = {
  call_control_id,
  audio_url: 'https://example.com/menu.wav',
  client_state,
  gather_id: 'menu',
  initial_timeout_millis: 10_000,
  inter_digit_timeout_millis: 3000,
  invalid_audio_url: 'https://example.com/again.wav',
  invalid_media_name: 'again',
  maximum_digits: 4,
  maximum_tries: 2,
  minimum_digits: 1,
  stop_playback_on_dtmf: true,
  terminating_digit: '',
  timeout_millis: 30_000,
  valid_digits: '0123',
};
const hold = { audio_url: 'https://example.com/hold.mp3', call_control_ids, region } as const;
const join = {
  beep_enabled: 'on_exit',
  call_control_id,
  client_state,
  command_id,
  end_conference_on_exit: true,
  hold: true,
  hold_media_name: 'hold',
  mute: true,
  region,
  soft_end_conference_on_exit: true,
  start_conference_on_enter: true,
  supervisor_role: 'whisper',
  whisper_call_control_ids: call_control_ids,
} as const;
const leave = { beep_enabled: 'always', call_control_id, command_id, region } as const;
const some = { call_control_ids, region } as const;
const play = { call_control_ids, loop: 'infinity', media_name: 'music', region } as const;
const recording = { command_id, recording_id: '6e00ab49-9487-4364-8ad6-23965965afb2', region } as const;
const record = {
  channels: 'dual',
  command_id,
  custom_file_name: 'all hands',
  format: 'mp3',
  play_beep: true,
  region,
  trim: 'trim-silence',
} as const;
const dtmf = { call_control_ids, client_state, digits: '1w2W*#AD', duration_millis: 500 };
const speak = {
  call_control_ids,
  command_id,
  language: 'en-GB-WLS',
  payload: '<speak>Hallå & hej</speak>',
  payload_type: 'ssml',
  region,
  voice: 'Telnyx.KokoroTTS.af',
  voice_settings: { type: 'telnyx', voice_speed: 0.5 },
} as const;
const role = {
  call_control_id,
  command_id,
  region,
  supervisor_role: 'monitor',
  whisper_call_control_ids: call_control_ids,
} as const;

export const conferences: Contract = {
  known: {
    'conferences.play body loop values': 'The one text beside the numbers: the fact’s note names it.',
  },
  same: {
    'conferences.list': [
      (ours) => ours.conferences.list({ filter, page, region }).page(),
      (official) => official.conferences.list({ filter, region, ...pageTheirs }),
    ],
    'conferences.create': [
      (ours) => ours.conferences.create(conference),
      (official) => official.conferences.create(conference),
    ],
    'conferences.create with stored audio': [
      (ours) => ours.conferences.create({ call_control_id, name: 'b', command_id, hold_media_name: 'hold' }),
      (official) =>
        official.conferences.create({ call_control_id, name: 'b', command_id, hold_media_name: 'hold' }),
    ],
    'conferences.get': [
      (ours) => ours.conferences.get(id, { region }),
      (official) => official.conferences.retrieve(id, { region }),
    ],
    'conferences.participants.list': [
      (ours) =>
        ours.conferences.participants
          .list(id, { filter: { muted: true, on_hold: false, whispering: true }, page, region })
          .page(),
      (official) =>
        official.conferences.listParticipants(id, {
          filter: { muted: true, on_hold: false, whispering: true },
          region,
          ...pageTheirs,
        }),
    ],
    'conferences.participants.get': [
      (ours) => ours.conferences.participants.get(id, 'agent 1'),
      (official) => official.conferences.retrieveParticipant('agent 1', { id }),
    ],
    'conferences.participants.update': [
      (ours) => ours.conferences.participants.update(id, 'agent 1', participant),
      (official) => official.conferences.updateParticipant('agent 1', { id, ...participant }),
    ],
    'conferences.end': [
      (ours) => ours.conferences.end(id, { command_id }),
      (official) => official.conferences.actions.endConference(id, { command_id }),
    ],
    'conferences.gatherUsingAudio': [
      (ours) => ours.conferences.gatherUsingAudio(id, prompt),
      (official) => official.conferences.actions.gatherDtmfAudio(id, prompt),
    ],
    'conferences.gatherUsingAudio with stored audio': [
      (ours) => ours.conferences.gatherUsingAudio(id, { call_control_id, media_name: 'menu' }),
      (official) => official.conferences.actions.gatherDtmfAudio(id, { call_control_id, media_name: 'menu' }),
    ],
    'conferences.hold': [
      (ours) => ours.conferences.hold(id, hold),
      (official) => official.conferences.actions.hold(id, { ...hold, call_control_ids }),
    ],
    'conferences.hold with stored audio': [
      (ours) => ours.conferences.hold(id, { media_name: 'hold' }),
      (official) => official.conferences.actions.hold(id, { media_name: 'hold' }),
    ],
    'conferences.join with audio from the web': [
      (ours) =>
        ours.conferences.join(id, { call_control_id, command_id, hold_audio_url: 'http://127.0.0.1/a' }),
      (official) =>
        official.conferences.actions.join(id, {
          call_control_id,
          command_id,
          hold_audio_url: 'http://127.0.0.1/a',
        }),
    ],
    'conferences.join': [
      (ours) => ours.conferences.join(id, join),
      (official) => official.conferences.actions.join(id, join),
    ],
    'conferences.leave': [
      (ours) => ours.conferences.leave(id, leave),
      (official) => official.conferences.actions.leave(id, leave),
    ],
    'conferences.mute': [
      (ours) => ours.conferences.mute(id, some),
      (official) => official.conferences.actions.mute(id, some),
    ],
    'conferences.play': [
      (ours) => ours.conferences.play(id, play),
      (official) => official.conferences.actions.play(id, play),
    ],
    'conferences.play with audio from the web': [
      (ours) => ours.conferences.play(id, { audio_url: 'http://127.0.0.1/a', loop: 100 }),
      (official) => official.conferences.actions.play(id, { audio_url: 'http://127.0.0.1/a', loop: 100 }),
    ],
    'conferences.recordPause': [
      (ours) => ours.conferences.recordPause(id, recording),
      (official) => official.conferences.actions.recordPause(id, recording),
    ],
    'conferences.recordResume': [
      (ours) => ours.conferences.recordResume(id, recording),
      (official) => official.conferences.actions.recordResume(id, recording),
    ],
    'conferences.recordStart': [
      (ours) => ours.conferences.recordStart(id, record),
      (official) => official.conferences.actions.recordStart(id, record),
    ],
    'conferences.recordStop': [
      (ours) => ours.conferences.recordStop(id, { client_state, ...recording }),
      (official) => official.conferences.actions.recordStop(id, { client_state, ...recording }),
    ],
    'conferences.sendDtmf': [
      (ours) => ours.conferences.sendDtmf(id, dtmf),
      (official) => official.conferences.actions.sendDtmf(id, dtmf),
    ],
    'conferences.speak': [
      (ours) => ours.conferences.speak(id, speak),
      (official) => official.conferences.actions.speak(id, speak),
    ],
    'conferences.stop': [
      (ours) => ours.conferences.stop(id, some),
      (official) => official.conferences.actions.stop(id, some),
    ],
    'conferences.unhold': [
      (ours) => ours.conferences.unhold(id, some),
      (official) => official.conferences.actions.unhold(id, some),
    ],
    'conferences.unmute': [
      (ours) => ours.conferences.unmute(id, some),
      (official) => official.conferences.actions.unmute(id, some),
    ],
    'conferences.update': [
      (ours) => ours.conferences.update(id, role),
      (official) => official.conferences.actions.update(id, role),
    ],
  },
};
