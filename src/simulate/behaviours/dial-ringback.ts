import { textOf } from '../engine/attributes.js';
import { isAnswered } from '../engine/leg.js';
import { type Action, type Turn, warning } from './behaviour.js';

/** One run of a ringback tone: two seconds of tone and four of silence in most countries. */
const ringMs = 6000;

/** What the caller hears while others ring. One whose own call still rings hears the ringing of their network. */
export function ringback(turn: Turn): readonly Action[] {
  const { element, leg, settings } = turn;
  if (!isAnswered(leg)) return [];
  const audio = textOf(element, 'audioUrl');
  if (audio !== undefined && !settings.brokenMedia.includes(audio)) {
    const durationMs = (settings.mediaSeconds[audio] ?? settings.playSeconds) * 1000;
    return [{ do: 'show', what: { kind: 'plays', sound: audio, durationMs, loop: 0 } }];
  }
  const tone: Action = {
    do: 'show',
    what: { kind: 'plays', sound: `ring tone ${textOf(element, 'ringTone')}`, durationMs: ringMs, loop: 0 },
  };
  return audio === undefined
    ? [tone]
    : [warning(`The playback of ${audio} failed: the ringback tone is heard instead.`), tone];
}
