import { flow, response } from 'texml';
import { simulate } from 'texml/simulate';

// A process of its own: how many scripted calls of ten steps one core plays, told as calls a second of processor time.

/** Five documents: four menus and a farewell. */
const menus = flow(
  { start: 'voice', sales: 'gather', support: 'gather', more: 'gather', last: 'gather' },
  {
    start: ({ url }) =>
      response().gather({ action: url.sales, numDigits: 1 }, (g) => g.say('Press 1 for sales.')),
    sales: ({ url }) =>
      response().gather({ action: url.support, numDigits: 1 }, (g) => g.say('Press 2 for support.')),
    support: ({ url }) =>
      response().gather({ action: url.more, numDigits: 1 }, (g) => g.say('Press 3 for more.')),
    more: ({ url }) =>
      response().gather({ action: url.last, numDigits: 1 }, (g) => g.say('Press 4 for less.')),
    last: () => response().say('Thank you and goodbye.'),
  },
  { insecure: true },
);

/** Ten steps: five times something is heard, four times a key is pressed, and the call ends. */
async function play(seed: number): Promise<void> {
  const { exchange, ring } = simulate(menus, { seed, keys: false });
  const call = await ring();
  await call.hears('sales');
  await call.press('1');
  await call.hears('support');
  await call.press('2');
  await call.hears('more');
  await call.press('3');
  await call.hears('less');
  await call.press('4');
  await call.hears('goodbye');
  await call.ends();
  if (call.status !== 'completed') throw new Error(`The call is ${call.status}.`);
  exchange.close();
}

const warmUp = 1000;
const measured = 4000;
for (let seed = 0; seed < warmUp; seed += 1) await play(seed);
const before = process.cpuUsage();
for (let seed = 0; seed < measured; seed += 1) await play(seed);
const { user, system } = process.cpuUsage(before);
console.log(JSON.stringify({ callsPerSecond: (measured * 1e6) / (user + system) }));
