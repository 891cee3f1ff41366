import * as z from 'zod/mini';
import { defineCallbacks } from './define.js';
import { integer, number, text } from './wire.js';

export const gatherCallbacks = defineCallbacks({
  /**
   * A <Gather> that listens to speech has an interim result.
   * Method: the <Gather>'s partialResultCallbackMethod; POST when left out.
   * @see https://developers.telnyx.com/docs/voice/programmable-voice/texml-verbs/gather
   * @see https://www.twilio.com/docs/voice/twiml/gather#partialresultcallback
   */
  'gather-partial-result': {
    kind: 'partial-result',
    answer: 'none',
    shares: ['presumedIdentity'],
    parameters: {
      /** What may still change of the words heard. Not documented by Telnyx; seen in Twilio's requests. */
      UnstableSpeechResult: z.optional(text),
      /** What will no longer change of the words heard. Not documented by Telnyx; seen in Twilio's requests. */
      StableSpeechResult: z.optional(text),
      /** Counts the interim results from 0. Not documented by Telnyx; seen in Twilio's requests. */
      SequenceNumber: z.optional(integer),
      /** How sure the recogniser is, from 0 to 1. Not documented by Telnyx; seen in Twilio's requests. */
      Confidence: z.optional(number),
    },
    undocumented: true,
  },
  /**
   * <Gather> ended and its action is set.
   * Method: the application's voice method: <Gather> has none of its own.
   * @see https://developers.telnyx.com/api-reference/callbacks/texml-gather
   */
  'gather-action': {
    kind: 'gather',
    answer: 'document',
    shares: ['identity', 'parties'],
    parameters: {
      /** The keys pressed, in order; present when the input is `dtmf`. The finishing key is presumably not among them. */
      Digits: z.optional(text),
      /** The words heard; present when the input is `speech`. */
      SpeechResult: z.optional(text),
      /** How sure the recogniser is of the words, from 0 to 1; present when the input is `speech`. */
      Confidence: z.optional(number),
    },
  },
  /**
   * The caller pressed keys outside validDigits, and invalidDigitsAction is set.
   * Method: the application's voice method.
   * @see https://developers.telnyx.com/docs/voice/programmable-voice/texml-verbs/gather
   */
  'gather-invalid-digits-action': {
    kind: 'gather',
    answer: 'document',
    shares: ['presumedIdentity', 'presumedParties'],
    parameters: {
      /** The keys pressed that are not valid. The name is presumed: Telnyx says only that they are sent. */
      Digits: z.optional(text),
    },
    undocumented: true,
  },
});
