import type { Conference, ConferenceDeed } from '../../simulate/index.js';
import { handlers } from '../handler.js';
import { type Refusal, refuse } from '../http/refusal.js';
import type { World } from '../world.js';
import { perform } from './conference-target.js';

type Does = Extract<ConferenceDeed['does'], `${string}-recording`>;

/** Why there is no recording to steer; undefined where there is. */
function obstacle({ recordings }: Conference, id: string | undefined): Refusal | undefined {
  const running = recordings.filter(({ endedAt }) => endedAt === undefined);
  if (id !== undefined && !running.some(({ sid }) => sid === id)) {
    return refuse(404, '10005', 'No recording of the conference that goes on has this id.');
  }
  return running.length === 0 ? refuse(422, '90033', 'The conference is not being recorded.') : undefined;
}

/** Steers the recordings of a conference, or the one that is named. */
const steer = (
  does: Exclude<Does, 'start-recording'>,
  asked: Parameters<typeof perform>[0] & {
    readonly fields: {
      readonly recording_id?: string | undefined;
      readonly client_state?: string | undefined;
    };
  },
  world: World,
) =>
  perform(asked, world, (conference) => {
    const { recording_id: recording, client_state: clientState } = asked.fields;
    const refused = obstacle(conference, recording);
    if (refused) return refused;
    const command = { does, conference: conference.sid, recording, clientState };
    world.calls.exchange.dispatch({ type: 'conference', ...command });
    return undefined;
  });

export const conferenceRecording = handlers({
  'conferences.recordStart': (asked, world) =>
    perform(asked, world, ({ sid: conference }) => {
      const { format, channels, play_beep: beeps = false, trim } = asked.fields;
      world.calls.exchange.dispatch({
        type: 'conference',
        does: 'start-recording',
        conference,
        plan: {
          source: 'StartConferenceRecordingAPI',
          channels: channels === 'dual' ? 2 : 1,
          format,
          maxMs: 0,
          trims: trim !== undefined,
          beeps,
          callback: undefined,
          sendUrl: true,
        },
      });
      return undefined;
    }),
  'conferences.recordStop': (asked, world) => steer('stop-recording', asked, world),
  'conferences.recordPause': (asked, world) => steer('pause-recording', asked, world),
  'conferences.recordResume': (asked, world) => steer('resume-recording', asked, world),
});
