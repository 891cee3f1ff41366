import * as z from 'zod/mini';
import { defineCallbacks } from './define.js';
import { integer, number, text } from './wire.js';

const VERB = 'https://developers.telnyx.com/docs/voice/programmable-voice/texml-verbs/gather';

export const gatherCallbacks = defineCallbacks({
  'gather-partial-result': {
    kind: 'partial-result',
    answer: 'none',
    when: 'A <Gather> that listens to speech has an interim result.',
    method: "The <Gather>'s partialResultCallbackMethod; POST when left out.",
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
    signs: [{ UnstableSpeechResult: true }, { StableSpeechResult: true }],
    source: [VERB, 'https://www.twilio.com/docs/voice/twiml/gather#partialresultcallback'],
  },
  'gather-action': {
    kind: 'gather',
    answer: 'document',
    when: '<Gather> ended and its action is set.',
    method: "The application's voice method: <Gather> has none of its own.",
    shares: ['identity', 'parties'],
    parameters: {
      /** The keys pressed, in order; present when the input is `dtmf`. The finishing key is presumably not among them. */
      Digits: z.optional(text),
      /** The words heard; present when the input is `speech`. */
      SpeechResult: z.optional(text),
      /** How sure the recogniser is of the words, from 0 to 1; present when the input is `speech`. */
      Confidence: z.optional(number),
    },
    signs: [
      { Digits: true, CallbackSource: false },
      { SpeechResult: true, CallbackSource: false },
    ],
    source: ['https://developers.telnyx.com/api-reference/callbacks/texml-gather'],
  },
  'gather-invalid-digits-action': {
    kind: 'gather',
    answer: 'document',
    when: 'The caller pressed keys outside validDigits, and invalidDigitsAction is set.',
    method: "The application's voice method.",
    shares: ['presumedIdentity', 'presumedParties'],
    parameters: {
      /** The keys pressed that are not valid. The name is presumed: Telnyx says only that they are sent. */
      Digits: z.optional(text),
    },
    undocumented: true,
    source: [VERB],
  },
});
