import type { Behaviour } from './behaviour.js';
import { mediaBehaviour } from './media.js';
import { sayClip } from './say-clip.js';

/** Speaks a text. */
export const say: Behaviour<{ readonly verb: 'Say' }> = mediaBehaviour('Say', sayClip);
