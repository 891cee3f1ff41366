import { handlers } from '../handler.js';
import { refuse } from '../http/refusal.js';
import { perform } from './conference-target.js';

const usualToneMs = 250;

export const conferenceAudio = handlers({
  'conferences.play': (asked, world) => {
    const { audio_url, media_name, loop = 1 } = asked.fields;
    const sound = audio_url ?? media_name;
    if (sound === undefined) {
      return refuse(422, '10004', 'One of audio_url and media_name is required: it says what is played.', {
        source: { pointer: '/audio_url' },
      });
    }
    return perform(asked, world, ({ sid: conference }, to) => {
      world.calls.exchange.dispatch({
        type: 'conference',
        does: 'start-sound',
        conference,
        to,
        plan: {
          kind: 'playback',
          sound,
          media: audio_url === undefined ? { media_name: sound } : { media_url: sound },
          loop: loop === 'infinity' ? 0 : loop,
        },
      });
      return undefined;
    });
  },
  'conferences.stop': (asked, world) =>
    perform(asked, world, ({ sid: conference }, to) => {
      world.calls.exchange.dispatch({ type: 'conference', does: 'stop-sound', conference, to });
      return undefined;
    }),
  'conferences.sendDtmf': (asked, world) =>
    perform(asked, world, ({ sid: conference }, to) => {
      const { digits, duration_millis: toneMs = usualToneMs } = asked.fields;
      world.calls.exchange.dispatch({
        type: 'conference',
        does: 'send-keys',
        conference,
        to,
        digits,
        toneMs,
      });
      return undefined;
    }),
});
