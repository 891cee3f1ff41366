import { handlers } from '../handler.js';
import { perform } from './conference-target.js';

/** What is heard of SSML: the words between its tags. */
const spoken = (ssml: string): string =>
  ssml
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

export const conferenceSpeak = handlers({
  'conferences.speak': (asked, world) =>
    perform(asked, world, ({ sid: conference }, to) => {
      const { payload, payload_type, voice } = asked.fields;
      const text = payload_type === 'ssml' ? spoken(payload) : payload;
      world.calls.exchange.dispatch({
        type: 'conference',
        does: 'start-sound',
        conference,
        to,
        plan: { kind: 'speak', text, voice },
      });
      return undefined;
    }),
});
