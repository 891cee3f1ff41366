import { contentOf, numberOf, textOf } from '../engine/attributes.js';
import { speechMs } from '../engine/speech.js';
import { type ClipOf, heard } from './clip.js';

/** White space in a document is layout: nobody hears it. */
const spoken = (text: string): string => text.trim().replace(/\s+/g, ' ');

/** What `<Say>` sounds like; how long it takes is estimated from the text. */
export const sayClip: ClipOf = (element, { settings }) => {
  const text = spoken(contentOf(element));
  const speed = numberOf(element, 'voiceSpeed', settings) ?? 1;
  const loop = numberOf(element, 'loop', settings) ?? 1;
  const voice = textOf(element, 'voice');
  return heard(loop, speechMs(text, settings, Math.max(speed, 0.1)), (timing) => ({
    kind: 'hears',
    text,
    voice,
    verb: element.name,
    ...timing,
  }));
};
