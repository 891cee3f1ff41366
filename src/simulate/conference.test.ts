import { describe, expect, it } from 'vitest';
import { ExpectationError } from './expectation.js';
import { formatTimeline } from './format.js';
import { type SimulateOptions, simulate } from './simulate.js';

const host = '+12025550101';
const quiet = 'beep="false"';

/** Whoever calls joins the same room: the host starts and ends it, the others wait for that. */
const meeting = async (request: Request): Promise<Response> => {
  const { pathname } = new URL(request.url);
  const from = new URLSearchParams(await request.text()).get('From');
  const rule =
    from === host ? 'endConferenceOnExit="true"' : 'startConferenceOnEnter="false" waitUrl="/wait"';
  const verbs =
    pathname === '/wait'
      ? '<Say>The host is not here yet.</Say><Pause length="5"/>'
      : `<Dial><Conference ${quiet} ${rule}>meeting</Conference></Dial><Say>The meeting is over.</Say>`;
  return new Response(`<Response>${verbs}</Response>`, { headers: { 'content-type': 'application/xml' } });
};

/** Everyone is equal. */
const room = async (): Promise<Response> =>
  new Response(`<Response><Dial><Conference ${quiet}>room</Conference></Dial></Response>`);

const ring = async (target: typeof meeting, count: number, options?: SimulateOptions) => {
  const simulation = simulate(target, options);
  const calls = [];
  for (let index = 0; index < count; index += 1) {
    calls.push(await simulation.ring({ from: `+1202555011${index}` }));
  }
  return { simulation, calls };
};

describe('a conference of scripted people', () => {
  it('lets each hear what the others say', async () => {
    const { calls } = await ring(room, 3);
    const [ann, ben, cleo] = calls;
    await ann?.says('Good morning.');
    await ben?.hears('Good morning');
    await cleo?.hears('Good morning');
    await cleo?.says('Hello, Ann.');
    await ann?.hears('Hello, Ann');
    expect(calls.map(({ heard }) => heard)).toEqual([
      ['Hello, Ann.'],
      ['Good morning.', 'Hello, Ann.'],
      ['Good morning.'],
    ]);
  });

  it('plays scripts beside one another, on one clock', async () => {
    const { calls, simulation } = await ring(room, 3);
    const [ann, ben, cleo] = calls;
    const told: string[] = [];
    const note = (name: string) => told.push(`${name} ${simulation.exchange.state.now}`);
    await Promise.all([
      (async () => {
        await ann?.waits(10);
        await ann?.says('Ready?');
        await ann?.hears('Ben is');
        await ann?.hears('Cleo is');
        note('ann');
      })(),
      (async () => {
        await ben?.hears('Ready?');
        await ben?.says('Ben is.');
        note('ben');
        await ben?.hangsUp();
      })(),
      (async () => {
        await cleo?.hears('Ben is.');
        await cleo?.says('Cleo is.');
        note('cleo');
      })(),
    ]);
    expect(told).toEqual(['ben 10845', 'cleo 11365', 'ann 11365']);
    expect(calls.map(({ status }) => status)).toEqual(['in-progress', 'completed', 'in-progress']);
  });

  it('does not wait for ever for what nobody says', async () => {
    const { calls, simulation } = await ring(room, 2);
    const waits = calls.map((call) => call.hears('Goodbye'));
    const failures = await Promise.all(waits.map((wait) => wait.catch((error: unknown) => error)));
    for (const error of failures) {
      expect(error).toBeInstanceOf(ExpectationError);
      expect(error).toMatchObject({ reason: 'the call is in a conference, and nobody says anything more' });
    }
    expect(simulation.exchange.state.now).toBe(0);
  });

  it('keeps people waiting until their host comes, and is over when the host leaves', async () => {
    const { calls, simulation } = await ring(meeting, 2);
    const [ann, ben] = calls;
    await ann?.hears('not here yet');
    await ann?.says('Ben, are you there?');
    await ben?.waits(20);
    expect(ben?.heard.filter((text) => text.includes('Ben'))).toEqual([]);
    const moderator = await simulation.ring({ from: host });
    await moderator.says('Welcome, all.');
    await ann?.hears('Welcome');
    await ben?.hears('Welcome');
    await moderator.hangsUp();
    await ann?.hears('The meeting is over.');
    await ben?.hears('The meeting is over.');
    await ann?.ends();
    await ben?.ends();
    expect([ann?.status, ben?.status, moderator.status]).toEqual(['completed', 'completed', 'completed']);
    expect(formatTimeline(ann?.timeline ?? [])).toContain('the conference meeting starts');
  });

  it('is muted, held and ended from outside', async () => {
    const { calls, simulation } = await ring(room, 2);
    const [ann, ben] = calls;
    const { exchange } = simulation;
    const conference = ann?.state.conference ?? '';
    const to = [ann?.sid ?? ''];
    exchange.dispatch({ type: 'conference', does: 'change', conference, to, change: { isMuted: true } });
    await ann?.says('Can you hear me?');
    exchange.dispatch({ type: 'conference', does: 'change', conference, to, change: { isMuted: false } });
    await ann?.says('And now?');
    expect(ben?.heard).toEqual(['And now?']);
    exchange.dispatch({
      type: 'conference',
      does: 'change',
      conference,
      to,
      change: { hold: { music: undefined } },
    });
    await ann?.hears('hold music');
    exchange.dispatch({ type: 'conference', does: 'end', conference });
    expect(calls.map(({ status }) => status)).toEqual(['completed', 'completed']);
  });

  it('holds a caller who has to wait for music alone, and says so', async () => {
    const waiting = async () =>
      new Response(
        '<Response><Dial><Conference startConferenceOnEnter="false">room</Conference></Dial></Response>',
      );
    const call = await simulate(waiting).ring();
    await call.hears('hold music');
    await expect(call.hears('Welcome')).rejects.toMatchObject({
      reason: expect.stringContaining('waits for somebody to start the conference'),
    });
  });

  it('is written as one line for each thing that happens', () => {
    const phases = ['joins', 'starts', 'mutes', 'unmutes', 'holds', 'unholds', 'ends', 'leaves'] as const;
    const lines = formatTimeline(
      phases.map((phase, index) => ({
        kind: 'conference',
        phase,
        name: 'room',
        conferenceSid: 'sid',
        callSid: 'leg',
        at: index * 1000,
      })),
    );
    expect(lines.split('\n').map((line) => line.slice(8))).toEqual([
      'joins the conference room',
      'the conference room starts',
      'is muted',
      'is no longer muted',
      'is put on hold',
      'is taken off hold',
      'the conference room ends',
      'leaves the conference room',
    ]);
  });

  it('gives the same timeline for the same seed', async () => {
    const play = async () => {
      const { calls } = await ring(room, 2, { seed: 3 });
      await calls[0]?.says('Hello.');
      await calls[1]?.hangsUp();
      return JSON.stringify(calls.map(({ timeline }) => timeline));
    };
    expect(await play()).toBe(await play());
  });
});
