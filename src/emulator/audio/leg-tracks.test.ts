import { describe, expect, it } from 'vitest';
import {
  type Call,
  type ConferencePhase,
  type Happening,
  simulate,
  type TimelineEntry,
} from '../../simulate/index.js';
import {
  between,
  entry,
  hears,
  keyHertzIn,
  loudness,
  plays,
  presses,
  says,
  strength,
} from './audio.test-kit.js';
import { legTracks } from './leg-tracks.js';
import type { Media } from './named-sound.js';
import { recorded, samplesOf, tone } from './sound.js';
import { mixed } from './track.js';

/** Both sides of a leg as samples, for some seconds. */
function sides(entries: readonly TimelineEntry[], seconds: number, callSid = 'leg', media?: Media) {
  const { said, heard } = legTracks(entries, callSid, media);
  return { said: mixed([said], 0, seconds * 8000), heard: mixed([heard], 0, seconds * 8000) };
}

const isHeard = (samples: Int16Array, fromMs: number, toMs: number): boolean =>
  loudness(between(samples, fromMs, toMs)) > 100;

const flow =
  (documents: Readonly<Record<string, string>>) =>
  async (request: Request): Promise<Response> =>
    new Response(`<Response>${documents[new URL(request.url).pathname] ?? ''}</Response>`);

/** A call whose first document has these verbs. */
const ringing = (verbs: string, others: Readonly<Record<string, string>> = {}): Promise<Call> =>
  simulate(flow({ '/': verbs, ...others })).ring();

const long = 'a'.repeat(200);

describe('what a leg hears', () => {
  it('are texts and sounds, each at its time, as often as it is repeated', () => {
    const entries = [
      entry(0, hears('aaaa', 500)),
      entry(500, { kind: 'pauses', durationMs: 1000 }),
      entry(1500, plays('digits 7', 250, 2)),
      entry(2000, plays('ring tone fr', 1000)),
    ];
    const { heard, said } = sides(entries, 4);
    expect(isHeard(heard, 0, 500)).toBe(true);
    expect(isHeard(heard, 500, 1500)).toBe(false);
    expect(keyHertzIn(between(heard, 1500, 1700))).toEqual([852, 1209]);
    expect(keyHertzIn(between(heard, 1750, 1950))).toEqual([852, 1209]);
    expect(strength(between(heard, 2000, 3000), 440)).toBeGreaterThan(10_000);
    expect(isHeard(heard, 3000, 4000)).toBe(false);
    expect(loudness(said)).toBe(0);
  });

  it('is the medium that was given for an address', () => {
    const media: Media = (name) =>
      name === 'https://x.test/a.wav' ? recorded(samplesOf(tone([2000], 4000), 0, 4000)) : undefined;
    const { heard } = sides([entry(0, plays('https://x.test/a.wav', 1000, 2))], 2, 'leg', media);
    expect(strength(between(heard, 0, 500), 2000)).toBeGreaterThan(10_000);
    expect(isHeard(heard, 500, 1000)).toBe(false);
    expect(strength(between(heard, 1000, 1500), 2000)).toBeGreaterThan(10_000);
  });

  it('is nothing of what happens on another leg', () => {
    const { heard, said } = sides(
      [entry(0, hears('aaaa', 900), 'other'), entry(0, presses('1'), 'other')],
      1,
    );
    expect([loudness(heard), loudness(said)]).toEqual([0, 0]);
  });

  it('without an end goes on until something else is heard, or the call is over', () => {
    const ended = { kind: 'ended', status: 'completed', cause: '', source: 'caller', durationMs: 0 } as const;
    const { heard } = sides([entry(0, hears('aaaa', 500, 0)), entry(2000, ended)], 3);
    expect(isHeard(heard, 1500, 2000)).toBe(true);
    expect(isHeard(heard, 2000, 3000)).toBe(false);
    const cut = sides([entry(0, plays('ring tone us', 500, 0)), entry(1000, plays('digits 1', 250))], 2);
    expect(strength(between(cut.heard, 1000, 1200), 440)).toBeLessThan(500);
  });

  it('goes on through a beep, and through a participant’s being muted, until the conference starts', () => {
    const phase = (name: ConferencePhase): Happening => ({
      kind: 'conference',
      phase: name,
      name: 'room',
      conferenceSid: 'sid',
    });
    const { heard } = sides(
      [
        entry(0, phase('joins')),
        entry(0, plays('ring tone us', 500, 0)),
        entry(500, plays('beep', 0)),
        entry(600, phase('mutes')),
        entry(1500, phase('starts')),
      ],
      3,
    );
    expect(strength(between(heard, 1000, 1500), 440)).toBeGreaterThan(1000);
    expect(isHeard(heard, 1500, 3000)).toBe(false);
  });

  it('has the beep before a recording whole, though it takes the call no time', async () => {
    const call = await ringing('<Record maxLength="3"/>');
    await call.waits(10);
    const { heard } = sides(call.timeline, 4, call.sid);
    expect(strength(between(heard, 0, 250), 1000)).toBeGreaterThan(9000);
    expect(isHeard(heard, 260, 4000)).toBe(false);
  });
});

