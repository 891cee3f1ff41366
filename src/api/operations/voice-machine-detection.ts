import * as z from 'zod/mini';
import { strictObject } from './objects.js';

// Finds out whether a machine answers, and tells by webhooks.

/**
 * The detector: `disabled` unless set. `premium` also tells homes from businesses. `greeting_end` and `detect_words` also tell when
 * the machine's greeting ends, and `detect_beep` only when it beeps.
 */
export const answering_machine_detection = z.optional(
  z.enum(['premium', 'detect', 'detect_beep', 'detect_words', 'greeting_end', 'disabled']),
);
/** Tunes the detector. `premium` heeds `total_analysis_time_millis` and `greeting_duration_millis` alone. */
export const answering_machine_detection_config = z.optional(
  strictObject({
    /** Silence after speech that points to a person, in ms: 800 unless set. */
    after_greeting_silence_millis: z.optional(z.int()),
    /** The longest silence between two words, in ms: 50 unless set. */
    between_words_silence_millis: z.optional(z.int()),
    /** A longer greeting points to a machine, in ms: 3500 unless set. */
    greeting_duration_millis: z.optional(z.int()),
    /** Silence that ends a machine's greeting, in ms: 1500 unless set. */
    greeting_silence_duration_millis: z.optional(z.int()),
    /** How long the end of a machine's greeting is waited for, in ms: 5000 unless set. */
    greeting_total_analysis_time_millis: z.optional(z.int()),
    /** A longer silence at the start points to a machine, in ms: 3500 unless set. */
    initial_silence_millis: z.optional(z.int()),
    /** More words point to a machine: 5 unless set. */
    maximum_number_of_words: z.optional(z.int()),
    /** A longer word points to a machine, in ms: 3500 unless set. */
    maximum_word_length_millis: z.optional(z.int()),
    /** The loudness below which all is silence: 256 unless set. */
    silence_threshold: z.optional(z.int()),
    /** How long to detect, in ms: 3500 unless set. */
    total_analysis_time_millis: z.optional(z.int()),
    /** Which detectors must agree on a beep: of loudness and pitch, or of pitch alone. */
    beep_detection_profile: z.optional(z.enum(['both', 'freq_only'])),
    /** The highest pitch of a beep, in Hz. */
    beep_max_frequency_hz: z.optional(z.number()),
    /** The lowest pitch of a beep, in Hz. Above 480, the ringing tone of North America is no beep. */
    beep_min_frequency_hz: z.optional(z.number()),
    /** The shortest beep, in ms. */
    beep_min_tone_duration_millis: z.optional(z.number()),
    /** Looks at the spectrum of what may be a beep once more. */
    beep_spectral_confirmation: z.optional(z.boolean()),
    /** How pure a tone must be there, from 0 to 1. */
    beep_spectral_min_purity: z.optional(z.number().check(z.gte(0), z.lte(1))),
    /** Takes no fax tone for a beep. */
    beep_spectral_reject_fax_cng: z.optional(z.boolean()),
    /** The length of the window there, in ms. */
    beep_spectral_window_millis: z.optional(z.number()),
  }),
);
