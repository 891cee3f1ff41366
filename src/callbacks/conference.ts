import * as z from 'zod/mini';
import { defineCallbacks } from './define.js';
import { oneOf, text } from './wire.js';

const shares = ['identity', 'connection', 'conference'] as const;

export const conferenceCallbacks = defineCallbacks({
  /**
   * The conference began. `CallSid` is there although no participant is meant: presumably the leg that began it.
   * Method: the <Conference>'s statusCallbackMethod; POST when left out.
   * @see https://developers.telnyx.com/api-reference/callbacks/texml-conference-start
   * @see https://developers.telnyx.com/docs/voice/programmable-voice/texml-verbs/conference
   */
  'conference-start': {
    kind: 'conference-status',
    answer: 'none',
    shares,
    parameters: {
      /** `conference-start`, where the attribute of <Conference> says `start`. */
      StatusCallbackEvent: oneOf('conference-start'),
    },
  },
  /**
   * The conference ended. `CallSid` is there although no participant is meant: presumably the leg that ended it.
   * Method: the <Conference>'s statusCallbackMethod; POST when left out.
   * @see https://developers.telnyx.com/api-reference/callbacks/texml-conference-end
   * @see https://developers.telnyx.com/docs/voice/programmable-voice/texml-verbs/conference
   */
  'conference-end': {
    kind: 'conference-status',
    answer: 'none',
    shares,
    parameters: {
      /** `conference-end`, where the attribute of <Conference> says `end`. */
      StatusCallbackEvent: oneOf('conference-end'),
    },
  },
  /**
   * A participant joined the conference.
   * Method: the <Conference>'s statusCallbackMethod; POST when left out.
   * @see https://developers.telnyx.com/api-reference/callbacks/texml-conference-join
   * @see https://developers.telnyx.com/docs/voice/programmable-voice/texml-verbs/conference
   */
  'conference-join': {
    kind: 'conference-status',
    answer: 'none',
    shares,
    parameters: {
      /** `participant-join`, where the attribute of <Conference> says `join`. */
      StatusCallbackEvent: oneOf('participant-join'),
    },
  },
  /**
   * A participant left the conference.
   * Method: the <Conference>'s statusCallbackMethod; POST when left out.
   * @see https://developers.telnyx.com/api-reference/callbacks/texml-conference-leave
   * @see https://developers.telnyx.com/docs/voice/programmable-voice/texml-verbs/conference
   */
  'conference-leave': {
    kind: 'conference-status',
    answer: 'none',
    shares,
    parameters: {
      /** `participant-leave`, where the attribute of <Conference> says `leave`. */
      StatusCallbackEvent: oneOf('participant-leave'),
    },
  },
  /**
   * A participant began or stopped talking.
   * Method: the <Conference>'s statusCallbackMethod; POST when left out.
   * @see https://developers.telnyx.com/api-reference/callbacks/texml-conference-speaker
   * @see https://developers.telnyx.com/docs/voice/programmable-voice/texml-verbs/conference
   */
  'conference-speaker': {
    kind: 'conference-status',
    answer: 'none',
    shares,
    parameters: {
      /** Which of the two it was; the attribute of <Conference> says `speaker` for both. */
      StatusCallbackEvent: oneOf('participant-speech-start', 'participant-speech-stop'),
    },
  },
  /**
   * A participant waits for the conference to start, and its waitUrl is no audio file. The document runs while the
   * participant waits, and is asked for again when it has ended. The reply may also be audio, which a flow does not give.
   * Method: the <Conference>'s waitMethod; POST when left out.
   * @see https://developers.telnyx.com/docs/voice/programmable-voice/texml-verbs/conference
   */
  'conference-wait-url': {
    kind: 'conference-wait',
    answer: 'document',
    shares: ['presumedIdentity', 'presumedParties'],
    parameters: {
      /** The id of the application or connection. Presumed: Telnyx does not document the parameters of this request. */
      ConnectionId: z.optional(text),
    },
    undocumented: true,
  },
});
