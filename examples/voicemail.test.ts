import { simulate } from 'texml/simulate';
import { expect, it, vi } from 'vitest';
import voicemail from './voicemail.js';

it('a caller leaves a message', async () => {
  const log = vi.spyOn(console, 'log').mockImplementation(() => {});
  const call = await simulate(voicemail).ring();
  await call.hears('leave a message');
  await call.says('This is Ada. Please call me back.');
  await call.waits(3);
  await call.press('#');
  await call.hears('Thank you. Goodbye.');
  await call.ends();
  const sent = call.timeline.flatMap((entry) => (entry.kind === 'request' ? [entry.callback] : []));
  expect(sent).toContain('recording-completed');
  expect(log.mock.calls.flat().join('\n')).toMatch(/Message of \d+ s/);
  log.mockRestore();
});

it('a message that is too short gets one more try', async () => {
  const log = vi.spyOn(console, 'log').mockImplementation(() => {});
  const call = await simulate(voicemail).ring();
  await call.hears('leave a message');
  await call.press('#');
  await call.hears('That was very short.');
  await call.hears('leave a message');
  await call.press('#');
  await call.hears('Thank you.');
  await call.ends();
  log.mockRestore();
});
