import type { CallbackKind, CallbackName, DocumentKind, Payload, PayloadOfKind } from './index.js';
import { type callbacks, encodePayload, identify, parsePayload } from './index.js';

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const same = <A, B>(..._: Equal<A, B> extends true ? [] : ['these types differ']): void => {};

// Quantities are numbers, truths are booleans, open lists offer their values and take others.
same<Payload<'call-status-initiated'>['SequenceNumber'], number>();
same<Payload<'call-status-initiated'>['ShakenStirValidated'], boolean | undefined>();
same<Payload<'gather-action'>['Confidence'], number | undefined>();
same<Payload<'gather-action'>['CallSid'], string>();
same<Payload<'redirect-request'>['CallSid'], string | undefined>();
const status: Payload<'dial-action'>['DialCallStatus'] = 'busy';
const later: Payload<'dial-action'>['DialCallStatus'] = 'brand-new';
// @ts-expect-error: text all the same
const never: Payload<'dial-action'>['DialCallStatus'] = 7;

// A kind has the parameters of all its callbacks: required where each documented one promises it.
same<PayloadOfKind<'voice'>['From'], string>();
same<PayloadOfKind<'voice'>['CallStatus'], 'in-progress' | (string & {}) | undefined>();
same<PayloadOfKind<'gather'>['Digits'], string | undefined>();
same<PayloadOfKind<'recording-status'>['RecordingSid'], string | undefined>();
same<PayloadOfKind<'recording-status'>['ConnectionId'], string>();
same<PayloadOfKind<'number'>['CallSid'], string | undefined>();
same<PayloadOfKind<'dial'>, Payload<'dial-action'>>();
same<PayloadOfKind<'amd-status'>['CallSid'], string>();
same<PayloadOfKind<'amd-status'>['MachineDetectionDuration'], number | undefined>();
same<Payload<'amd-status'>['MachineDetectionDuration'], number>();
same<PayloadOfKind<'wait'>['QueuePosition'], number>();
same<PayloadOfKind<'realtime-transcription'>['IsFinal'], boolean>();
same<PayloadOfKind<'pay-status'>['ChargeId'], string | undefined>();
declare const progress: PayloadOfKind<'call-status'>;
const digit: string | undefined = progress.Digit;
const number: number = progress.SequenceNumber;
// @ts-expect-error: no callback of the kind has it
progress.Digits;
// @ts-expect-error: a payload is what was sent
progress.From = '+12025550100';

same<
  DocumentKind,
  | ('voice' | 'gather' | 'dial' | 'number' | 'record' | 'queue' | 'wait' | 'conference-wait')
  | ('enqueue' | 'refer' | 'http-request' | 'ai-gather' | 'connect' | 'pay')
>();
const kind: CallbackKind = 'amd-status';
const name: CallbackName = 'amd-status';
// @ts-expect-error: a name is no kind
const noKind: CallbackKind = 'gather-action';

// A flow passes the kind on without knowing it.
const read = <K extends CallbackKind>(of: K, raw: Record<string, string>): PayloadOfKind<K> =>
  parsePayload(of, raw).payload;
same<ReturnType<typeof read<'dial'>>['DialCallStatus'], Payload<'dial-action'>['DialCallStatus']>();

const found = identify({});
if (found) parsePayload(found, {}).payload.DialCallStatus;

const ids = { AccountSid: 'a', CallSid: 'c', CallSidLegacy: 'c', From: '+12025550123', To: '+12025550100' };
encodePayload('gather-action', { ...ids, Digits: '1' });
// @ts-expect-error: Digits is text
encodePayload('gather-action', { ...ids, Digits: 1 });
// @ts-expect-error: no such parameter
encodePayload('gather-action', { ...ids, Digit: '1' });
// @ts-expect-error: To is missing
encodePayload('gather-action', { AccountSid: 'a', CallSid: 'c', CallSidLegacy: 'c', From: '+12025550123' });

same<(typeof callbacks)['gather-action']['kind'], 'gather'>();

export const used = [status, later, never, digit, number, kind, name, noKind];
