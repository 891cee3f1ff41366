import { describe, expect, it } from 'vitest';
import { doc, world } from '../engine/world.test-kit.js';

const run = (verbs: string, settings = {}) => {
  const call = world({ '/start': doc(verbs) }, { settings });
  call.rings();
  return call;
};

describe('Say', () => {
  it('takes as long as its text does, and the next verb waits for it', () => {
    const call = run('<Say>0123456789</Say><Say>next</Say>', { speechMsPerCharacter: 100 });
    expect(call.heard()).toEqual(['0123456789']);
    call.after(999);
    expect(call.heard()).toHaveLength(1);
    call.after(1);
    expect(call.heard()).toEqual(['0123456789', 'next']);
  });

  it('speaks faster with voiceSpeed', () => {
    const call = run('<Say voiceSpeed="2">0123456789</Say><Say>next</Say>', { speechMsPerCharacter: 100 });
    call.after(500);
    expect(call.heard()).toEqual(['0123456789', 'next']);
  });

  it('repeats as often as loop says', () => {
    const call = run('<Say loop="3">0123456789</Say>', { speechMsPerCharacter: 100 });
    expect(call.entries('hears')[0]).toMatchObject({ loop: 3, durationMs: 1000, voice: 'man', verb: 'Say' });
    expect(call.ends().endedAt).toBe(3000);
  });

  it('speaks until the call ends with loop 0', () => {
    const call = run('<Say loop="0">for ever</Say><Say>never</Say>');
    call.after(3_600_000);
    expect(call.heard()).toEqual(['for ever']);
    call.hangsUp();
    expect(call.leg().status).toBe('completed');
  });

  it('takes the default where a value cannot be read, and says so', () => {
    const call = run('<Say loop="many">x</Say>', { speechMsPerCharacter: 1000 });
    expect(call.entries('hears')[0]?.loop).toBe(1);
    expect(call.messages('warning')[0]).toContain('loop of <Say> takes');
  });

  it('is a line of layout to nobody: white space is not heard', () => {
    expect(run('<Say>\n  Hello\n  you\n</Say>').heard()).toEqual(['Hello you']);
  });
});

describe('Play', () => {
  it('takes the time of the settings, and is heard by its address', () => {
    const call = run('<Play>https://app.test/a.mp3</Play>', { playSeconds: 7 });
    expect(call.entries('plays')[0]).toMatchObject({
      sound: 'https://app.test/a.mp3',
      durationMs: 7000,
      loop: 1,
    });
    expect(call.ends().endedAt).toBe(7000);
  });

  it('takes the time that its own medium was given', () => {
    const call = run('<Play mediaStorage="true">hold</Play>', { mediaSeconds: { hold: 3 } });
    expect(call.ends().endedAt).toBe(3000);
  });

  it('plays keys, with half a second for each w', () => {
    const call = run('<Play digits="1w2"/>');
    expect(call.entries('plays')[0]).toMatchObject({ sound: 'digits 1w2', durationMs: 1000 });
  });

  it('plays a ring tone', () => {
    expect(run('<Play ringTone="us"/>').entries('plays')[0]?.sound).toBe('ring tone us');
  });

  it('aborts the document when its medium fails', () => {
    const call = run('<Play>https://app.test/a.mp3</Play><Say>never</Say>', {
      brokenMedia: ['https://app.test/a.mp3'],
    });
    expect(call.leg().status).toBe('completed');
    expect(call.heard()).toEqual([]);
    expect(call.messages('error')[0]).toContain('continueOnError="true" would let it go on');
  });

  it('goes on with continueOnError', () => {
    const call = run('<Play continueOnError="true">https://app.test/a.mp3</Play><Say>next</Say>', {
      brokenMedia: ['https://app.test/a.mp3'],
    });
    expect(call.heard()).toEqual(['next']);
  });

  it('tries failoverUrl once', () => {
    const verbs = '<Play failoverUrl="https://app.test/b.mp3">https://app.test/a.mp3</Play><Say>next</Say>';
    const call = run(verbs, { brokenMedia: ['https://app.test/a.mp3'] });
    expect(call.entries('plays')[0]?.sound).toBe('https://app.test/b.mp3');
    const both = run(verbs, { brokenMedia: ['https://app.test/a.mp3', 'https://app.test/b.mp3'] });
    expect(both.messages('error')[0]).toContain('So did that of its failoverUrl');
  });
});

describe('Pause', () => {
  it('waits for its length, one second by default', () => {
    expect(run('<Pause/>').ends().endedAt).toBe(1000);
    expect(run('<Pause length="20"/>').ends().endedAt).toBe(20_000);
  });

  it('takes a length out of range as the nearest that is allowed, unless set otherwise', () => {
    const pause = '<Pause length="500"/>';
    expect(run(pause).ends().endedAt).toBe(180_000);
    expect(run(pause, { outOfRange: 'default' }).ends().endedAt).toBe(1000);
    expect(run(pause, { outOfRange: 'as-written' }).ends().endedAt).toBe(500_000);
  });
});
