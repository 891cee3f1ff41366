import {
  type Payload,
  type PayloadOfKind,
  type Received,
  receive,
  type WebhookName,
  type WebhookPayload,
} from './index.js';

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const same = <A, B>(..._: Equal<A, B> extends true ? [] : ['these types differ']): void => {};

declare const received: Received;
declare const request: Request;

// @ts-expect-error: what was refused has no name
received.name;

if (!received.ok) {
  same<typeof received.status, 400 | 403 | 405 | 413 | 415 | 500>();
} else {
  switch (received.name) {
    case 'gather-action':
      same<typeof received.encoding, 'form'>();
      same<typeof received.payload, Payload<'gather-action'>>();
      same<typeof received.payload.Digits, string | undefined>();
      // @ts-expect-error: a form has no event around it
      received.event;
      break;
    case 'amd-status':
      same<typeof received.payload.MachineDetectionDuration, number>();
      break;
    case 'call.hangup':
      same<typeof received.encoding, 'json'>();
      same<typeof received.payload, WebhookPayload<'call.hangup'>>();
      same<typeof received.event.event_type, 'call.hangup'>();
      same<typeof received.payload.tags, string[] | undefined>();
      same<
        typeof received.payload.hangup_source,
        'caller' | 'callee' | 'unknown' | (string & {}) | undefined
      >();
      // @ts-expect-error: no such field
      received.payload.hangup_reason;
      break;
    case 'call.enqueued':
      same<typeof received.payload.current_position, number | undefined>();
      break;
    case 'unknown':
      if (received.encoding === 'form') same<(typeof received.raw)[string], string>();
      else same<typeof received.event.event_type, string | undefined>();
      break;
    // @ts-expect-error: neither a callback nor a webhook
    case 'call.hungup':
      break;
  }
}

// Null stands in a payload only where Telnyx documents it.
same<null extends WebhookPayload<'call.hangup'>['call_quality_stats'] ? true : false, true>();
same<null extends WebhookPayload<'call.hangup'>['client_state'] ? true : false, false>();

const asKind = await receive(request, { publicKey: 'key', as: 'call-status' });
if (asKind.ok) {
  same<typeof asKind.name, 'call-status'>();
  same<typeof asKind.payload, PayloadOfKind<'call-status'>>();
}
// @ts-expect-error: a name is no kind
await receive(request, { publicKey: 'key', as: 'gather-action' });

const eventType: WebhookName = 'conference.floor.changed';
// @ts-expect-error: no such event
const noEventType: WebhookName = 'conference.floor.fell';

export const used = [eventType, noEventType];
