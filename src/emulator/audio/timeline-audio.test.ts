import { describe, expect, it } from 'vitest';
import {
  between,
  channelOf,
  entry,
  hears,
  keyHertzIn,
  loudness,
  plays,
  presses,
  says,
  strength,
} from './audio.test-kit.js';
import { timelineAudio } from './timeline-audio.js';

const entries = [
  entry(0, hears('aaaa', 1000)),
  entry(1000, plays('ring tone fr', 10_000)),
  entry(1200, presses('5')),
  entry(1200, { kind: 'warning', message: 'Nothing listens to the key 5.' }),
  entry(2000, says('aaaa', 500)),
];
const part = { callSid: 'leg', fromMs: 1000, toMs: 3500 } as const;

describe('the audio of a recording', () => {
  it('has the person in the first channel, and what they hear in the second', async () => {
    const audio = timelineAudio(entries, { ...part, channels: 2 });
    const person = await channelOf(audio, 0);
    const heard = await channelOf(audio, 1);
    expect([person.length, heard.length]).toEqual([20_000, 20_000]);
    expect(keyHertzIn(between(person, 200, 400))).toEqual([770, 1336]);
    expect(loudness(between(person, 1000, 1500))).toBeGreaterThan(1000);
    expect(loudness(between(person, 1500, 2500))).toBe(0);
    expect(strength(between(heard, 0, 1000), 440)).toBeGreaterThan(10_000);
    expect(keyHertzIn(heard)).toEqual([]);
  });

  it('has both sides in one channel', async () => {
    const both = timelineAudio(entries, { ...part, channels: 2 });
    const mono = await channelOf(timelineAudio(entries, { ...part, channels: 1 }), 0);
    const heard = await channelOf(both, 1);
    const sum = (await channelOf(both, 0)).map((sample, index) => sample + (heard[index] ?? 0));
    // Each side is rounded by itself.
    expect(mono.every((sample, index) => Math.abs(sample - (sum[index] ?? 0)) <= 1)).toBe(true);
    expect(keyHertzIn(between(mono, 200, 400))).toEqual([770, 1336]);
  });

  it('holds what began before it, from its middle on', async () => {
    const whole = await channelOf(timelineAudio(entries, { ...part, fromMs: 0, channels: 1 }), 0);
    const later = await channelOf(timelineAudio(entries, { ...part, fromMs: 1300, channels: 1 }), 0);
    expect(later).toEqual(whole.subarray(1300 * 8));
  });

  it('can be had from any frame on, every time the same', async () => {
    const audio = timelineAudio(entries, { ...part, channels: 2 });
    const all = await channelOf(audio, 0);
    for (const from of [0, 1, 8000, 12_345, 19_999, 20_000, 30_000])
      expect(await channelOf(audio, 0, from)).toEqual(all.subarray(from));
  });

  it('does not overflow where both sides are loud', async () => {
    const loud = [1, 2, 3, 4].map(() => entry(0, plays('digits 1', 0)));
    const mono = await channelOf(timelineAudio(loud, { ...part, fromMs: 0, channels: 1 }), 0);
    expect(Math.max(...mono)).toBe(32_767);
    expect(Math.min(...mono)).toBe(-32_768);
  });

  it('is silent where nothing is heard, and empty where no time passed', async () => {
    const silent = timelineAudio([], { ...part, channels: 1 });
    expect([silent.durationMs, loudness(await channelOf(silent, 0))]).toEqual([2500, 0]);
    const empty = timelineAudio(entries, { ...part, toMs: 500, channels: 2 });
    expect([empty.durationMs, (await channelOf(empty, 0)).length]).toEqual([0, 0]);
  });

  it('is cut at four hours, and made by the second', async () => {
    const audio = timelineAudio(entries, { ...part, toMs: 1e12, channels: 2 });
    expect(audio.durationMs).toBe(14_400_000);
    const sizes: number[] = [];
    for await (const bytes of audio.open(14_399 * 8000 - 100)) sizes.push(bytes.length);
    expect(sizes).toEqual([32_000, 400]);
  });

  it('lets others run while it is made', async () => {
    let turns = 0;
    const count = setInterval(() => {
      turns += 1;
    }, 0);
    for await (const _ of timelineAudio(entries, { ...part, toMs: 200_000, channels: 2 }).open(0));
    clearInterval(count);
    expect(turns).toBeGreaterThan(5);
  });
});
