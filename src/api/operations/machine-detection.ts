import * as z from 'zod/mini';

// Fields that tune the detection of answering machines.

/** Silence at the start that points to a machine, in ms: 3500 unless set. `Premium` makes no use of it. */
export const MachineDetectionSilenceTimeout = z.optional(z.int());
/** Silence after speech that points to a person, in ms: 800 unless set. `Premium` makes no use of it. */
export const MachineDetectionSpeechEndThreshold = z.optional(z.int());
/** A greeting longer than this points to a machine, in ms: 3500 unless set. `Premium` makes no use of it. */
export const MachineDetectionSpeechThreshold = z.optional(z.int());
/** The highest pitch of a beep, in Hz. */
export const MachineDetectionBeepMaxFrequency = z.optional(z.number());
/** The lowest pitch of a beep, in Hz. */
export const MachineDetectionBeepMinFrequency = z.optional(z.number());
/** The shortest beep, in ms. */
export const MachineDetectionBeepMinToneDuration = z.optional(z.number());
/** Which detectors must agree on a beep. */
export const MachineDetectionBeepProfile = z.optional(z.enum(['both', 'freq_only']));
/** Looks at the spectrum of what may be a beep once more. */
export const MachineDetectionBeepSpectralConfirmation = z.optional(z.boolean());
/** How pure a tone must be there, from 0 to 1. */
export const MachineDetectionBeepSpectralMinPurity = z.optional(z.number().check(z.gte(0), z.lte(1)));
/** Takes no fax tone for a beep. */
export const MachineDetectionBeepSpectralRejectFaxCng = z.optional(z.boolean());
/** The length of the window there, in ms. */
export const MachineDetectionBeepSpectralWindow = z.optional(z.number());
