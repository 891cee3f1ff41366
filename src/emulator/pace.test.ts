import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createExchange, hasEnded } from '../simulate/index.js';
import { createPace } from './pace.js';

const turns = async () => {
  for (let count = 0; count < 20; count += 1) await new Promise((resolve) => setImmediate(resolve));
};

function paced(document: string) {
  const exchange = createExchange({ target: async () => new Response(document), clock: 'manual' });
  const failed = vi.fn();
  const stalled = vi.fn();
  const beside = { settle: async () => {}, nextDue: () => undefined };
  const pace = createPace(exchange, { clock: 'automatic', beside, failed, stalled });
  onTestFinished(() => {
    pace.close();
    exchange.close();
  });
  const sid = exchange.inbound({ from: '+12025550100', to: '+12025550199' });
  const isOver = () => {
    const leg = exchange.leg(sid);
    return leg !== undefined && hasEnded(leg);
  };
  return { exchange, pace, sid, isOver, stalled, failed };
}

const hour = `<Response>${'<Pause length="180"/>'.repeat(20)}</Response>`;

describe('automatic time', () => {
  it('passes by itself where no script has the word', async () => {
    const { exchange, isOver } = paced(hour);
    await vi.waitFor(() => expect(isOver()).toBe(true));
    expect(exchange.state.now).toBe(3_600_000);
  });

  it('stands still while a script has the word, and passes while one waits', async () => {
    const { exchange, pace, sid, isOver } = paced(hour);
    pace.hold(sid);
    await exchange.settle();
    await turns();
    expect(exchange.state.now).toBe(0);
    expect(await pace.exchange.until(() => false, 1_000_000)).toBe(false);
    expect(exchange.state.now).toBe(1_000_000);
    expect(await pace.exchange.until(() => exchange.state.now > 2_000_000)).toBe(true);
    await turns();
    expect(exchange.state.now).toBe(2_160_000);
    expect(isOver()).toBe(false);
    pace.release(sid);
    await vi.waitFor(() => expect(isOver()).toBe(true));
  });

  it('does not overtake a script that goes on at once', async () => {
    const { exchange, pace, sid } = paced(hour);
    pace.hold(sid);
    const moments: number[] = [];
    const script = async (at: number) => {
      for (let count = 1; count <= 5; count += 1) {
        await pace.exchange.until(() => false, at * count);
        moments.push(exchange.state.now);
      }
    };
    await Promise.all([script(100), script(70)]);
    expect(moments).toEqual([70, 100, 140, 200, 210, 280, 300, 350, 400, 500]);
  });

  it('says so when it has stood still for a while', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    const { pace, sid, stalled, exchange } = paced(hour);
    pace.hold(sid);
    await exchange.settle();
    await turns();
    vi.advanceTimersByTime(4999);
    expect(stalled).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(stalled).toHaveBeenCalledWith([sid]);
  });
});
