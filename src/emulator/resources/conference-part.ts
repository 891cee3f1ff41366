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
