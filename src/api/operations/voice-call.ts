import * as z from 'zod/mini';
import { openEnum } from './fields.js';
import { strictObject } from './objects.js';

// Fields of every command that makes a call an answered one: dial, answer and transfer.

export { client_state } from './client-state.js';
export { command_id } from './command-id.js';
export * from './sip-headers.js';
export * from './voice-recording.js';
export * from './voice-webhooks.js';

/** Changes how a voice sounds. */
export const sound_modifications = z.optional(
  strictObject({
    /** Higher by so many octaves, from -1 to 1: 0 unless set. */
    octaves: z.optional(z.number()),
    /** The pitch itself, above 0: 1 unless set, and lower is deeper. */
    pitch: z.optional(z.number()),
    /** Higher by so many semitones, from -14 to 14: 0 unless set. */
    semitone: z.optional(z.number()),
    /** Whose voice. `outbound` unless set. */
    track: z.optional(openEnum(['inbound', 'outbound'])),
  }),
);
