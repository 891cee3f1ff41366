import { describe, expect, it } from 'vitest';
import { clientOf, failure, json } from '../scripted.test-kit.js';

const taken = () => json({ data: { result: 'ok' } });
const place = { connection_id: '1', from: '+12025550100', to: '+12025550123' };
const refused = async (promise: Promise<unknown>) =>
  expect(await failure(promise)).toMatchObject({ name: 'InvalidParametersError' });

describe('a call of the Voice API', () => {
  it('is dialled once, however often the request has to be sent', async () => {
    const { telnyx, requests } = clientOf([new Error('reset'), json({ errors: [] }, 503), json({})], {
      onWarning: () => undefined,
    });
    await telnyx.calls.dial(place);
    const ids = await Promise.all(requests.map(async (request) => (await request.json()).command_id));
    expect(ids).toHaveLength(3);
    expect(ids[0]).toMatch(/^[\da-f-]{36}$/);
    expect(new Set(ids).size).toBe(1);
  });

  it('is hung up without parameters, by a command that has its id all the same', async () => {
    const { telnyx, requests } = clientOf([taken()]);
    expect(await telnyx.calls.hangup('v3:a')).toEqual({ data: { result: 'ok' } });
    expect(requests[0]?.url).toBe('https://api.telnyx.com/v2/calls/v3:a/actions/hangup');
    expect(Object.keys(await requests[0]?.json())).toEqual(['command_id']);
  });

  it('may ring several phones, but not none', async () => {
    const { telnyx, requests } = clientOf([json({})], { onWarning: () => undefined });
    await telnyx.calls.dial({ ...place, to: ['+12025550123', 'sip:ann@example.com'] });
    expect(await requests[0]?.json()).toMatchObject({ to: ['+12025550123', 'sip:ann@example.com'] });
    await refused(telnyx.calls.dial({ ...place, to: [] }));
  });

  it('needs a call to be linked to where it is to be bridged', async () => {
    const { telnyx, requests } = clientOf([json({})], { onWarning: () => undefined });
    const linking = { bridge_on_answer: true };
    expect(await failure(telnyx.calls.dial({ ...place, ...linking }))).toMatchObject({
      issues: [
        {
          path: 'link_to',
          message:
            'bridge_intent, bridge_on_answer and park_after_unbridge need link_to: the call that they speak of',
        },
      ],
    });
    await refused(telnyx.calls.dial({ ...place, park_after_unbridge: 'self' }));
    expect(requests).toEqual([]);
    await telnyx.calls.dial({ ...place, ...linking, link_to: 'v3:a' });
    await telnyx.calls.dial({ ...place, bridge_on_answer: false, bridge_intent: false });
    expect(requests).toHaveLength(2);
  });

  it('is bridged with one other call, one queue or one room', async () => {
    const { telnyx, requests } = clientOf([taken()]);
    for (const targets of [{}, { call_control_id: 'v3:b', queue: 'support' }, { video_room_context: 'Ann' }])
      expect(await failure(telnyx.calls.bridge('v3:a', targets))).toMatchObject({
        issues: [{ path: 'call_control_id', message: expect.stringContaining('and only one') }],
      });
    for (const target of [{ call_control_id: 'v3:b' }, { queue: 'support' }, { video_room_id: '1' }])
      await telnyx.calls.bridge('v3:a', target);
    expect(requests).toHaveLength(3);
    expect(await requests[1]?.json()).toMatchObject({ queue: 'support' });
  });

  it('plays one file: that of an address, or a stored one', async () => {
    const { telnyx } = clientOf([taken()]);
    const both = { audio_url: 'https://example.com/a.mp3', media_name: 'a' };
    await refused(telnyx.calls.dial({ ...place, ...both }));
    await refused(telnyx.calls.transfer('v3:a', { to: '+12025550123', ...both }));
    const hold = { hold_audio_url: 'https://example.com/a.mp3', hold_media_name: 'a' };
    await refused(telnyx.calls.dial({ ...place, conference_config: hold }));
  });

  it('takes webhook retries that Telnyx would take', async () => {
    const { telnyx, requests } = clientOf([taken()]);
    const retrying = (retries_ms: number[]) =>
      telnyx.calls.answer('v3:a', { webhook_retries_policies: { 'call.answered': { retries_ms } } });
    await refused(retrying([1, 1, 1, 1, 1, 1]));
    expect(await failure(retrying([40_000, 20_001]))).toMatchObject({
      issues: [{ message: expect.stringContaining('must be 60000 ms together at most') }],
    });
    await retrying([40_000, 20_000]);
    expect(requests).toHaveLength(1);
  });

  it('is answered with codecs that Telnyx has, in any order', async () => {
    const { telnyx, requests } = clientOf([taken()]);
    await telnyx.calls.answer('v3:a', { preferred_codecs: 'OPUS,PCMU' });
    await refused(telnyx.calls.answer('v3:a', { preferred_codecs: 'OPUS, PCMU' }));
    expect(requests).toHaveLength(1);
  });

  it.each([
    ['dial', 'stream_auth_token'],
    ['dial', 'sip_auth_password'],
    ['transfer', 'sip_auth_password'],
    ['refer', 'sip_auth_password'],
  ] as const)('%s does not give its %s away', async (command, field) => {
    const secret = 'pass-word-9';
    const { telnyx } = clientOf([json({ errors: [{ detail: `${secret} is too weak` }] }, 422)]);
    const { dial, transfer, refer } = telnyx.calls;
    const sent = {
      dial: () => dial({ ...place, [field]: secret }),
      transfer: () => transfer('v3:a', { to: '+12025550123', [field]: secret }),
      refer: () => refer('v3:a', { sip_address: 'sip:ann@example.com', [field]: secret }),
    };
    const error = await failure(sent[command]());
    expect(String(error)).toContain('[redacted] is too weak');
    expect(JSON.stringify([error, String(error)])).not.toContain(secret);
  });
});

describe('the account’s phone numbers', () => {
  it('are looked for by digits alone: Telnyx finds nothing by a plus', async () => {
    const { telnyx, requests } = clientOf([json({ data: [], meta: { page_number: 1, total_pages: 1 } })]);
    await refused(telnyx.phoneNumbers.list({ filter: { phone_number: '+12025550123' } }).all());
    await telnyx.phoneNumbers.list({ filter: { phone_number: '12025550123' } }).all();
    expect(requests.map(({ url }) => new URL(url).search)).toEqual(['?filter%5Bphone_number%5D=12025550123']);
  });

  it('keep their PIN out of messages', async () => {
    const { telnyx } = clientOf([json({ errors: [{ detail: 'the PIN 98-76 is too short' }] }, 422)]);
    const error = await failure(telnyx.phoneNumbers.update('1', { external_pin: '98-76' }));
    expect(String(error)).toContain('the PIN [redacted] is too short');
  });
});
