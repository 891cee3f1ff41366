import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyHertzIn, keypadHertz, loudness, strength } from './audio.test-kit.js';
import { keyTones } from './key-tones.js';
import { murmur } from './murmur.js';
import { namedSound } from './named-sound.js';
import { clamped } from './pcm.js';
import { ringTone } from './ring-tone.js';
import { fitted, inTurn, recorded, repeated, samplesOf, silence, tone } from './sound.js';

const unknown = () => undefined;

describe('keys', () => {
  it.each([
    ['1', [697, 1209]],
    ['2', [697, 1336]],
    ['3', [697, 1477]],
    ['A', [697, 1633]],
    ['4', [770, 1209]],
    ['5', [770, 1336]],
    ['6', [770, 1477]],
    ['7', [852, 1209]],
    ['8', [852, 1336]],
    ['9', [852, 1477]],
    ['*', [941, 1209]],
    ['0', [941, 1336]],
    ['#', [941, 1477]],
    ['D', [941, 1633]],
  ])('%s sounds as its two frequencies, and no other', (key, hertz) => {
    expect(keyHertzIn(samplesOf(keyTones(key), 0, 1600))).toEqual(hertz);
  });

  it('come four a second, with a gap between them, and w is half a second of silence', () => {
    const keys = keyTones('1w#');
    expect(keys.length).toBe(8000);
    expect(keyHertzIn(samplesOf(keys, 0, 1600))).toEqual([697, 1209]);
    expect(loudness(samplesOf(keys, 1600, 4400))).toBe(0);
    expect(keyHertzIn(samplesOf(keys, 6000, 1600))).toEqual([941, 1477]);
    expect(loudness(samplesOf(keys, 7600, 400))).toBe(0);
  });

  it('are silent where they are none', () => {
    expect(loudness(samplesOf(keyTones('x é'), 0, 8000))).toBe(0);
  });
});

describe('a ring tone', () => {
  it('has the frequencies and the rhythm of its country', () => {
    const british = ringTone('uk');
    expect(british.length).toBe(3 * 8000);
    const [first, gap, second, rest] = [
      samplesOf(british, 0, 3200),
      samplesOf(british, 3200, 1600),
      samplesOf(british, 4800, 3200),
      samplesOf(british, 8000, 16_000),
    ];
    for (const ring of [first, second]) {
      expect(strength(ring, 400)).toBeGreaterThan(4000);
      expect(strength(ring, 450)).toBeGreaterThan(4000);
      expect(strength(ring, 425)).toBeLessThan(1000);
    }
    expect([loudness(gap), loudness(rest)]).toEqual([0, 0]);
  });

  it.each(['de', 'constructor', ''])(
    'is the usual one where the country (%s) has none of its own',
    (country) => {
      expect(strength(samplesOf(ringTone(country), 0, 8000), 425)).toBeGreaterThan(10_000);
      expect(ringTone(country).length).toBe(5 * 8000);
    },
  );
});

describe('words', () => {
  const text = 'Hello, is anybody there?';

  it('are the same notes for the same text, and others for another', () => {
    const once = samplesOf(murmur(text, 16_000, 220), 0, 16_000);
    expect(samplesOf(murmur(text, 16_000, 220), 0, 16_000)).toEqual(once);
    expect(samplesOf(murmur('Good morning, who is it?', 16_000, 220), 0, 16_000)).not.toEqual(once);
  });

  it('are soft, but heard', () => {
    const samples = samplesOf(murmur(text, 16_000, 220), 0, 16_000);
    expect(loudness(samples)).toBeGreaterThan(1000);
    expect(Math.max(...samples)).toBeLessThan(8000);
  });

  it('have gaps where the text has', () => {
    expect(loudness(samplesOf(murmur('one       two', 24_000, 220), 8000, 8000))).toBe(0);
    expect(loudness(samplesOf(murmur('', 8000, 220), 0, 8000))).toBe(0);
  });
});

describe('what is played', () => {
  it('is a beep, keys or a ring tone by the name that the timeline has', () => {
    const beep = namedSound('beep', 0, unknown);
    expect(strength(samplesOf(beep, 0, beep.length), 1000)).toBeGreaterThan(10_000);
    expect(keyHertzIn(samplesOf(namedSound('digits 5', 2000, unknown), 0, 1600))).toEqual([770, 1336]);
    const ring = namedSound('ring tone us', 60 * 8000, unknown);
    expect(strength(samplesOf(ring, 48_000, 16_000), 480)).toBeGreaterThan(4000);
  });

  it('is the medium that was given for an address, cut or filled up to its length', () => {
    const media = (name: string) =>
      name === 'https://x.test/a.wav' ? recorded(Int16Array.of(1, 2, 3)) : undefined;
    const of = (length: number) => samplesOf(namedSound('https://x.test/a.wav', length, media), 0, 5);
    expect([...of(2)]).toEqual([1, 2, 0, 0, 0]);
    expect([...of(5)]).toEqual([1, 2, 3, 0, 0]);
    expect(loudness(samplesOf(namedSound('https://x.test/b.wav', 8000, media), 0, 8000))).toBeGreaterThan(
      500,
    );
  });
});

describe('sounds', () => {
  it('follow one another, and repeat', () => {
    const two = inTurn([recorded(Int16Array.of(1, 2)), silence(1), recorded(Int16Array.of(3))]);
    expect([...samplesOf(repeated(two, 2), -1, 10)]).toEqual([0, 1, 2, 0, 3, 1, 2, 0, 3, 0]);
    expect(repeated(two, 0).length).toBe(Infinity);
    expect([...samplesOf(repeated(two, 0), 4_000_000_001, 2)]).toEqual([2, 0]);
    expect(repeated(silence(0), 0).length).toBe(0);
    expect([...samplesOf(fitted(two, 3), 0, 4)]).toEqual([1, 2, 0, 0]);
  });

  it('come and go without a click', () => {
    const samples = samplesOf(tone([1000], 800), 0, 800);
    expect(Math.abs(samples[2] ?? 0)).toBeLessThan(700);
    expect(samples.at(-1)).toBe(0);
    expect(strength(samples.subarray(100, 700), 1000)).toBeCloseTo(12_000, -2);
    for (const hertz of keypadHertz) expect(strength(samples, hertz)).toBeLessThan(1500);
  });

  it('are the same whether they are had in one or in parts', () => {
    const sounds = [keyTones('12w#'), ringTone('us'), murmur('Hello there', 9000, 220), tone([440], 5000)];
    fc.assert(
      fc.property(fc.constantFrom(...sounds), fc.nat(9000), fc.nat(2000), (sound, from, count) => {
        const all = samplesOf(sound, 0, from + count);
        expect(samplesOf(sound, from, count)).toEqual(all.subarray(from));
      }),
    );
  });

  it('never leave the range of a sample', () => {
    expect([clamped(40_000), clamped(-40_000), clamped(0.4)]).toEqual([32_767, -32_768, 0]);
  });
});
