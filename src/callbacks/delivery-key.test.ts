import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deliveryKey } from './delivery-key.js';

const signed = (timestamp: string, signature: string, address = '/voice') => ({
  address,
  headers: new Headers({ 'telnyx-timestamp': timestamp, 'telnyx-signature-ed25519': signature }),
});

const status = (more: Record<string, string> = {}) => ({
  CallSid: 'v3:one',
  CallStatus: 'completed',
  SequenceNumber: '3',
  ...more,
});

describe('the key of a delivery', () => {
  it('is the same for the same signed request', () => {
    const raw = { CallSid: 'v3:one' };
    expect(deliveryKey('voice', raw, signed('100', 'a'))).toBe(deliveryKey('voice', raw, signed('100', 'a')));
  });

  it('differs where an equal body is sent at another time: a redirect back to a menu', () => {
    const raw = { CallSid: 'v3:one', Digits: '1' };
    expect(deliveryKey('gather', raw, signed('100', 'a'))).not.toBe(
      deliveryKey('gather', raw, signed('102', 'b')),
    );
  });

  it('differs at another address', () => {
    const raw = { CallSid: 'v3:one' };
    expect(deliveryKey('voice', raw, signed('100', 'a', '/a'))).not.toBe(
      deliveryKey('voice', raw, signed('100', 'a', '/b')),
    );
  });

  it('is the same for a numbered event that is told again under a new signature', () => {
    expect(deliveryKey('call-status', status(), signed('100', 'a'))).toBe(
      deliveryKey('call-status', status(), signed('160', 'b')),
    );
  });

  it.each([{ CallSid: 'v3:two' }, { CallStatus: 'busy' }, { SequenceNumber: '4' }])(
    'differs for another event of a call: %j',
    (other) => {
      expect(deliveryKey('call-status', status(), signed('100', 'a'))).not.toBe(
        deliveryKey('call-status', status(other), signed('100', 'a')),
      );
    },
  );

  it('goes by the signature where an event has no number', () => {
    const raw = { CallSid: 'v3:one', CallStatus: 'completed' };
    expect(deliveryKey('call-status', raw, signed('100', 'a'))).not.toBe(
      deliveryKey('call-status', raw, signed('160', 'b')),
    );
  });

  it('does not take the number of an interim result for that of an event: each gather begins anew', () => {
    const raw = { CallSid: 'v3:one', SequenceNumber: '0' };
    expect(deliveryKey('partial-result', raw, signed('100', 'a'))).not.toBe(
      deliveryKey('partial-result', raw, signed('160', 'b')),
    );
  });

  it('is none where nothing is signed', () => {
    expect(deliveryKey('voice', {}, { address: '/', headers: new Headers() })).toBeUndefined();
  });

  it('never mixes up two kinds of key, whatever an event holds', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (CallSid, SequenceNumber) => {
        const event = deliveryKey('call-status', status({ CallSid, SequenceNumber }), signed('100', 'abc'));
        const visit = deliveryKey('voice', {}, signed('100', 'abc'));
        expect(event).not.toBe(visit);
      }),
    );
  });
});
