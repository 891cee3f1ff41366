import { formerElements, ssmlElements } from '../../../verbs/twilio-names.js';
import { isTwimlChild } from '../table/elements.js';

/**
 * What is done about an element that TeXML does not have in that place: it is removed; its tags are; it gives its text to
 * the element around it; it becomes a Sip; or it is put into a Dial.
 */
export type Act = 'remove' | 'unwrap' | 'give-text' | 'become-sip' | 'wrap-in-dial';

/** What becomes of an element of TwiML. */
export interface ElementDelta {
  readonly act: Act;
  /** What a person has to do, as an order. */
  readonly instead: string;
  /** The meaning is kept. */
  readonly kept?: true;
}

const acts: Readonly<Record<string, Readonly<Record<string, Partial<ElementDelta>>>>> = {
  Dial: { Client: { act: 'become-sip' } },
  Response: { Queue: { act: 'wrap-in-dial', kept: true } },
  Sip: {
    Uri: { act: 'give-text', kept: true },
    Headers: {
      instead:
        'Append them to the SIP address, as in sip:user@example.com?X-Name=value, if your far end takes that.',
    },
  },
  Client: { Parameter: { instead: 'Hand its value over in another way, as in a custom SIP header.' } },
  Hangup: { Parameter: { instead: 'Remove it: <Hangup> holds nothing.' } },
  Reject: { Parameter: { instead: 'Remove it: <Reject> holds nothing.' } },
  Transcription: {
    Parameter: { instead: 'Tell calls apart by their CallSid.' },
    Config: { instead: "Set the engine's own attributes." },
  },
  Stream: { Parameter: { instead: 'Remove it: <Stop> needs the name of the stream alone.' } },
};

/** Elements of TwiML that twilio-node has no method for. */
const unmethodical: Readonly<Record<string, readonly string[]>> = {
  Response: ['Message'],
  Connect: ['Assistant'],
  Sip: ['Header'],
  Stop: ['Recording'],
};

const ssml: ReadonlySet<string> = new Set(ssmlElements);

/** Whether an element is SSML. */
export const isSsml = (name: string): boolean => ssml.has(name);

const without = 'Write what it did in another way: Telnyx documents no counterpart.';

/**
 * What becomes of an element of TwiML that TeXML does not have under that parent; undefined where it is none of TwiML's,
 * either, so that nobody knows what was meant.
 */
export function elementDelta(parent: string, name: string): ElementDelta | undefined {
  if (isSsml(name)) {
    return {
      act: 'unwrap',
      instead: 'Hear whether the plain text is understood: SSML is not documented for TeXML.',
    };
  }
  const act = acts[parent]?.[name];
  const known = act || isTwimlChild(parent, name) || unmethodical[parent]?.includes(name);
  if (!known) return undefined;
  return { act: 'remove', instead: formerElements[parent]?.[name] ?? without, ...act };
}
