import type { Behaviour } from './behaviour.js';
import { mediaBehaviour } from './media.js';
import { playClip } from './play-clip.js';

/** Plays a sound. One that fails ends the document, unless told otherwise. */
export const play: Behaviour<{ readonly verb: 'Play' }> = mediaBehaviour('Play', playClip);
