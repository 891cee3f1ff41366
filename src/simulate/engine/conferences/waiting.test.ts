import { describe, expect, it } from 'vitest';
import { doc } from '../world.test-kit.js';
import { rooms } from './rooms.test-kit.js';

const waits = 'startConferenceOnEnter="false"';
const hold = doc('<Say>Please wait.</Say><Pause length="3"/>');
const audio = { status: 200, body: '', contentType: 'audio/mpeg' };

describe('a participant before the start', () => {
  it('hears music, and neither hears nor is heard', () => {
    const call = rooms();
    const [ann, ben] = [call.arrives({ conference: waits }), call.arrives({ conference: waits })];
    expect(call.sounds(ann)).toEqual(['hold music']);
    call.says('Is anybody here?', ben);
    expect(call.heard(ann)).toEqual([]);
    expect(call.room()).toMatchObject({ status: 'init', participants: [{ callSid: ann }, { callSid: ben }] });
    expect(call.leg(ann).running?.waitsFor).toBe('somebody to start the conference');
  });

  it('is together with the others once somebody comes who starts it', () => {
    const call = rooms();
    const ann = call.arrives({ conference: waits });
    call.after(30_000);
    const host = call.arrives();
    expect(call.room().status).toBe('in-progress');
    expect(call.phases(ann)).toEqual(['joins', 'starts']);
    call.says('Welcome.', host);
    call.says('Thank you.', ann);
    expect([call.heard(ann), call.heard(host)]).toEqual([['Welcome.'], ['Thank you.']]);
    expect(call.sounds(ann)).toEqual(['hold music', 'beep']);
    expect(call.leg(ann).running?.waitsFor).toBe('conversation');
  });

  it('does not wait where the conference has started', () => {
    const call = rooms();
    const host = call.arrives();
    const ann = call.arrives({ conference: waits });
    call.says('Welcome.', host);
    expect(call.heard(ann)).toEqual(['Welcome.']);
  });

  it('stays muted after the start where it was muted of itself', () => {
    const call = rooms();
    const ann = call.arrives({ conference: `${waits} muted="true"` });
    const host = call.arrives();
    call.says('Hello?', ann);
    expect(call.heard(host)).toEqual([]);
  });

  it.each(['/music.mp3', 'https://media.test/wait.WAV?v=1'])(
    'hears the sound of waitUrl without end: %s',
    (url) => {
      const call = rooms();
      const ann = call.arrives({ conference: `${waits} waitUrl="${url}"` });
      expect(call.entries('plays')).toMatchObject([{ callSid: ann, sound: url, loop: 0 }]);
      expect(call.sent('conference-wait-url')).toEqual([]);
    },
  );

  it('hears a sound that waitUrl replies with', () => {
    const call = rooms({ '/wait': audio });
    const ann = call.arrives({ conference: `${waits} waitUrl="/wait" waitMethod="GET"` });
    expect(call.sent('conference-wait-url')).toMatchObject([
      { method: 'GET', url: 'https://app.test/wait', parameters: { CallSid: ann, From: '+12025550101' } },
    ]);
    expect(call.entries('plays')).toMatchObject([{ sound: '/wait', loop: 0 }]);
  });

  it('hears the document of waitUrl again and again, until the start cuts it short', () => {
    const call = rooms({ '/wait': hold });
    const ann = call.arrives({ conference: `${waits} waitUrl="/wait"` });
    call.after(10_000);
    const before = call.heard(ann).length;
    expect(before).toBeGreaterThan(2);
    expect(new Set(call.heard(ann))).toEqual(new Set(['Please wait.']));
    call.arrives();
    expect(call.leg(ann).outer).toEqual([]);
    call.after(60_000);
    expect(call.heard(ann)).toHaveLength(before);
    expect(call.leg(ann).conference).toBe(call.room().sid);
  });

  it('hears nothing where the document of waitUrl can’t be had, and is not asked for again', () => {
    const call = rooms({ '/wait': 500 });
    const ann = call.arrives({ conference: `${waits} waitUrl="/wait"` });
    call.after(60_000);
    expect(call.sent('conference-wait-url')).toHaveLength(1);
    expect(call.leg(ann).conference).toBeDefined();
  });

  it('may leave by the wait document, and then does not start anything', () => {
    const call = rooms({ '/wait': doc('<Hangup/>') });
    const ann = call.arrives({ conference: `${waits} waitUrl="/wait"` });
    expect(call.leg(ann).status).toBe('completed');
    expect(call.room()).toMatchObject({ status: 'completed', participants: [], ended: { by: ann } });
  });

  it('ends as endless where the wait document takes no time', () => {
    const call = rooms({ '/wait': doc('') }, { maxDocuments: 8 });
    const ann = call.arrives({ conference: `${waits} waitUrl="/wait"` });
    expect(call.leg(ann).status).toBe('completed');
    expect(call.messages('error').at(-1)).toContain('without an end');
  });
});
