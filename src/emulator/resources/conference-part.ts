import type { OperationsTable, ParametersOf } from '../../api/index.js';
import type { Beep, JoinPlan } from '../../simulate/index.js';

/** What the Voice API's words for beeps mean. */
export const beeps: Readonly<Record<'always' | 'never' | 'on_enter' | 'on_exit', Beep>> = {
  always: { onEnter: true, onExit: true },
  never: { onEnter: false, onExit: false },
  on_enter: { onEnter: true, onExit: false },
  on_exit: { onEnter: false, onExit: true },
};

/** Takes part as the Voice API has it where a command says nothing else. */
export const plainPart: JoinPlan = {
  label: undefined,
  isMuted: false,
  hold: undefined,
  role: 'none',
  whispersTo: [],
  startsOnEnter: false,
  endsOnExit: false,
  softlyEndsOnExit: false,
  beep: undefined,
  wait: undefined,
  maxParticipants: undefined,
  reports: undefined,
  recording: undefined,
};

/** What is heard on hold, where a command names it: an address, or a name in the media storage. */
export function holdMusic(
  url: string | undefined,
  name: string | undefined,
): { readonly sound: string } | undefined {
  const sound = url ?? name;
  return sound === undefined ? undefined : { sound };
}

/** What a command, or a dial, says of how a call takes part. */
type JoinFields = Omit<
  ParametersOf<OperationsTable['conferences']['join']>,
  'call_control_id' | 'client_state' | 'command_id' | 'region'
> & { readonly start_conference_on_create?: boolean | undefined };

/** How a call takes part in a conference that it is put into. */
export const joinPlanOf = (fields: JoinFields): JoinPlan => ({
  ...plainPart,
  isMuted: fields.mute ?? false,
  hold: fields.hold ? { music: holdMusic(fields.hold_audio_url, fields.hold_media_name) } : undefined,
  role: fields.supervisor_role ?? 'none',
  whispersTo: fields.whisper_call_control_ids ?? [],
  startsOnEnter: fields.start_conference_on_enter ?? false,
  startsOnCreate: fields.start_conference_on_create ?? true,
  endsOnExit: fields.end_conference_on_exit ?? false,
  softlyEndsOnExit: fields.soft_end_conference_on_exit ?? false,
  beep: fields.beep_enabled && beeps[fields.beep_enabled],
});
