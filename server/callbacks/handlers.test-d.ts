import { Hono } from 'hono';
import { describe, expectTypeOf, it } from 'vitest';
import type { JsonObject, Payload, RawParameters, WebhookPayload } from '../../src/callbacks/index.js';
import { type TelnyxRequest, texml, verifyTelnyx } from '../index.js';
import { callbackHandlers } from './handlers.js';

describe('callback handlers', () => {
  it('get the payload of their name', () => {
    callbackHandlers()
      .on('recording-completed', ({ payload, raw, CallSid, name }) => {
        expectTypeOf(payload).toEqualTypeOf<Payload<'recording-completed'>>();
        expectTypeOf(payload.RecordingDuration).toEqualTypeOf<number>();
        expectTypeOf(raw).toEqualTypeOf<RawParameters>();
        expectTypeOf(CallSid).toEqualTypeOf<string | undefined>();
        expectTypeOf(name).toEqualTypeOf<'recording-completed'>();
      })
      .on('call.hangup', ({ payload, raw }) => {
        expectTypeOf(payload).toEqualTypeOf<WebhookPayload<'call.hangup'>>();
        expectTypeOf(raw).toEqualTypeOf<JsonObject>();
      })
      .on('unknown', ({ name }) => {
        expectTypeOf(name).toEqualTypeOf<'unknown'>();
      })
      .onAny((event) => {
        if (event.name === 'call.hangup')
          expectTypeOf(event.payload).toEqualTypeOf<WebhookPayload<'call.hangup'>>();
      });
  });

  it('refuse a name that no table has', () => {
    // @ts-expect-error There is no such callback.
    callbackHandlers().on('recording-complete', () => {});
  });
});

describe('middleware', () => {
  it('types what it adds', () => {
    new Hono().post('/', verifyTelnyx(), texml(), (c) => {
      expectTypeOf(c.get('telnyx')).toEqualTypeOf<TelnyxRequest>();
      // @ts-expect-error It takes a document, no text.
      return c.texml('<Response/>');
    });
  });
});
