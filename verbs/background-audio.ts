import { together } from './rule.js';

/** ConversationRelay and its Language children have this pair. */
export const backgroundAudioPair = together(
  'background-audio-pair',
  'backgroundAudioType',
  'backgroundAudioValue',
  '`backgroundAudioType` and `backgroundAudioValue` work together alone: write both, or neither.',
);
