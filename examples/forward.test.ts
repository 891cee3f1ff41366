import { simulate } from 'texml/simulate';
import { expect, it } from 'vitest';
import forward from './forward.js';

it('the callee hears who it is, takes the call, and the two are connected', async () => {
  const call = await simulate(forward).ring();
  const desk = call.callee('+12025550123');
  await desk.answers();
  await desk.hears('Press 1 to take it.');
  await desk.press('1');
  expect(call.timeline.some(({ kind }) => kind === 'bridged')).toBe(true);
  await call.hangsUp();
  await call.ends();
  expect(call.status).toBe('completed');
});

it('the callee leaves it, and the caller is told', async () => {
  const call = await simulate(forward).ring();
  const desk = call.callee('+12025550123');
  await desk.answers();
  await desk.hears('Press 1 to take it.');
  await desk.press('2');
  await call.hears('Nobody can take your call now.');
  await call.ends();
});

it('a busy callee is told as well', async () => {
  const call = await simulate(forward).ring();
  await call.callee('+12025550123').isBusy();
  await call.hears('Nobody can take your call now.');
});
