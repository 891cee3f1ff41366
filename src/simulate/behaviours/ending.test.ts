import { describe, expect, it } from 'vitest';
import { doc, world } from '../engine/world.test-kit.js';

describe('Hangup', () => {
  it('ends the call, and nothing after it runs', () => {
    const call = world({ '/start': doc('<Say>Bye</Say><Hangup/><Say>never</Say>') });
    call.rings();
    call.ends();
    expect(call.heard()).toEqual(['Bye']);
    expect(call.leg()).toMatchObject({
      status: 'completed',
      hangup: { cause: 'normal_clearing', source: 'callee', sip: '200' },
    });
  });

  it('does not answer a call that still rings', () => {
    const call = world({ '/start': doc('<Hangup/>') });
    call.rings();
    expect(call.leg()).toMatchObject({ status: 'completed', answeredAt: undefined });
  });
});

describe('Reject', () => {
  it('never answers when it is the first verb', () => {
    const call = world({ '/start': doc('<Reject/>') });
    call.rings();
    expect(call.leg()).toMatchObject({
      status: 'failed',
      answeredAt: undefined,
      hangup: { cause: 'call_rejected', sip: '404' },
    });
  });

  it('sounds busy when told so', () => {
    const call = world({ '/start': doc('<Reject reason="busy"/>') });
    call.rings();
    expect(call.leg()).toMatchObject({ status: 'busy', hangup: { cause: 'user_busy', sip: '486' } });
  });

  it('cuts a call that was answered, and warns that it is billed', () => {
    const call = world({ '/start': doc('<Say>Hi</Say><Reject/>') });
    call.rings();
    expect(call.ends().status).toBe('completed');
    expect(call.messages('warning').join()).toContain('billed');
  });
});

describe('Redirect', () => {
  it('goes on with another document, and nothing after it runs', () => {
    const call = world({
      '/start': doc('<Redirect>/next?a=1</Redirect><Say>never</Say>'),
      '/next': doc('<Say>next</Say>'),
    });
    call.rings();
    call.ends();
    expect(call.heard()).toEqual(['next']);
    expect(call.requests[1]).toMatchObject({
      callback: 'redirect-request',
      method: 'POST',
      url: 'https://app.test/next?a=1',
    });
  });

  it('uses its method', () => {
    const call = world({ '/start': doc('<Redirect method="GET">/next</Redirect>'), '/next': doc('') });
    call.rings();
    expect(call.requests[1]?.method).toBe('GET');
  });

  it('resolves a relative address against the document it stands in', () => {
    const call = world({
      '/start': doc('<Redirect>/menus/a/one</Redirect>'),
      '/menus/a/one': doc('<Redirect>../b/two</Redirect>'),
      '/menus/b/two': doc('<Say>two</Say>'),
    });
    call.rings();
    expect(call.heard()).toEqual(['two']);
  });

  it('ends the call when its address cannot be used', () => {
    const call = world({ '/start': doc('<Redirect>ftp://app.test/x</Redirect><Say>never</Say>') });
    call.rings();
    expect(call.leg().status).toBe('completed');
    expect(call.heard()).toEqual([]);
    expect(call.messages('warning').join()).toContain('no http or https address');
  });
});

describe('the end of a document', () => {
  it('hangs up', () => {
    const call = world({ '/start': doc('<Say>x</Say>') });
    call.rings();
    expect(call.ends()).toMatchObject({ status: 'completed', endedAt: 300 });
  });

  it('hangs up at once when the document is empty', () => {
    const call = world({ '/start': '<Response/>' });
    call.rings();
    expect(call.leg()).toMatchObject({ status: 'completed', answeredAt: undefined });
  });
});
