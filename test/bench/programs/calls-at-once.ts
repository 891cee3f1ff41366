import { setTimeout as delay } from 'node:timers/promises';
import { createExchange } from 'texml/simulate';

// A process of its own, started with --expose-gc: what it takes to have a thousand calls in the middle of a menu.

const menu =
  '<Response><Gather action="/menu" numDigits="1" timeout="60"><Say>Press 1 for sales.</Say></Gather></Response>';
const calls = 1000;

/** What is in use once nothing is left to collect, in megabytes. */
async function inUse(): Promise<{ rss: number; heap: number }> {
  for (let round = 0; round < 5; round += 1) {
    globalThis.gc?.();
    await delay(20);
  }
  const { rss, heapUsed, external } = process.memoryUsage();
  return { rss: rss / 1e6, heap: (heapUsed + external) / 1e6 };
}

const exchange = createExchange({ target: async () => new Response(menu), clock: 'manual' });
const ring = (index: number) =>
  exchange.inbound({ from: `+1202555${String(1000 + index)}`, to: '+12025550199' });
ring(calls);
await exchange.advance(1000);
const before = await inUse();
for (let index = 0; index < calls; index += 1) ring(index);
await exchange.advance(1000);
const inMenu = exchange.legs().filter(({ running }) => running?.element.name === 'Gather').length;
if (inMenu !== calls + 1) throw new Error(`${inMenu} of ${calls + 1} calls are in the menu.`);
const after = await inUse();
console.log(
  JSON.stringify({ rssMegabytes: after.rss - before.rss, heapMegabytes: after.heap - before.heap }),
);
