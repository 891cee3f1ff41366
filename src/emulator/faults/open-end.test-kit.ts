// A program: every fault that waits does so for a minute when the emulator is closed. It ends at once if nothing is left open.
import { createServer } from 'node:http';
import { TelnyxClient } from '../../api/index.js';
import { startEmulator } from '../index.js';

const [From, To] = ['+12025550100', '+12025550123'];
const minute = 60_000;
const { faults, baseUrl, apiKey, phone, close } = await startEmulator({
  faults: [
    { on: 'callback', callback: 'call-status-initiated', does: 'duplicate', delayMs: minute },
    { on: 'callback', callback: 'call-status-completed', does: 'reorder', maxDelayMs: minute },
  ],
  log: () => {},
});
const server = createServer(
  (_incoming, outgoing) => void outgoing.end('<Response><Say>Hello</Say></Response>'),
);
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const address = server.address();
const url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/`;
const telnyx = new TelnyxClient({ apiKey, baseUrl, maxRetries: 0 });
const { data } = await telnyx.texml.applications.create({ friendly_name: 'app', voice_url: url });
const place = () =>
  telnyx.texml.calls.create({
    ApplicationSid: data.id,
    To,
    From,
    StatusCallback: url,
    StatusCallbackEvent: 'initiated completed',
  });
const callee = phone(To);
const struck = async (count: number): Promise<void> => {
  while (faults.struck.length < count) await new Promise((resolve) => setTimeout(resolve, 5));
};

await place();
await callee.answers();
await callee.ends();
faults.clear();
faults.add({ on: 'callback', callback: 'voice-request-outbound', does: 'delay', delayMs: minute, times: 1 });
faults.add({
  on: 'callback',
  callback: 'voice-request-outbound',
  does: 'reorder',
  maxDelayMs: minute,
  times: 1,
});
faults.add({ on: 'reply', callback: 'voice-request-outbound', does: 'late', delayMs: minute });
faults.add({ on: 'operation', operation: 'texml.calls.list', does: 'timeout' });
for (let calls = 0; calls < 3; calls += 1) {
  await place();
  void callee.answers();
  await struck(4 + calls);
}
const unanswered = telnyx.texml.calls.list().all().catch(String);
await struck(7);
await close();
console.log(await unanswered, faults.struck.map(({ does }) => does).join(' '));
await new Promise((resolve) => server.close(resolve));
