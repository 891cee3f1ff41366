import * as z from 'zod/mini';
import { callbackMethod, webAddress } from './fields.js';

// Fields that the operations share that place a call and run instructions on it.

/** How long it may ring, in seconds, from 5 to 120: 30 unless set. */
export const Timeout = z.optional(z.int().check(z.minimum(5), z.maximum(120)));
/** How long the call may last, in seconds, from 30 to 14400: 14400 unless set. */
export const TimeLimit = z.optional(z.int().check(z.minimum(30), z.maximum(14_400)));
/** Silence that ends the recording once somebody has spoken, in seconds. 0, the default, never ends it. */
export const RecordingTimeout = z.optional(z.int().check(z.minimum(0)));
/** Puts `RecordingUrl` into the reports. True unless set. */
export const SendRecordingUrl = z.optional(z.boolean());
/** Finds out whether a machine answers. `DetectMessageEnd` also waits for its greeting to end. `Disable` unless set. */
export const MachineDetection = z.optional(z.enum(['Enable', 'Disable', 'DetectMessageEnd']));
/** The detector. `Regular` unless set. */
export const DetectionMode = z.optional(z.enum(['Premium', 'Regular', 'PremiumCallScreening']));
/** Detects while the instructions run already. False unless set. */
export const AsyncAmd = z.optional(z.boolean());
/** Where the outcome is reported with `AsyncAmd`. */
export const AsyncAmdStatusCallback = z.optional(webAddress());
/** `POST` unless set. */
export const AsyncAmdStatusCallbackMethod = z.optional(callbackMethod());
/** How long to detect, in ms, from 500 to 60000: 30000 unless set. */
export const MachineDetectionTimeout = z.optional(z.int().check(z.minimum(500), z.maximum(60_000)));
/** Silence after the prompt of a call screener, in ms, from 1000 to 120000. Of use to `PremiumCallScreening` alone. */
export const MachineDetectionPromptEndTimeout = z.optional(
  z.int().check(z.minimum(1000), z.maximum(120_000)),
);
/** The region of the SIP signalling. `US` unless set. */
export const SipRegion = z.optional(z.enum(['US', 'Europe', 'Canada', 'Australia', 'Middle East']));
