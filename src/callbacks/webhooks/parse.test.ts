import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { genuine } from './arbitrary.test-kit.js';
import { isWebhookName, parseWebhook, webhookNames } from './parse.js';

const hangup = (payload: unknown, more: object = {}) =>
  parseWebhook({ data: { event_type: 'call.hangup', payload, ...more } });

describe('parseWebhook', () => {
  it('reads a webhook as Telnyx shows it', () => {
    const event = {
      event_type: 'call.initiated',
      id: '0ccc7b54-4df3-4bca-a65a-3da1ecc777f0',
      occurred_at: '2026-01-15T10:30:26.028Z',
      record_type: 'event',
    };
    const payload = {
      call_control_id: 'v3:example',
      from: '+12025550123',
      to: '+12025550100',
      direction: 'incoming',
      shaken_stir_validated: true,
      custom_headers: [{ name: 'X-Tenant', value: 'acme' }],
    };
    const meta = { attempt: 1, delivered_to: 'https://example.com/webhooks' };
    expect(parseWebhook({ data: { ...event, payload }, meta })).toEqual({
      name: 'call.initiated',
      event,
      meta,
      payload,
      issues: [],
    });
  });

  it('reads the event that comes without the data around it', () => {
    const webhook = parseWebhook({
      event_type: 'conference.floor.changed',
      id: '0ccc7b54-4df3-4bca-a65a-3da1ecc777f0',
      payload: { conference_id: 'c', call_leg_id: 'l' },
    });
    expect(webhook).toMatchObject({
      name: 'conference.floor.changed',
      payload: { conference_id: 'c' },
      meta: {},
    });
  });

  it('takes values and fields that are new', () => {
    const payload = { hangup_cause: 'brand-new', brand_new: { deep: [1] } };
    expect(hangup(payload)).toMatchObject({ payload, issues: [] });
  });

  it('leaves out what is not of its type, says so without showing it, and keeps the rest', () => {
    const { payload, issues } = hangup({
      from: 12025550123,
      to: '+12025550100',
      tags: ['a', 7],
      custom_headers: [{ name: 'X-Tenant' }],
      hangup_source: { of: 'what' },
    });
    expect(payload).toEqual({ to: '+12025550100' });
    expect(issues.map(({ path, expected, received }) => ({ path, expected, received }))).toEqual([
      { path: 'payload.from', expected: 'text', received: '••••••••123' },
      { path: 'payload.tags.1', expected: 'text', received: '7' },
      { path: 'payload.custom_headers.0.value', expected: 'text', received: 'nothing' },
      { path: 'payload.hangup_source', expected: 'text', received: 'an object' },
    ]);
    const [recording] = parseWebhook({
      event_type: 'call.recording.saved',
      payload: { recording_urls: 'https://example.com/a.mp3?signature=abc' },
    }).issues;
    expect(recording?.message).toBe(
      'payload.recording_urls should be an object; it is text. It is among the raw fields.',
    );
  });

  it('takes a null as no value, except where Telnyx documents it', () => {
    const { payload, issues } = hangup({ client_state: null, call_quality_stats: null });
    expect(payload).toEqual({ call_quality_stats: null });
    expect(issues).toEqual([]);
  });

  it('reports an event, a meta and a payload that are none', () => {
    const webhook = parseWebhook({
      data: { event_type: 'call.hangup', id: 7, payload: ['a'] },
      meta: { attempt: '1' },
    });
    expect(webhook.payload).toEqual({});
    expect(webhook.issues.map(({ path }) => path)).toEqual(['id', 'meta.attempt', 'payload']);
    expect(hangup(undefined)).toMatchObject({ payload: {}, issues: [] });
  });

  it('calls unknown what the table does not know, with its fields as they came', () => {
    const payload = { call_control_id: 'v3:example', digits: 7 };
    expect(parseWebhook({ data: { event_type: 'call.brand.new', id: 'a', payload } })).toEqual({
      name: 'unknown',
      event: { event_type: 'call.brand.new', id: 'a' },
      meta: {},
      payload,
      issues: [],
    });
    expect(parseWebhook({ event: 'conversation_ended' })).toMatchObject({
      name: 'unknown',
      payload: { event: 'conversation_ended' },
    });
    for (const event_type of ['constructor', '__proto__', 'toString', 7, null, undefined, ['call.hangup']])
      expect(parseWebhook({ data: { event_type } }).name).toBe('unknown');
    for (const body of [null, [], 'call.hangup', 7, undefined])
      expect(parseWebhook(body).name).toBe('unknown');
  });

  it('keeps names that mean something to JavaScript as mere names', () => {
    const body: unknown = JSON.parse(
      '{"event_type":"call.hangup","payload":{"__proto__":{"from":"x"},"constructor":1}}',
    );
    const { payload } = parseWebhook(body);
    expect(Object.keys(payload)).toEqual(['__proto__', 'constructor']);
    expect(Object.getPrototypeOf(payload)).toBe(Object.prototype);
  });

  it.each(webhookNames())(
    'finds nothing wrong with a genuine %s, and gives its payload as it came',
    (name) => {
      fc.assert(
        fc.property(genuine(name), (body) => {
          const webhook = parseWebhook(body);
          const sent = Reflect.get('data' in body ? Object(body.data) : body, 'payload');
          expect(webhook).toMatchObject({ name, issues: [] });
          expect(webhook.payload).toEqual(sent);
        }),
        { numRuns: 30 },
      );
    },
  );

  it('throws for no JSON', () => {
    const payload = fc.dictionary(
      fc.constantFrom('from', 'tags', 'custom_headers', 'call_quality_stats', 'recording_urls', '__proto__'),
      fc.jsonValue(),
    );
    const event_type = fc.oneof(fc.constantFrom(...webhookNames()), fc.jsonValue());
    const event = fc.record(
      { event_type, payload: fc.oneof(payload, fc.jsonValue()), id: fc.jsonValue() },
      { requiredKeys: [] },
    );
    const body = fc.oneof(event, fc.record({ data: event, meta: fc.jsonValue() }), fc.jsonValue());
    fc.assert(
      fc.property(body, (json) => {
        const { name, issues } = parseWebhook(json);
        expect(name === 'unknown' || isWebhookName(name)).toBe(true);
        for (const { code, message } of issues)
          expect([code, message]).toEqual(['invalid-parameter', message]);
      }),
      { numRuns: 500 },
    );
  });
});
