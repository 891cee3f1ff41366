import { describe, expect, it } from 'vitest';
import { encodeMessage } from '../encode-message.js';
import { doc, world } from './world.test-kit.js';

const run = (application: Parameters<typeof world>[1] & {} = {}) => {
  const call = world({ '/start': doc('<Pause length="90"/>'), '/status': '' }, application);
  call.rings();
  call.ends();
  return call;
};

describe('the cost of a call', () => {
  const application = {
    status_callback: 'https://app.test/status',
    status_callback_method: 'GET',
    call_cost_in_webhooks: true,
  } as const;

  it('is told after the end, under a name with the SID of the call', () => {
    const call = run({ application });
    const last = call.requests.at(-1);
    if (!last) throw new Error('Nothing was sent.');
    expect(call.requests.at(-2)?.callback).toBe('call-status-completed');
    expect(last).toMatchObject({ callback: 'call-cost', method: 'GET', url: application.status_callback });
    const form = new URLSearchParams(encodeMessage(last).text);
    expect(form.get(`CallCost[${call.sid}]`)).toBe('0.0100');
    expect(form.get('CallbackSource')).toBe('call-cost-events');
  });

  it('follows the price of a minute', () => {
    const call = run({ application, settings: { pricePerMinute: 0.25 } });
    expect(call.requests.at(-1)).toMatchObject({ dynamic: { [`CallCost[${call.sid}]`]: '0.5000' } });
  });

  it('is told to those applications alone that want it, and have an address for it', () => {
    const { call_cost_in_webhooks: _, ...plain } = application;
    expect(run({ application: plain }).sent('call-cost')).toEqual([]);
    expect(run({ application: { call_cost_in_webhooks: true } }).sent('call-cost')).toEqual([]);
  });

  it('is not told of the legs that a Dial calls', () => {
    const call = world(
      {
        '/start': doc('<Dial><Number statusCallback="/status">+12025550123</Number></Dial>'),
        '/status': '',
      },
      { application },
    );
    call.rings();
    call.hangsUp();
    expect(call.sent('call-cost').map(({ callSid }) => callSid)).toEqual([call.sid]);
  });
});
