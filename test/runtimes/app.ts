import { flow, response } from 'texml';
import { callbackHandlers, type ServerOptions } from 'texml/server';
import { z } from 'zod/mini';

/** Where tests run, other programs run as well: what is late there is not down. */
export const storeTimeoutMs = 6000;

/** How often the handler of each call ran in this process. */
const runs = new Map<string, number>();
const countRun = (callSid: string): number => {
  const count = (runs.get(callSid) ?? 0) + 1;
  runs.set(callSid, count);
  return count;
};
const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Asks for a key, and counts its visits twice: in the call's state, and in the process. */
const menu = flow(
  { start: 'voice', menu: 'gather', big: 'voice' },
  {
    start: async (call) => {
      call.state.visits += 1;
      const run = countRun(call.CallSid);
      // Long enough for a hundred deliveries to be there at once.
      await pause(50);
      return response()
        .gather({ action: call.url.menu, numDigits: 1 }, (g) =>
          g.say(`Visit ${call.state.visits}, run ${run}.`),
        )
        .redirect(call.url.start);
    },
    menu: (call) =>
      response()
        .say(`${call.Digits ?? 'nothing'} · ${call.SpeechResult ?? 'silence'} · ${call.state.visits}`)
        .say('Grüße, 您好, שלום, 👋 & <goodbye>')
        .hangup(),
    big: (call) => {
      let document = response().say(call.CallSid);
      for (let line = 1; line <= 2000; line += 1) document = document.say(`Line ${line} of a long story.`);
      return document.hangup();
    },
  },
  { state: z.object({ visits: z._default(z.number(), 0) }) },
);

/** What goes wrong in handlers. */
const troubled = flow(
  { start: 'voice', hangs: 'voice', invalid: 'voice' },
  {
    start: (call) => {
      throw new TypeError(`No way to talk to ${call.From}.`);
    },
    hangs: () => new Promise<never>(() => {}),
    invalid: () => response().gather({ action: 'x', numDigits: Number.NaN }).hangup(),
  },
  { deadlineMs: 700 },
);

/** How often the handler of a recording ran, by RecordingSid. */
const recordings = new Map<string, number>();
const callbacks = callbackHandlers().on('recording-completed', async ({ payload }) => {
  await pause(50);
  recordings.set(payload.RecordingSid, (recordings.get(payload.RecordingSid) ?? 0) + 1);
});

/** Tells how often, for the one that is asked for. */
const heard = flow(
  { start: 'voice' },
  {
    start: (call) =>
      response()
        .say(String(recordings.get(call.raw.Asked ?? '') ?? 0))
        .hangup(),
  },
);

/** What all runtimes host: what the checks of `suite.ts` call. */
export const options = {
  flows: { '/menu': menu, '/troubled': troubled, '/heard': heard },
  bins: { welcome: '<Response><Say>Welcome, {{From}}.</Say></Response>' },
  callbacks,
} satisfies ServerOptions;
