import { booleanOf, contentOf, numberOf, textOf } from '../engine/attributes.js';
import { digitsMs, keyMs } from '../engine/digits.js';
import type { Settings } from '../settings.js';
import { warning } from './behaviour.js';
import { type Clip, type ClipOf, heard } from './clip.js';

const isBroken = (sound: string, { brokenMedia }: Settings): boolean => brokenMedia.includes(sound);

function sounds(sound: string, onceMs: number, loop: number): Clip {
  return heard(loop, Math.max(onceMs, keyMs), (timing) => ({ kind: 'plays', sound, ...timing }));
}

/** What `<Play>` sounds like. Nothing is downloaded: the settings say how long media take, and which fail. */
export const playClip: ClipOf = (element, { settings }) => {
  const loop = numberOf(element, 'loop', settings) ?? 1;
  const mediaMs = (sound: string) => (settings.mediaSeconds[sound] ?? settings.playSeconds) * 1000;
  const digits = textOf(element, 'digits');
  if (digits !== undefined) return sounds(`digits ${digits}`, digitsMs(digits), loop);
  const ringTone = textOf(element, 'ringTone');
  if (ringTone !== undefined) return sounds(`ring tone ${ringTone}`, settings.playSeconds * 1000, loop);
  const source = contentOf(element).trim();
  if (source !== '' && !isBroken(source, settings)) return sounds(source, mediaMs(source), loop);
  const problem = source === '' ? '<Play> has nothing to play.' : `The playback of ${source} failed.`;
  const failover = textOf(element, 'failoverUrl');
  if (failover !== undefined && !isBroken(failover, settings)) {
    const { actions, durationMs } = sounds(failover, mediaMs(failover), loop);
    return { actions: [warning(`${problem} Its failoverUrl is played.`), ...actions], durationMs };
  }
  const complaint = failover === undefined ? problem : `${problem} So did that of its failoverUrl.`;
  if (booleanOf(element, 'continueOnError')) {
    return {
      actions: [warning(`${complaint} The document goes on, as continueOnError says.`)],
      durationMs: 0,
    };
  }
  return {
    actions: [],
    durationMs: 0,
    failure: `${complaint} That ends the document; continueOnError="true" would let it go on.`,
  };
};
