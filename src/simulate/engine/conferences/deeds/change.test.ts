import { describe, expect, it } from 'vitest';
import { doc } from '../../world.test-kit.js';
import { rooms } from '../rooms.test-kit.js';
import type { PartChange } from './deed.js';

/** Three people who talk, and how the API changes some of them. */
function three(answers = {}) {
  const call = rooms(answers);
  const quiet = { conference: 'beep="false"' };
  const [ann, ben, cleo] = [call.arrives(quiet), call.arrives(quiet), call.arrives(quiet)];
  const conference = call.room().sid;
  return {
    ...call,
    ann,
    ben,
    cleo,
    changes: (to: readonly string[] | undefined, change: PartChange) =>
      call.has({ does: 'change', conference, to, change }),
    get state() {
      return call.state;
    },
  };
}

describe('a participant whom the API changes', () => {
  it('is muted, and heard again', () => {
    const call = three();
    call.changes([call.ann], { isMuted: true });
    call.says('Hello?', call.ann);
    expect([call.heard(call.ben), call.heard(call.cleo)]).toEqual([[], []]);
    call.says('You are muted.', call.ben);
    expect(call.heard(call.ann)).toEqual(['You are muted.']);
    call.changes([call.ann], { isMuted: false });
    call.says('Better?', call.ann);
    expect(call.heard(call.ben)).toEqual(['Better?']);
    expect(call.phases(call.ann)).toEqual(['joins', 'starts', 'mutes', 'unmutes']);
  });

  it('is one of all where nobody is named', () => {
    const call = three();
    call.changes(undefined, { isMuted: true });
    call.says('Hello?', call.ben);
    expect([call.heard(call.ann), call.heard(call.cleo)]).toEqual([[], []]);
  });

  it('is held: hears music, is not heard, and hears nobody', () => {
    const call = three();
    call.changes([call.ann], { hold: { music: { sound: 'https://media.test/hold.mp3' } } });
    call.says('Is she gone?', call.ben);
    call.says('No.', call.ann);
    expect(call.heard(call.cleo)).toEqual(['Is she gone?']);
    expect(call.heard(call.ann)).toEqual([]);
    expect(call.sounds(call.ann)).toEqual(['https://media.test/hold.mp3']);
    call.changes([call.ann], { hold: 'none' });
    call.says('Welcome back.', call.ben);
    expect(call.heard(call.ann)).toEqual(['Welcome back.']);
    expect(call.phases(call.ann)).toEqual(['joins', 'starts', 'holds', 'unholds']);
  });

  it('hears some music on hold where none is named', () => {
    const call = three();
    call.changes([call.ann], { hold: { music: undefined } });
    expect(call.sounds(call.ann)).toEqual(['hold music']);
  });

  it('hears a document on hold, again and again, which may hold a few verbs only', () => {
    const call = three({
      '/hold': doc('<Say>Still on hold.</Say><Pause length="4"/><Gather><Say>Never</Say></Gather>'),
    });
    const document = {
      address: 'https://app.test/hold',
      method: 'POST',
      allows: ['Play', 'Say', 'Pause', 'Redirect'],
    } as const;
    call.changes([call.ann], { hold: { music: { document } } });
    call.after(20_000);
    expect(call.heard(call.ann).length).toBeGreaterThan(2);
    expect(new Set(call.heard(call.ann))).toEqual(new Set(['Still on hold.']));
    call.changes([call.ann], { hold: 'none' });
    const before = call.heard(call.ann).length;
    call.after(20_000);
    expect(call.heard(call.ann)).toHaveLength(before);
  });

  it('whispers to one: the others do not hear it', () => {
    const call = three();
    call.changes([call.ann], { role: 'whisper', whispersTo: [call.ben] });
    call.says('Offer a discount.', call.ann);
    expect([call.heard(call.ben), call.heard(call.cleo)]).toEqual([['Offer a discount.'], []]);
    call.says('I can offer a discount.', call.ben);
    expect(call.heard(call.ann)).toEqual(['I can offer a discount.']);
  });

  it('monitors: hears all, and is heard by nobody', () => {
    const call = three();
    call.changes([call.ann], { role: 'monitor' });
    call.says('Hm.', call.ann);
    call.says('Good.', call.ben);
    expect([call.heard(call.ann), call.heard(call.ben)]).toEqual([['Good.'], []]);
    call.changes([call.ann], { role: 'barge' });
    call.says('Hello, both.', call.ann);
    expect(call.heard(call.cleo)).toEqual(['Good.', 'Hello, both.']);
  });

  it('ends the conference by leaving from now on', () => {
    const call = three();
    call.changes([call.ann], { endsOnExit: true });
    call.hangsUp(call.ann);
    expect(call.room()).toMatchObject({ status: 'completed', ended: { reason: 'host-left' } });
    expect(call.heard(call.ben)).toEqual(['next']);
  });

  it('is heard to leave from now on', () => {
    const call = three();
    call.changes([call.ann], { beep: { onExit: true } });
    call.hangsUp(call.ann);
    expect([call.sounds(call.ben), call.sounds(call.cleo)]).toEqual([['beep'], ['beep']]);
  });

  it('hears other music while they wait', () => {
    const call = rooms();
    const ann = call.arrives({ conference: 'startConferenceOnEnter="false"' });
    const wait = { sound: 'https://media.test/wait.mp3' };
    call.has({ does: 'change', conference: call.room().sid, to: undefined, change: { wait } });
    expect(call.sounds(ann)).toEqual(['hold music', 'https://media.test/wait.mp3']);
  });

  it('is nobody once the conference is over', () => {
    const call = three();
    const conference = call.room().sid;
    for (const sid of [call.ann, call.ben, call.cleo]) call.hangsUp(sid);
    const before = call.state;
    call.has({ does: 'change', conference, to: undefined, change: { isMuted: true } });
    expect(call.state).toEqual(before);
  });
});
