import { describe, expect, it } from 'vitest';
import type { Script } from './index.js';
import { application, doc, emulated } from './testing.test-kit.js';

const caller = '+12025550123';
const agent = '+12025550199';

/** An emulator, and what calls the caller to connect them with the agent. */
async function prepared(clock?: 'automatic' | 'real') {
  const world = await emulated({ clock, settings: { speechMsPerCharacter: 1 } });
  const { emulator, ours } = world;
  const app = await application(emulator.publicKey, ({ path }) =>
    path === '/after' ? doc('<Say>Thank you</Say>') : doc(`<Dial action="/after">${agent}</Dial>`),
  );
  const { data } = await ours.texml.applications.create({ friendly_name: 'app', voice_url: app.url });
  const call = () => ours.texml.calls.create({ ApplicationSid: data.id, To: caller, From: '+12025550100' });
  return { ...world, call, person: emulator.phone(caller), other: emulator.phone(agent) };
}

/** Such a call, answered by the caller. The agent is played by a script. */
async function connecting(script: Script, clock?: 'automatic' | 'real') {
  const world = await prepared(clock);
  const played = world.other.answers(script);
  await world.call();
  await world.person.answers();
  const seconds = () => (world.emulator.timeline().at(-1)?.at ?? 0) / 1000;
  return { ...world, played, seconds };
}

const nobodyHangsUp = /the call is connected, and nobody hangs up/;
const inRealTime = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('scripts side by side', () => {
  it('hear what comes after another script has let time pass and hung up', async () => {
    const { person, played, seconds } = await connecting(async (other) => {
      await other.waits(8);
      await other.hangsUp();
    });
    await person.hears('Thank you');
    await person.ends();
    await played;
    expect(seconds()).toBeLessThan(10);
  });

  it('hear it with the real clock too', async () => {
    const { person, played } = await connecting(async (other) => {
      await other.waits(0.2);
      await inRealTime(50);
      await other.hangsUp();
    }, 'real');
    await person.hears('Thank you');
    await played;
  });

  it('wait for one that thinks, without a timeout that overtakes it', async () => {
    const { person, played, seconds } = await connecting(async (other) => {
      await other.waits(1);
      await inRealTime(50);
      await other.says('Hello');
      await inRealTime(50);
      await other.hangsUp();
    });
    await person.hears('Hello');
    await person.ends();
    await played;
    expect(seconds()).toBeLessThan(5);
  });

  it('wait for what calls the methods of phones, as it does for them', async () => {
    const { person, played, ours, seconds } = await connecting(async (other) => {
      await other.hears('Good morning');
      await other.says('And to you');
      await other.hangsUp();
    });
    await person.waits(2);
    await ours.whoami();
    await person.says('Good morning');
    await person.hears('And to you');
    await played;
    expect(seconds()).toBeLessThan(5);
  });

  it('fail when the other one is over and the call goes on', async () => {
    const { person, played, seconds } = await connecting((other) => other.waits(3));
    await expect(person.hears('Thank you')).rejects.toThrow(nobodyHangsUp);
    await played;
    expect(seconds()).toBeLessThan(5);
  });

  it.each(['automatic', 'real'] as const)(
    'fail when each waits for the other, with the %s clock',
    async (clock) => {
      const { person, played, log } = await connecting((other) => other.hears('Good morning'), clock);
      await expect(person.hears('Thank you')).rejects.toThrow(nobodyHangsUp);
      await expect(played).rejects.toThrow(nobodyHangsUp);
      expect(log.filter(({ event }) => event === 'script-failed')).toHaveLength(1);
    },
  );

  it('fail at once where one plays both people', async () => {
    const { call, person, other } = await prepared();
    await call();
    await person.answers();
    await other.answers();
    await expect(person.hears('Thank you')).rejects.toThrow(nobodyHangsUp);
    await expect(other.hears('Hello')).rejects.toThrow(nobodyHangsUp);
    await other.hangsUp();
    await person.hears('Thank you');
    const both = person.answers(async (self) => {
      await other.answers();
      await self.hears('Thank you');
    });
    await call();
    await expect(both).rejects.toThrow(nobodyHangsUp);
  });

  it('fail when the others have let go of their calls', async () => {
    const { person, played } = await connecting((other) => other.hears('Good morning'));
    person.letsGo();
    await expect(played).rejects.toThrow(nobodyHangsUp);
  });

  it('run to the end of a call that nobody hangs up, up to its time limit', async () => {
    const { person, played, seconds } = await connecting((other) => other.waits(1));
    await person.ends();
    await played;
    expect(seconds()).toBeGreaterThanOrEqual(14_400);
  });
});
