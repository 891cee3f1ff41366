import { type Answer, application, doc, emulated, type Received } from '../testing.test-kit.js';
import type { FaultRule } from './index.js';

export const To = '+12025550123';
export const From = '+12025550100';

/** Waits for what must not come. */
export const moment = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 60));

/** An emulator with faults, and an application on this machine that its calls run against. */
export async function faultyWorld(
  faults: readonly FaultRule[],
  {
    answers = () => doc('<Say>Hello</Say>'),
    ...options
  }: Parameters<typeof emulated>[0] & {
    readonly answers?: (request: Received) => Answer | Promise<Answer>;
  } = {},
) {
  const world = await emulated({ seed: 'faults', faults, ...options });
  const { emulator, ours } = world;
  const app = await application(emulator.publicKey, answers);
  const { data } = await ours.texml.applications.create({
    friendly_name: 'app',
    voice_url: `${app.url}/voice`,
    voice_fallback_url: `${app.url}/fallback`,
  });
  /** Places a call that is answered and listened to until its end. */
  const call = async (heard?: string): Promise<void> => {
    const callee = emulator.phone(To);
    await ours.texml.calls.create({
      ApplicationSid: data.id,
      To,
      From,
      StatusCallback: `${app.url}/status`,
      StatusCallbackEvent: 'initiated ringing answered completed',
    });
    await callee.answers();
    if (heard !== undefined) await callee.hears(heard);
    await callee.ends();
  };
  return { ...world, app, call, statuses: () => app.at('/status').map(({ form }) => form.CallStatus) };
}
