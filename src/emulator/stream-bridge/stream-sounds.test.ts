import { describe, expect, it } from 'vitest';
import { samplesOf } from '../audio/sound.js';
import { createStreamSounds } from './stream-sounds.js';

const ones = (ms: number) => new Int16Array(ms * 8).fill(1);

describe('the sounds of applications', () => {
  it('have a name for each leg, and grow while they are heard', () => {
    const sounds = createStreamSounds();
    const first = sounds.begin('leg');
    expect([first.name, sounds.begin('leg').name, sounds.begin('other').name]).toEqual([
      'stream audio 1',
      'stream audio 2',
      'stream audio 1',
    ]);
    expect(sounds.find('leg', first.name)).toBeUndefined();
    first.write(0, ones(20));
    const sound = sounds.find('leg', first.name);
    first.write(40, ones(400));
    expect(sound?.length).toBe(440 * 8);
    expect(sound && [...samplesOf(sound, 150, 20)]).toEqual([...Array(10).fill(1), ...Array(10).fill(0)]);
    first.cut(100);
    expect(sound?.length).toBe(800);
  });

  it('are forgotten with their leg', () => {
    const sounds = createStreamSounds();
    sounds.begin('leg').write(0, ones(20));
    sounds.forget('leg');
    expect(sounds.find('leg', 'stream audio 1')).toBeUndefined();
  });

  it('make room for those of later legs, the oldest first', () => {
    const sounds = createStreamSounds(3000);
    for (const leg of ['a', 'b', 'c', 'd']) sounds.begin(leg).write(0, ones(125));
    expect(['a', 'b', 'c', 'd'].map((leg) => sounds.find(leg, 'stream audio 1')?.length)).toEqual([
      undefined,
      1000,
      1000,
      1000,
    ]);
    sounds.begin('e').write(0, ones(1000));
    expect(sounds.find('e', 'stream audio 1')?.length).toBe(8000);
    expect(sounds.find('d', 'stream audio 1')).toBeUndefined();
  });
});
