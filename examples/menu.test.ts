import { simulate } from 'texml/simulate';
import { expect, it } from 'vitest';
import menu from './menu.js';

const account = { secrets: { door_code: '4711' } };

it('a caller presses 1 and talks to sales', async () => {
  const call = await simulate(menu).ring();
  await call.hears('Press 1');
  await call.press('1');
  const sales = call.callee('+12025550123');
  await sales.answers();
  await sales.hangsUp();
  await call.hears('Thank you for calling.');
  await call.ends();
  expect(call.status).toBe('completed');
});

it('a caller says sales, and nobody is in', async () => {
  const call = await simulate(menu).ring();
  await call.hears('say sales');
  await call.says('Sales, please.');
  await call.callee('+12025550123').doesNotAnswer();
  await call.hears('Nobody can take your call now.');
});

it('a caller who presses nothing hears the menu again', async () => {
  const call = await simulate(menu).ring();
  await call.hears('Press 1');
  await call.waits(6);
  await call.hears('We did not get your choice.');
  await call.hears('Welcome to Acme.');
  await call.press('9');
  await call.hears('That is not on the menu.');
  await call.hangsUp();
});

it('the door code is filled in by Telnyx, and stands in no document', async () => {
  const call = await simulate(menu, { account }).ring();
  await call.press('2');
  await call.hears(/The door code is/);
  expect(JSON.stringify(call.timeline)).not.toContain('4711');
});