describe('a prompt', () => {
  it('stops at the first key, though more are to come', async () => {
    const call = await ringing(`<Gather numDigits="3" timeout="30"><Say>${long}</Say></Gather>`);
    await call.waits(2);
    await call.press('4');
    await call.waits(20);
    const { heard, said } = sides(call.timeline, 12, call.sid);
    expect(isHeard(heard, 1500, 2000)).toBe(true);
    expect(isHeard(heard, 2000, 12_000)).toBe(false);
    expect(keyHertzIn(between(said, 2000, 2200))).toEqual([770, 1209]);
  });

  it('stops when the person speaks', async () => {
    const call = await ringing(`<Gather input="speech"><Say>${long}</Say></Gather>`);
    await call.waits(2);
    await call.says('Sales, please');
    const { heard, said } = sides(call.timeline, 12, call.sid);
    expect(isHeard(heard, 1500, 2000)).toBe(true);
    expect(isHeard(heard, 2000, 12_000)).toBe(false);
    expect(isHeard(said, 2000, 2800)).toBe(true);
  });

  it('goes on where nobody listens to the key', async () => {
    const call = await ringing(`<Say>${long}</Say><Pause length="60"/>`);
    await call.waits(2);
    await call.press('4');
    await call.waits(20);
    const { heard } = sides(call.timeline, 14, call.sid);
    expect(isHeard(heard, 2000, 13_000)).toBe(true);
    expect(isHeard(heard, 13_000, 14_000)).toBe(false);
  });

  it('goes on through a key whose press is reported, where nobody listens to it', () => {
    const report = {
      kind: 'request',
      id: 1,
      callback: 'call-status-dtmf',
      purpose: 'notification',
      method: 'POST',
      url: 'http://localhost/',
      signed: true,
      parameters: {},
    } as const;
    const warning = { kind: 'warning', message: 'Nothing listens to the key 4.' } as const;
    const before = [entry(0, hears('aaaa', 5000)), entry(2000, presses('4')), entry(2000, report)];
    expect(isHeard(sides([...before, entry(2000, warning)], 5).heard, 2000, 5000)).toBe(true);
    expect(isHeard(sides([...before, entry(3000, warning)], 5).heard, 2000, 5000)).toBe(false);
  });

  it('goes on until the document comes that the API asked for, and no longer', async () => {
    const call = await ringing(`<Say loop="0">${long}</Say>`, {
      '/new': '<Connect><AIAssistant id="a"/></Connect>',
    });
    await call.waits(2);
    call.exchange.update(call.sid, { change: { target: { url: 'http://localhost/new', method: 'POST' } } });
    await call.exchange.settle();
    await call.waits(20);
    const { heard } = sides(call.timeline, 8, call.sid);
    expect(isHeard(heard, 1500, 2000)).toBe(true);
    expect(isHeard(heard, 2000, 8000)).toBe(false);
  });
});

describe('what a leg says', () => {
  it('is heard at the other end of a connection', async () => {
    const call = await ringing('<Dial timeLimit="60">+12025550123</Dial>');
    await call.callee('+12025550123').answers();
    await call.waits(1);
    await call.says('a'.repeat(20));
    const spoken = call.timeline.find(({ kind }) => kind === 'says');
    const other = call.timeline.find(({ kind, callSid }) => kind === 'hears' && callSid !== call.sid);
    const at = spoken?.at ?? 0;
    const far = sides(call.timeline, 20, other?.callSid);
    expect(isHeard(sides(call.timeline, 20, call.sid).said, at, at + 1300)).toBe(true);
    expect(isHeard(far.heard, at, at + 1300)).toBe(true);
    expect(isHeard(far.said, 0, 20_000)).toBe(false);
  });

  it('has keys one after the other, even where no time passed between them', () => {
    const { said } = sides([entry(0, presses('12')), entry(0, presses('#')), entry(3000, presses('0'))], 4);
    const keys = [0, 250, 500, 3000].map((at) => keyHertzIn(between(said, at, at + 200)));
    expect(keys).toEqual([
      [697, 1209],
      [697, 1336],
      [941, 1477],
      [941, 1336],
    ]);
  });

  it('is heard beside the keys', () => {
    const { said } = sides([entry(0, says('aaaaaaaa', 1000)), entry(0, presses('1'))], 1);
    expect(keyHertzIn(between(said, 0, 200))).toEqual([697, 1209]);
    expect(isHeard(said, 300, 1000)).toBe(true);
  });
});
