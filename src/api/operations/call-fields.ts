import * as z from 'zod/mini';
import { callbackMethod, filledText, webAddress, words } from './fields.js';
import { strictObject } from './objects.js';

/** Fields that every TeXML operation takes that places a call: who is called, and how. */
export const leg = () => ({
  /** The name that the callee may see: letters, digits, spaces and `-_~!.+`, up to 128. The number in `From` unless set. */
  CallerId: z.optional(
    z
      .string()
      .check(
        z.maxLength(128),
        z.regex(/^[\p{L}\d _~!.+-]*$/u, 'must have letters, digits, spaces and -_~!.+ only'),
      ),
  ),
  /** SIP headers for the call. */
  CustomHeaders: z.optional(z.array(strictObject({ name: filledText(), value: z.string() }))),
  /** Names of codecs, separated by commas, the preferred one first. */
  PreferredCodecs: z.optional(filledText()),
  /** The password for SIP digest authentication. */
  SipAuthPassword: z.optional(z.string()),
  /** The user for SIP digest authentication. */
  SipAuthUsername: z.optional(z.string()),
  /** Where Telnyx reports the progress of the call. */
  StatusCallback: z.optional(webAddress()),
  /** What is reported: `initiated`, `ringing`, `answered`, `completed`, separated by spaces. `completed` unless set. */
  StatusCallbackEvent: z.optional(words(['initiated', 'ringing', 'answered', 'completed'])),
  /** `POST` unless set. */
  StatusCallbackMethod: z.optional(callbackMethod()),
});

/** Fields that record a call. */
export const recording = () => ({
  /** Records the call from its start. False unless set. */
  Record: z.optional(z.boolean()),
  /** `mono` unless set; `dual` has each side in a channel of its own. */
  RecordingChannels: z.optional(z.enum(['mono', 'dual'])),
  /** Where Telnyx reports on the recording. */
  RecordingStatusCallback: z.optional(webAddress()),
  /** What is reported: `in-progress`, `completed`, `absent`, separated by spaces. `completed` unless set. */
  RecordingStatusCallbackEvent: z.optional(words(['in-progress', 'completed', 'absent'])),
  /** `POST` unless set. */
  RecordingStatusCallbackMethod: z.optional(callbackMethod()),
  /** Which side is recorded. `both` unless set. */
  RecordingTrack: z.optional(z.enum(['inbound', 'outbound', 'both'])),
  /** Whether silence is cut from both ends. `trim-silence` unless set. */
  Trim: z.optional(z.enum(['trim-silence', 'do-not-trim'])),
});

/** Fields that tune the detection of answering machines. */
export const machineDetection = () => ({
  /** Silence at the start that points to a machine, in ms: 3500 unless set. `Premium` makes no use of it. */
  MachineDetectionSilenceTimeout: z.optional(z.int()),
  /** Silence after speech that points to a person, in ms: 800 unless set. `Premium` makes no use of it. */
  MachineDetectionSpeechEndThreshold: z.optional(z.int()),
  /** A greeting longer than this points to a machine, in ms: 3500 unless set. `Premium` makes no use of it. */
  MachineDetectionSpeechThreshold: z.optional(z.int()),
  /** The highest pitch of a beep, in Hz. */
  MachineDetectionBeepMaxFrequency: z.optional(z.number()),
  /** The lowest pitch of a beep, in Hz. */
  MachineDetectionBeepMinFrequency: z.optional(z.number()),
  /** The shortest beep, in ms. */
  MachineDetectionBeepMinToneDuration: z.optional(z.number()),
  /** Which detectors must agree on a beep. */
  MachineDetectionBeepProfile: z.optional(z.enum(['both', 'freq_only'])),
  /** Looks at the spectrum of what may be a beep once more. */
  MachineDetectionBeepSpectralConfirmation: z.optional(z.boolean()),
  /** How pure a tone must be there, from 0 to 1. */
  MachineDetectionBeepSpectralMinPurity: z.optional(z.number().check(z.gte(0), z.lte(1))),
  /** Takes no fax tone for a beep. */
  MachineDetectionBeepSpectralRejectFaxCng: z.optional(z.boolean()),
  /** The length of the window there, in ms. */
  MachineDetectionBeepSpectralWindow: z.optional(z.number()),
});

/** `Url` and `Texml` are two ways to say the same thing. */
export const oneSourceOfInstructions = () =>
  z.refine<{ readonly Url?: unknown; readonly Texml?: unknown }>(
    ({ Url, Texml }) => Url === undefined || Texml === undefined || Texml === null,
    {
      path: ['Texml'],
      message: 'Url and Texml exclude each other: give the address of the instructions, or the instructions',
    },
  );
