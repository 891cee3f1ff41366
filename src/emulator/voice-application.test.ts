import { describe, expect, it } from 'vitest';
import type { TelnyxClient } from '../api/index.js';
import { elsewhere, here, there, voiced } from './voice.test-kit.js';

/** Answers calls, transfers them to the desk, and says goodbye to those whom nobody takes. */
const reception =
  (desk: string) =>
  async (
    event: { readonly name: string; readonly payload: object },
    { ours }: { readonly ours: TelnyxClient },
  ): Promise<void> => {
    const payload: Readonly<Record<string, unknown>> = { ...event.payload };
    const id = String(payload.call_control_id);
    const isOurs = payload.to === here;
    if (event.name === 'call.initiated' && isOurs) await ours.calls.answer(id, {});
    if (event.name === 'call.answered' && isOurs)
      await ours.calls.transfer(id, { to: desk, timeout_secs: 10 });
    if (event.name === 'call.hangup' && payload.to === desk && payload.hangup_cause === 'timeout') {
      const caller = (await ours.connections.activeCalls.list(String(payload.connection_id)).all())[0];
      if (caller) await ours.calls.hangup(caller.call_control_id, {});
    }
  };

describe('a Voice API application of the client and receive()', () => {
  it('answers a call, and transfers it to somebody who takes it', async () => {
    const { emulator, connection_id, names, told, app } = await voiced({}, reception(there));
    const desk = emulator.phone(there);
    const caller = emulator.phone(elsewhere);
    caller.calls(here, connection_id);
    await desk.answers();
    await told('call.bridged');
    await desk.says('Desk speaking.');
    await caller.hears('Desk speaking.');
    await caller.hangsUp();
    await desk.ends();
    await told('call.hangup');
    expect(app.refused).toEqual([]);
    expect(names()).toEqual([
      'call.initiated',
      'call.answered',
      'call.initiated',
      'call.answered',
      'call.bridged',
      'call.bridged',
      'call.hangup',
      'call.hangup',
    ]);
  });

  it('hangs up where nobody takes it', async () => {
    const { emulator, connection_id, told, payloads } = await voiced({}, reception(there));
    emulator.person(there, 'no-answer');
    const caller = emulator.phone(elsewhere);
    const id = caller.calls(here, connection_id);
    await caller.ends();
    expect(await told('call.hangup', id)).toMatchObject({ hangup_source: 'callee' });
    expect(payloads('call.hangup')).toHaveLength(2);
  });

  it('hears of a call in order, however slow it is', async () => {
    const { emulator, connection_id, told, names } = await voiced({}, async ({ name }) => {
      if (name === 'call.initiated') await new Promise((resolve) => setTimeout(resolve, 100));
    });
    const caller = emulator.phone(elsewhere);
    const id = caller.calls(here, connection_id);
    await caller.hangsUp();
    await told('call.hangup', id);
    expect(names()).toEqual(['call.initiated', 'call.hangup']);
  });

  it('has the time to think, though virtual time passes', async () => {
    const { emulator, connection_id, told } = await voiced({}, ({ name, payload }, { ours }) => {
      if (name !== 'call.initiated') return;
      // The webhook is answered at once, and the command comes later.
      setTimeout(() => void ours.calls.answer(String(Object(payload).call_control_id), {}), 150);
    });
    const caller = emulator.phone(elsewhere);
    const id = caller.calls(here, connection_id);
    caller.letsGo();
    await told('call.answered', id);
    const answered = emulator
      .timeline(id)
      .find((entry) => entry.kind === 'call' && entry.status === 'in-progress');
    expect(answered?.at).toBeLessThan(14_400_000);
  });
});
