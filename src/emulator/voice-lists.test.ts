import { describe, expect, it } from 'vitest';
import { elsewhere, here, there, voiced } from './voice.test-kit.js';

const numbers = [there, elsewhere, '+12025550125', '+12025550126', '+12025550127'];

describe('the calls that are under way', () => {
  it('are listed page by page, by cursors', async () => {
    const { ours, connection_id, reached } = await voiced();
    const ids: string[] = [];
    for (const number of numbers) ids.push((await reached(number)).id);
    const list = (page: Parameters<typeof ours.connections.activeCalls.list>[1]) =>
      ours.connections.activeCalls.list(connection_id, page);
    const all = await list({ page: { limit: 2 } }).all();
    expect(all.map(({ call_control_id }) => call_control_id)).toEqual(ids);
    const { reply: first } = await list({ page: { limit: 2 } }).page();
    expect(first.meta).toMatchObject({
      total_items: 5,
      cursors: { after: ids[1], before: ids[0] },
      next: expect.stringContaining('page%5Bafter%5D='),
      previous: null,
    });
    const { reply: last } = await list({ page: { after: ids[3] ?? '' } }).page();
    expect(last.data).toMatchObject([{ call_control_id: ids[4], record_type: 'call' }]);
    expect(last.meta).toMatchObject({ next: null, previous: expect.any(String) });
    const { reply: before } = await list({ page: { before: ids[2] ?? '', limit: 2 } }).page();
    expect(before.data.map(({ call_control_id }) => call_control_id)).toEqual(ids.slice(0, 2));
  });

  it('are listed by numbers as well, as the official client asks for them', async () => {
    const { official, connection_id, reached } = await voiced();
    const ids: string[] = [];
    for (const number of numbers) ids.push((await reached(number)).id);
    const found: string[] = [];
    for await (const call of official.connections.listActiveCalls(connection_id, { 'page[size]': 2 })) {
      found.push(call.call_control_id);
    }
    expect(found).toEqual(ids);
  });

  it('are those of one connection, of TeXML too, and none that is over', async () => {
    const { ours, emulator, app, connection_id, reached, refused } = await voiced();
    const { id, person } = await reached();
    const { data } = await ours.texml.applications.create({ friendly_name: 'menu', voice_url: app.url });
    const texml = emulator.phone(elsewhere).calls(here, data.id);
    const idsOf = async (connection: string) =>
      (await ours.connections.activeCalls.list(connection).all()).map((call) => call.call_control_id);
    expect([await idsOf(connection_id), await idsOf(data.id)]).toEqual([[id], [texml]]);
    await person.hangsUp();
    expect(await idsOf(connection_id)).toEqual([]);
    const none = ours.connections.activeCalls.list('1').page();
    expect(await refused(none)).toMatchObject({ status: 422, code: '10015', pointer: '/connection_id' });
  });
});

describe('what happened on calls', () => {
  const called = async () => {
    const stage = await voiced();
    const { id, person } = await stage.reached();
    const { data } = await stage.ours.calls.get(id);
    await stage.ours.calls.hangup(id, { command_id: 'bye' });
    await stage.told('call.hangup');
    return { ...stage, id, person, leg_id: data.call_leg_id, session_id: data.call_session_id };
  };

  it('is listed in order: commands, and webhooks as they were sent', async () => {
    const { ours, app, leg_id, session_id } = await called();
    const events = await ours.callEvents.list({ filter: { leg_id } }).all();
    expect(events.map(({ type, name }) => [type, name])).toEqual([
      ['webhook', 'call.initiated'],
      ['command', 'dial'],
      ['webhook', 'call.answered'],
      ['command', 'hangup'],
      ['webhook', 'call.hangup'],
    ]);
    const sent = app.events.at(-1)?.raw;
    expect(events.at(-1)).toMatchObject({ call_leg_id: leg_id, call_session_id: session_id });
    expect({ data: events.at(-1)?.metadata }).toMatchObject({ data: Object(sent).data });
    expect(events[3]?.metadata).toMatchObject({ command_id: 'bye' });
  });

  it('is filtered', async () => {
    const { ours, connection_id, leg_id, session_id, reached } = await called();
    const other = await reached(elsewhere);
    const count = async (filter: NonNullable<Parameters<typeof ours.callEvents.list>[0]>['filter']) =>
      (await ours.callEvents.list({ filter }).all()).length;
    expect(await count({})).toBe(8);
    expect(await count({ leg_id, type: 'webhook' })).toBe(3);
    expect(await count({ application_session_id: session_id })).toBe(5);
    expect(await count({ connection_id, name: 'call.answered' })).toBe(2);
    expect(await count({ to: elsewhere })).toBe(3);
    expect(await count({ from: elsewhere })).toBe(0);
    expect(await count({ status: 'in_progress' })).toBe(3);
    expect(await count({ failed: true })).toBe(0);
    expect(await count({ product: 'texml' })).toBe(0);
    expect(await count({ application_name: { contains: 'CALLS' } })).toBe(8);
    expect(await count({ occurred_at: { gt: '2100-01-01T00:00:00Z' } })).toBe(0);
    expect(other.person.status).toBe('in-progress');
  });

  it('is listed page by page', async () => {
    const { ours, leg_id } = await called();
    const { reply } = await ours.callEvents.list({ filter: { leg_id }, page: { size: 2, number: 3 } }).page();
    expect(reply).toMatchObject({
      data: [{ name: 'call.hangup' }],
      meta: { page_number: 3, total_pages: 3, page_size: 2, total_results: 5 },
    });
  });

  it('has webhooks that could not be delivered', async () => {
    const { ours, app, reached } = await voiced({
      faults: [{ on: 'callback', callback: 'call.answered', does: 'drop' }],
    });
    const { id } = await reached();
    const { data } = await ours.calls.get(id);
    const events = await ours.callEvents.list({ filter: { leg_id: data.call_leg_id, failed: true } }).all();
    expect(events.map(({ name }) => name)).toEqual(['call.answered']);
    expect(app.events.map(({ name }) => name)).not.toContain('call.answered');
  });

  it('is searched for the last day only, unless a leg or a session is named', async () => {
    const { ours, emulator, reached } = await voiced({ clock: 'manual' });
    const { id, person } = await reached();
    const { data } = await ours.calls.get(id);
    await person.hangsUp();
    await emulator.advance(86_400_001);
    expect(await ours.callEvents.list().all()).toEqual([]);
    expect(await ours.callEvents.list({ filter: { leg_id: data.call_leg_id } }).all()).toHaveLength(4);
  });
});
