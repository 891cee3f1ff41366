import { describe, expect, it } from 'vitest';
import type { PlayingAudio, StreamPlan } from '../streams/index.js';
import { samplePlan } from '../streams/testing.test-kit.js';
import { createStreamSounds } from './stream-sounds.js';
import { createVoice } from './stream-voice.js';

const piece = (at: number, durationMs = 20): PlayingAudio => ({
  at,
  durationMs,
  bytes: new Uint8Array(durationMs * 8).fill(0x80),
});

function kit(changes: Partial<StreamPlan> = {}) {
  const sounds = createStreamSounds();
  const plan = { ...samplePlan('ws://127.0.0.1/'), ...changes };
  return { sounds, voice: createVoice(plan, () => sounds.begin('leg')) };
}

describe('what an application says', () => {
  it('is told as one, with what waits, however small its pieces are', () => {
    const { sounds, voice } = kit();
    voice.playing(piece(1000));
    expect(voice.news(480)).toEqual({ sound: 'stream audio 1', durationMs: 500 });
    for (let at = 1020; at < 1500; at += 20) voice.playing(piece(at));
    expect(voice.news(0)).toBeUndefined();
    expect(sounds.find('leg', 'stream audio 1')?.length).toBe(4000);
  });

  it('goes on as another sound where more came after it was told', () => {
    const { voice } = kit();
    voice.playing(piece(0, 100));
    expect(voice.news(0)).toMatchObject({ sound: 'stream audio 1', durationMs: 100 });
    voice.playing(piece(100, 100));
    expect(voice.news(200)).toEqual({ sound: 'stream audio 2', durationMs: 300 });
  });

  it('is known as far as it was heard', () => {
    const { sounds, voice } = kit();
    voice.playing(piece(0, 1000));
    voice.news(0);
    voice.played({ ...piece(0, 1000), heardMs: 250 });
    expect(sounds.find('leg', 'stream audio 1')?.length).toBe(2000);
    voice.playing(piece(250));
    expect(voice.news(0)).toEqual({ sound: 'stream audio 2', durationMs: 20 });
  });

  it('is not told where it was cut off before anybody heard it', () => {
    const { voice } = kit();
    voice.playing(piece(0, 1000));
    voice.played({ ...piece(0, 1000), heardMs: 0 });
    expect(voice.news(0)).toBeUndefined();
  });

  it.each([
    ['PCMA', { bidirectionalCodec: 'PCMA' }, 160],
    ['L16 at 16,000 Hz', { bidirectionalCodec: 'L16', bidirectionalSamplingRate: 16_000 }, 40],
  ] as const)('is read from %s', (_name, plan, samples) => {
    const { sounds, voice } = kit(plan);
    voice.playing(piece(0));
    expect(sounds.find('leg', 'stream audio 1')?.length).toBe(samples);
  });

  it('is told, though not known, in codecs that can’t be read', () => {
    for (const plan of [{ bidirectionalCodec: 'OPUS' }, { bidirectionalMode: 'mp3' }] as const) {
      const { sounds, voice } = kit(plan);
      voice.playing(piece(0));
      expect(voice.news(0)).toEqual({ sound: 'stream audio 1', durationMs: 20 });
      expect(sounds.find('leg', 'stream audio 1')).toBeUndefined();
    }
  });
});
