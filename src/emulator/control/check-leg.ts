import { TexmlError } from '../../document/index.js';
import { hasEnded, isAnswered, type Leg } from '../../simulate/index.js';

export const noSuchCall = (callSid: string): TexmlError =>
  new TexmlError('no-such-call', `There is no call ${callSid}. The list of calls has those that there are.`);

/** @throws {TexmlError} `not-ringing`, unless it is a phone that rings. */
export function checkRings(leg: Leg | undefined): void {
  if (leg?.status === 'ringing' && leg.direction !== 'inbound') return;
  const state = leg?.direction === 'inbound' ? 'The caller has no phone that rings' : `It is ${leg?.status}`;
  throw new TexmlError('not-ringing', `The leg does not ring at anybody. ${state}.`);
}

/** @throws {TexmlError} `call-ended` or `not-answered`, unless the person is on the line. */
export function checkTalks(leg: Leg | undefined): void {
  if (!leg || hasEnded(leg))
    throw new TexmlError('call-ended', 'The leg is over: nobody is on the line any more.');
  if (isAnswered(leg) || leg.direction === 'inbound') return;
  throw new TexmlError('not-answered', 'The phone still rings: answer, busy or decline comes first.');
}
