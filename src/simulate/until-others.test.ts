import { describe, expect, it, onTestFinished } from 'vitest';
import type { ClockKind } from './clock.js';
import { createExchange } from './exchange.js';
import { simulate } from './simulate.js';

const there = '+12025550123';
const connecting = async () =>
  new Response(`<Response><Dial><Number>${there}</Number></Dial></Response>`, {
    headers: { 'content-type': 'application/xml' },
  });

const exchangeOn = (clock: ClockKind) => {
  const exchange = createExchange({ target: connecting, clock });
  onTestFinished(() => exchange.close());
  const sid = exchange.inbound({ from: '+12025550100', to: '+12025550199' });
  const hasEnded = () => exchange.leg(sid)?.endedAt !== undefined;
  return { exchange, sid, hasEnded };
};

describe('waiting for what only others can bring about', () => {
  it('makes no time pass, and is over when nobody else acts', async () => {
    const { exchange, hasEnded } = exchangeOn('automatic');
    expect(await exchange.untilOthers(hasEnded)).toBe(false);
    expect(exchange.state.now).toBe(0);
  });

  it('goes on while somebody else lets time pass', async () => {
    const { exchange, sid, hasEnded } = exchangeOn('automatic');
    const waited = exchange.untilOthers(hasEnded);
    await exchange.until(() => false, 20_000);
    exchange.dispatch({ type: 'hang-up', callSid: sid });
    expect(await waited).toBe(true);
    expect(exchange.state.now).toBe(20_000);
  });

  it.each(['manual', 'real'] as const)('lasts as long as it takes with the %s clock', async (clock) => {
    const { exchange, sid, hasEnded } = exchangeOn(clock);
    const waited = exchange.untilOthers(hasEnded);
    await exchange.settle();
    exchange.dispatch({ type: 'hang-up', callSid: sid });
    expect(await waited).toBe(true);
  });

  it('lets the two sides of a call be played beside one another', async () => {
    const call = await simulate(connecting).ring();
    const callee = call.callee(there);
    await Promise.all([
      (async () => {
        await callee.answers();
        await callee.hears('Is this Alice?');
        await callee.says('Speaking.');
      })(),
      (async () => {
        await call.waits(5);
        await call.says('Is this Alice?');
        await call.hears('Speaking.');
        await call.hangsUp();
      })(),
    ]);
    expect([call.heard, callee.heard]).toEqual([['Speaking.'], ['Is this Alice?']]);
  });

  it('ends in failure where each waits for the other', async () => {
    const call = await simulate(connecting).ring();
    const callee = call.callee(there);
    await callee.answers();
    const waits = [call.hears('You first.'), callee.hears('No, you.')].map((wait) =>
      wait.catch((error: { reason: string }) => error.reason),
    );
    const why = 'the call is connected, and nobody hangs up';
    expect(await Promise.all(waits)).toEqual([why, why]);
  });
});
