import { describe, expect, it } from 'vitest';
import { legsOf } from '../state.js';
import { doc, world } from '../world.test-kit.js';
import type { Supervision } from './supervision.js';

const boss = '+12025550150';
const agent = '+12025550123';

/** A caller who talks to an agent, and a boss who listens in on one of them. */
function run(role: Supervision['role'], document = `<Dial>${agent}</Dial>`) {
  const call = world({ '/start': doc(document), '/status': '' });
  call.rings();
  const supervise = (callSid = call.sid) => {
    call.does({
      type: 'outbound',
      from: '+12025550199',
      to: boss,
      application: {
        id: '1',
        voice_url: 'https://app.test/start',
        status_callback: 'https://app.test/status',
      },
      statusCallback: { url: 'https://app.test/status', method: 'POST' },
      features: { supervision: { callSid, role } },
    });
    call.does({ type: 'callee', callSid: call.callee(boss), does: 'answers' });
  };
  return {
    ...call,
    supervise,
    connect: () => call.does({ type: 'callee', callSid: call.callee(agent), does: 'answers' }),
    boss: () => call.callee(boss),
    agent: () => call.callee(agent),
    legs: () => legsOf(call.state),
  };
}

describe('a leg that listens in on another', () => {
  it('hears both sides, and what is played, and runs no document', () => {
    const call = run('monitor', `<Say>Welcome.</Say><Dial>${agent}</Dial>`);
    call.supervise();
    call.after(60_000 / 60);
    call.connect();
    call.says('Hello, agent.');
    call.says('Hello, caller.', call.agent());
    expect(call.heard(call.boss())).toEqual(['Hello, agent.', 'Hello, caller.']);
    expect(call.requests.filter(({ callSid }) => callSid === call.boss())).toEqual([]);
  });

  it('hears what the call is told', () => {
    const call = run('monitor', '<Pause length="5"/><Say>Welcome.</Say><Play>a.mp3</Play>');
    call.supervise();
    call.after(7000);
    expect(call.heard(call.boss())).toEqual(['Welcome.']);
    expect(call.entries('plays').filter(({ callSid }) => callSid === call.boss())).toMatchObject([
      { sound: 'a.mp3' },
    ]);
  });

  it.each([
    ['barge', ['To all.'], ['To all.']],
    ['whisper', ['To all.'], []],
    ['monitor', [], []],
  ] as const)('as %s is heard by those whom its role lets hear', (role, caller, other) => {
    const call = run(role);
    call.connect();
    call.supervise();
    call.says('To all.', call.boss());
    expect(call.heard()).toEqual(caller);
    expect(call.heard(call.agent())).toEqual(other);
    expect(call.heard(call.boss())).toEqual([]);
  });

  it('may listen to the leg that was dialled', () => {
    const call = run('whisper');
    call.connect();
    call.supervise(call.agent());
    call.says('To the agent.', call.boss());
    expect(call.heard(call.agent())).toEqual(['To the agent.']);
    expect(call.heard()).toEqual([]);
  });

  it('ends with the call that it listens to', () => {
    const call = run('barge');
    call.connect();
    call.supervise();
    call.hangsUp();
    expect(call.leg(call.boss()).status).toBe('completed');
    expect(call.legs().every(({ endedAt }) => endedAt !== undefined)).toBe(true);
  });

  it('leaves that call as it was when it ends first', () => {
    const call = run('barge');
    call.connect();
    call.supervise();
    call.hangsUp(call.boss());
    expect(call.leg()).toMatchObject({ status: 'in-progress', supervisors: [] });
    call.says('Still there?');
    expect(call.heard(call.agent())).toEqual(['Still there?']);
    expect(call.heard(call.boss())).toEqual([]);
  });

  it('ends at once where that call is over', () => {
    const call = run('barge');
    call.hangsUp();
    call.supervise();
    expect(call.leg(call.boss()).status).toBe('completed');
    expect(call.messages('warning').join()).toContain('to listen in on is over');
  });
});
