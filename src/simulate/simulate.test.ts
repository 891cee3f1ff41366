import { describe, expect, it } from 'vitest';
import { ExpectationError } from './expectation.js';
import { formatTimeline } from './format.js';
import { play } from './play.js';
import { simulate } from './simulate.js';

const xml = (verbs: string) =>
  new Response(`<Response>${verbs}</Response>`, { headers: { 'content-type': 'application/xml' } });

/** An application with documents by path. */
const app =
  (documents: Readonly<Record<string, string>>) =>
  async (request: Request): Promise<Response> => {
    const verbs = documents[new URL(request.url).pathname];
    return verbs === undefined ? new Response('not found', { status: 404 }) : xml(verbs);
  };

const menu = app({
  '/': '<Gather action="/menu" numDigits="1"><Say>Press 1 for sales, 2 for support.</Say></Gather><Say>Goodbye.</Say>',
  '/menu': '<Dial action="/after"><Number>+12025550123</Number></Dial>',
  '/after': '<Say>Thank you.</Say>',
});

describe('simulate', () => {
  it('plays a caller and a callee through a menu', async () => {
    const call = await simulate(menu).ring({ from: '+12025550100' });
    await call.hears(/sales/);
    await call.press('1');
    const sales = call.callee('+12025550123');
    await sales.answers();
    await sales.says('Sales, good morning.');
    await call.hears('good morning');
    await call.says('Hello.');
    await sales.hears('Hello');
    await sales.hangsUp();
    await call.hears('Thank you');
    await call.ends();
    expect(call.status).toBe('completed');
    expect(sales.status).toBe('completed');
    expect(call.heard).toEqual(['Press 1 for sales, 2 for support.', 'Sales, good morning.', 'Thank you.']);
    expect(call.documents).toHaveLength(3);
    console.log(formatTimeline(call.timeline));
  });

  it('fails at once, and says why, when the call waits for the caller', async () => {
    const call = await simulate(menu).ring();
    await expect(call.hears('billing')).rejects.toThrow(ExpectationError);
    await call.hears('sales').then(undefined, (error) => console.log(error.message));
  });

  it('plays inputs each time the call waits', async () => {
    const call = await simulate(menu).ring();
    await play(call, [{ press: '1' }]);
    console.log(formatTimeline(call.timeline));
    expect(call.status).toBe('completed');
  });
});
