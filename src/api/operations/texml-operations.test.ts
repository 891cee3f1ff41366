import { describe, expect, it } from 'vitest';
import { clientOf, failure, json } from '../scripted.test-kit.js';

const fieldsOf = async (request: Request | undefined) => [...new URLSearchParams(await request?.text())];
const queryOf = (request: Request | undefined) => [...new URL(request?.url ?? '').searchParams];

describe('a conference participant', () => {
  it('gets every SIP header with its name and its value', async () => {
    const { telnyx, requests } = clientOf([json({ call_sid: 'v3:a', status: 'connecting' })]);
    await telnyx.texml.conferences.participants.create('sales', {
      ApplicationSid: '1',
      To: '+12025550123',
      CustomHeaders: [
        { name: 'X-A', value: '1,2' },
        { name: 'X-B', value: 'ü&=' },
      ],
      Muted: false,
    });
    expect(await fieldsOf(requests[0])).toEqual(
      expect.arrayContaining([
        ['CustomHeaders[0][name]', 'X-A'],
        ['CustomHeaders[0][value]', '1,2'],
        ['CustomHeaders[1][name]', 'X-B'],
        ['CustomHeaders[1][value]', 'ü&='],
        ['Muted', 'false'],
      ]),
    );
  });

  it('who coaches must be told whom', async () => {
    const { telnyx, requests } = clientOf([json({})]);
    const { create, update } = telnyx.texml.conferences.participants;
    for (const refused of [create('a', { Coaching: true }), update('a', 'b', { Coaching: true })])
      expect(await failure(refused)).toMatchObject({
        name: 'InvalidParametersError',
        issues: [{ path: 'CallSidToCoach', message: 'CallSidToCoach is required where Coaching is true' }],
      });
    expect(requests).toEqual([]);
    await update('a', 'b', { Coaching: false });
    expect(await fieldsOf(requests[0])).toEqual([['Coaching', 'false']]);
  });

  it('is addressed by a label with any text', async () => {
    const { telnyx, requests } = clientOf([new Response(null, { status: 204 })]);
    expect(await telnyx.texml.conferences.participants.delete('c', 'the boss/1')).toBeUndefined();
    expect(requests[0]?.url).toMatch(/\/Accounts\/acc\/Conferences\/c\/Participants\/the%20boss%2F1$/);
  });

  it('whose password is in an error’s text is not given away', async () => {
    const { telnyx } = clientOf([json({ errors: [{ detail: 'pass-word-9 is too weak' }] }, 422)]);
    const { participants } = telnyx.texml.conferences;
    const error = await failure(participants.create('a', { SipAuthPassword: 'pass-word-9' }));
    expect(String(error)).toContain('[redacted] is too weak');
    expect(JSON.stringify([error, String(error)])).not.toContain('pass-word-9');
  });
});

describe('TeXML lists', () => {
  it('take a day, and days from or up to one', async () => {
    const { telnyx, requests } = clientOf([json({ queues: [] }), json({ recordings: [] })]);
    await telnyx.texml.queues.list({ 'DateCreated>': '2026-01-01', 'DateUpdated<': '2026-02-01' }).all();
    await telnyx.texml.recordings.list({ 'DateCreated>': '2026-01-01T08:00:00Z' }).all();
    // On the wire an inequality is glued to the name: DateCreated>=2026-01-01.
    expect(requests[0]?.url).toMatch(/\?DateCreated%3E=2026-01-01&DateUpdated%3C=2026-02-01$/);
    expect(queryOf(requests[1])).toEqual([['DateCreated>', '2026-01-01T08:00:00Z']]);
    expect(await failure(telnyx.texml.recordings.list({ DateCreated: '01/02/2026' }).all())).toMatchObject({
      message: expect.stringContaining('YYYY-MM-DD'),
    });
  });
});

describe('a SIPREC session', () => {
  it.each([0, 90, 1800])('may expire after %i seconds', async (SessionTimeoutSecs) => {
    const { telnyx, requests } = clientOf([json({ sid: 'a' })]);
    await telnyx.texml.calls.siprec.create('v3:a', { SessionTimeoutSecs });
    expect(await fieldsOf(requests[0])).toEqual([['SessionTimeoutSecs', String(SessionTimeoutSecs)]]);
  });

  it.each([-1, 1, 89, 90.5])('may not expire after %d seconds', async (SessionTimeoutSecs) => {
    const { telnyx, requests } = clientOf([json({})]);
    const refused = await failure(telnyx.texml.calls.siprec.create('v3:a', { SessionTimeoutSecs }));
    expect(refused).toMatchObject({ issues: [{ path: 'SessionTimeoutSecs' }] });
    expect(requests).toEqual([]);
  });
});

describe('an update', () => {
  it('of nothing is refused before anything is sent', async () => {
    const { telnyx, requests } = clientOf([json({})]);
    const { calls, conferences, queues } = telnyx.texml;
    const refused = [
      calls.update('v3:a', {}),
      calls.recordings.update('v3:a', 'b'),
      calls.siprec.update('v3:a', 'b', {}),
      conferences.update('a', {}),
      conferences.participants.update('a', 'b'),
      queues.update('a', {}),
    ];
    for (const one of refused)
      expect(await failure(one)).toMatchObject({ message: expect.stringContaining('something to change') });
    expect(requests).toEqual([]);
  });

  it('of a stream ends it, also without a status', async () => {
    const { telnyx, requests } = clientOf([json({ sid: 'b', status: 'stopped' })]);
    expect(await telnyx.texml.calls.streams.update('v3:a', 'b')).toMatchObject({ status: 'stopped' });
    expect(requests[0]?.method).toBe('POST');
  });

  it('that announces something is not sent twice, one that sets a state is', async () => {
    const reply = () => [json({}, 503), json({ sid: 'a', status: 'in-progress' })];
    const announced = clientOf(reply());
    const announce = announced.telnyx.texml.conferences.update('a', { AnnounceUrl: 'https://example.com/a' });
    expect(await failure(announce)).toMatchObject({ name: 'ServerError', attempts: 1 });
    const paused = clientOf(reply());
    await paused.telnyx.texml.calls.recordings.update('v3:a', 'b', { Status: 'paused' });
    expect(paused.requests).toHaveLength(2);
  });
});

describe('a call on a connection', () => {
  it('needs no account, and takes instructions from one source alone', async () => {
    const { telnyx, requests } = clientOf(
      [json({ call_sid: 'v3:a', from: 'a', to: 'b', status: 'queued' })],
      {
        accountSid: undefined,
      },
    );
    const call = { To: '+12025550123', From: '+12025550100', Url: 'https://example.com/texml' };
    expect(await telnyx.texml.calls.createOnConnection('1', call)).toMatchObject({ call_sid: 'v3:a' });
    expect(requests.map(({ url }) => url)).toEqual(['https://api.telnyx.com/v2/texml/calls/1']);
    const both = { ...call, Texml: '<Response/>' };
    expect(await failure(telnyx.texml.calls.createOnConnection('1', both))).toMatchObject({
      issues: [{ path: 'Texml' }],
    });
  });
});
