import * as z from 'zod/mini';
import { defineCallbacks } from './define.js';
import { boolean, oneOf, text } from './wire.js';

const shares = ['identity', 'parties', 'connection'] as const;

const parameters = {
  /** The caller's number or name, as the callee is shown it. Telnyx lists it as always present; its sample lacks it. */
  CallerId: z.optional(text),
  /** Where the call comes from: the telephone network or SIP. Telnyx lists it as always present; its sample lacks it. */
  CallingPartyType: z.optional(oneOf('sip', 'pstn')),
  /** The caller's SIP address, without `sip:`. Telnyx lists it as always present; its sample lacks it. */
  FromSipUri: z.optional(text),
  /** The called SIP address. Telnyx lists it as always present; its sample lacks it. */
  ToSipUri: z.optional(text),
  /** The state of the call. Telnyx's sample shows it; its list of parameters does not. */
  CallStatus: z.optional(oneOf('in-progress')),
  /** The version of the interface. Seen in older pages of Telnyx alone. */
  ApiVersion: z.optional(oneOf('2010-04-01')),
  /** Which way the call goes. Not documented by Telnyx; seen in Twilio's requests. */
  Direction: z.optional(oneOf('inbound', 'outbound-api', 'outbound-dial')),
  /** The SHAKEN/STIR attestation. Not documented by Telnyx here; the name is the status callback's, for applications with SHAKEN/STIR on. */
  ShakenStirAttestation: z.optional(oneOf('A', 'B', 'C')),
  /** Whether the SHAKEN/STIR signature was valid. Not documented by Telnyx here; the name is the status callback's. */
  ShakenStirValidated: z.optional(boolean),
};

/** One parameter for each custom header of the SIP INVITE. Not documented by Telnyx; seen in public code. */
const dynamic = { 'SipHeader_<Name>': /^SipHeader_./ };

export const voiceCallbacks = defineCallbacks({
  /**
   * The callee of a call made through the REST API has answered, and no inline document was given; also
   * for a call that a SIP trunk parked.
   * Method: the REST call's UrlMethod, or else the application's voice method.
   * @see https://developers.telnyx.com/docs/voice/programmable-voice/texml-instruction-fetching
   * @see https://developers.telnyx.com/api-reference/texml-rest-commands/initiate-an-outbound-call
   */
  'voice-request-outbound': {
    kind: 'voice',
    answer: 'document',
    shares,
    parameters,
    dynamic,
  },
  /**
   * A call arrives at a number or a SIP subdomain of a TeXML application.
   * Method: the application's voice method.
   * @see https://developers.telnyx.com/docs/voice/programmable-voice/texml-instruction-fetching
   */
  'voice-request-inbound': {
    kind: 'voice',
    answer: 'document',
    shares,
    parameters,
    dynamic,
  },
  /**
   * A <Redirect> names a new document, or a REST update of the call gives a Url.
   * Method: the <Redirect>'s method or the REST update's Method; POST when left out.
   * @see https://developers.telnyx.com/docs/voice/programmable-voice/texml-verbs/redirect
   * @see https://developers.telnyx.com/api-reference/texml-rest-commands/update-call
   */
  'redirect-request': {
    kind: 'voice',
    answer: 'document',
    shares: ['presumedIdentity', 'presumedParties'],
    parameters: {
      /** The state of the call. Presumed: Telnyx does not document the parameters of this request. */
      CallStatus: z.optional(oneOf('in-progress')),
      /** The id of the application or connection. Presumed: Telnyx does not document the parameters of this request. */
      ConnectionId: z.optional(text),
    },
    undocumented: true,
  },
});
