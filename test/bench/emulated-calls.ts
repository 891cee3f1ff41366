import { fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { TelnyxClient } from 'texml/api';
import { startEmulator } from 'texml/emulator';
import { root } from '../repository/root.js';
import { type Figure, round } from './figure.js';
import { bundled } from './program.js';

const calls = 200;
const reportsOfCall = ['initiated', 'ringing', 'answered', 'completed'];

interface Counts {
  readonly steps: number;
  readonly reports: number;
  readonly refused: number;
}

/** The emulator with many calls at once, against an application in another process that verifies every request. */
export async function emulatedCalls(): Promise<Figure[]> {
  const emulator = await startEmulator({ seed: 'bench' });
  const { apiKey, baseUrl, publicKey } = emulator;
  const program = await bundled('answering-application');
  const application = fork(program, { cwd: root, env: { ...process.env, TELNYX_PUBLIC_KEY: publicKey } });
  try {
    const [{ url }] = await once(application, 'message');
    const began = performance.now();
    const completed = await placeAll(new TelnyxClient({ apiKey, baseUrl }), emulator, String(url));
    const seconds = (performance.now() - began) / 1000;
    const counts = await reported(() => ask(application));
    const wanted = { steps: calls * 2, reports: calls * reportsOfCall.length, refused: 0 };
    const lost =
      calls - completed + (wanted.steps - counts.steps) + (wanted.reports - counts.reports) + counts.refused;
    return [
      {
        name: `${calls} concurrent calls of the emulator, with verified callbacks`,
        value: lost,
        unit: 'lost',
        reach: { atMost: 0 },
        detail: `${completed} calls, ${counts.steps} documents and ${counts.reports} reports in ${round(seconds, 1)} s, the application in another process`,
      },
    ];
  } finally {
    application.disconnect();
    await emulator.close();
  }
}

async function placeAll(
  telnyx: TelnyxClient,
  emulator: Awaited<ReturnType<typeof startEmulator>>,
  url: string,
): Promise<number> {
  const { data } = await telnyx.texml.applications.create({ friendly_name: 'bench', voice_url: url });
  const sids = await Promise.all(
    Array.from({ length: calls }, async (_, index) => {
      const number = `+1202555${String(1000 + index)}`;
      const played = emulator.phone(number).answers(async (person) => {
        await person.hears('Press 1');
        await person.press('1');
        await person.hears('Sales it is');
      });
      const { call_sid } = await telnyx.texml.calls.create({
        ApplicationSid: data.id,
        To: number,
        From: '+12025550100',
        StatusCallback: `${url}status`,
        StatusCallbackEvent: reportsOfCall.join(' '),
      });
      await played;
      return call_sid ?? '';
    }),
  );
  const records = await Promise.all(sids.map((sid) => telnyx.texml.calls.get(sid)));
  return records.filter(({ status }) => status === 'completed').length;
}

async function ask(application: ReturnType<typeof fork>): Promise<Counts> {
  application.send('counts');
  const [counts] = await once(application, 'message');
  return counts;
}

/** The counts once all reports have come, or after some seconds. */
async function reported(count: () => Promise<Counts>): Promise<Counts> {
  let counts = await count();
  for (let tries = 0; tries < 50 && counts.reports < calls * reportsOfCall.length; tries += 1) {
    await delay(100);
    counts = await count();
  }
  return counts;
}
