import { expect, it } from 'vitest';
import { allOf, elsewhere, type Scenario, there } from '../stage.js';
import { dialled, voiceStage, webhook } from '../voice-call.js';

export const voiceLists: Scenario = (open) => {
  it('have the calls that are under way, page by page', async () => {
    const stage = await voiceStage(open);
    const { client, connection_id } = stage;
    const calls: Awaited<ReturnType<typeof dialled>>[] = [];
    for (const to of [there, elsewhere, '+12025550124', '+12025550125', '+12025550126']) {
      calls.push(await dialled(stage, to));
    }
    const ids = async () => {
      const found = await allOf(client.connections.listActiveCalls(connection_id, { 'page[size]': 2 }));
      return found.map(({ call_control_id }) => call_control_id).sort();
    };
    expect(await ids()).toEqual(calls.map(({ id }) => id).sort());
    await calls[0]?.person.hangsUp();
    expect(await ids()).toEqual(
      calls
        .slice(1)
        .map(({ id }) => id)
        .sort(),
    );
    // The client has no arguments for the cursors that Telnyx documents here.
    const first = await client.get<Cursors>(`/connections/${connection_id}/active_calls`, {
      query: { page: { limit: 3 } },
    });
    const rest = await client.get<Cursors>(`/connections/${connection_id}/active_calls`, {
      query: { page: { limit: 3, after: first.meta.cursors.after } },
    });
    expect([...first.data, ...rest.data].map(({ call_control_id }) => call_control_id).sort()).toEqual(
      await ids(),
    );
  });

  it('have what happened on calls, commands and webhooks', async () => {
    const stage = await voiceStage(open);
    const { client } = stage;
    const { id } = await dialled(stage);
    const { call_leg_id } = await webhook(stage, 'call.answered', { call_control_id: id });
    await client.calls.actions.hangup(id, {});
    await webhook(stage, 'call.hangup', { call_control_id: id });
    const leg_id = String(call_leg_id);
    const events = await allOf(client.callEvents.list({ filter: { leg_id }, 'page[size]': 2 }));
    expect(events.filter(({ type }) => type === 'webhook').map(({ name }) => name)).toEqual([
      'call.initiated',
      'call.answered',
      'call.hangup',
    ]);
    const commands = await allOf(client.callEvents.list({ filter: { leg_id, type: 'command' } }));
    expect(commands.map(({ name }) => name)).toContain('hangup');
    expect(await allOf(client.callEvents.list({ filter: { leg_id, name: 'call.answered' } }))).toHaveLength(
      1,
    );
  });
};

interface Cursors {
  readonly data: readonly { readonly call_control_id: string }[];
  readonly meta: { readonly cursors: { readonly after: string } };
}
