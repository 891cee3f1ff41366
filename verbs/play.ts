import { define, type RuleView } from './define.js';
import { error, has, warning } from './rule.js';
import { ringTones } from './values.js';

const hasText = (element: RuleView): boolean => element.text.trim() !== '' || element.templated === true;

export const play = define({
  /**
   * Plays a sound: an MP3 or WAV file, a stored medium, key tones or a ringback tone. A sound that fails ends the whole
   * document, unless told otherwise.
   */
  play: {
    name: 'Play',
    kind: 'verb',
    blocking: true,
    text: 'optional',
    textFormat: 'url or media-name',
    attributes: {
      /**
       * How often it is played. Note: no range is documented for Play; that 0 repeats without end is said of Say alone.
       */
      loop: { type: 'integer', min: 0, default: 1 },
      /** Whether the text names a medium stored at Telnyx. By default it is an address. */
      mediaStorage: { type: 'boolean', default: false },
      /** Key tones to play in place of a file; `w` waits for half a second. */
      digits: { type: 'digits', pattern: /^[0-9*#w]+$/ },
      /** A second file, tried once when the first one fails. */
      failoverUrl: { type: 'url' },
      /** Whether a sound that fails is skipped. By default it ends the document. */
      continueOnError: { type: 'boolean', default: false },
      /**
       * The ringback tone of a country, in place of a file. Note: one source forbids it inside Conference, another inside
       * Gather: avoid both.
       */
      ringTone: { type: 'enum', values: ringTones },
    },
    rules: [
      error(
        'play-nothing',
        [],
        'There is nothing to play: write an address as text, or set `digits` or `ringTone`.',
        (element) => !hasText(element) && !has(element, 'digits') && !has(element, 'ringTone'),
      ),
      error(
        'play-tone-and-text',
        ['ringTone'],
        '`ringTone` cannot stand beside an address: remove one of them, or write a second Play.',
        (element) => has(element, 'ringTone') && hasText(element),
      ),
      warning(
        'play-digits-and-sound',
        ['digits', 'ringTone'],
        '`digits` are played in place of a sound: remove them, or write a second Play for the sound.',
        (element) => has(element, 'digits') && (hasText(element) || has(element, 'ringTone')),
      ),
      error(
        'play-media-address',
        ['mediaStorage'],
        'With mediaStorage="true" the text is the name of a stored medium, not an address: remove `mediaStorage`, or write the name.',
        (element) => element.get('mediaStorage') === 'true' && /^\s*https?:\/\//i.test(element.text),
      ),
    ],
    source: 'https://developers.telnyx.com/docs/voice/programmable-voice/texml-verbs/play',
  },
});
