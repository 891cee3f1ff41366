/**
 * The main job, end to end, on this machine: Telnyx is emulated, the menu of menu.ts is hosted over HTTP, an application
 * and a secret are provisioned through the client, a call is placed, a scripted person plays through the menu, and all of
 * it is told. Nothing leaves this machine. Run it with `npm start`.
 */
import { styleText } from 'node:util';
import { TelnyxClient } from 'texml/api';
import { startEmulator } from 'texml/emulator';
import { listen } from 'texml/server';
import { formatTimeline } from 'texml/simulate';
import menu from './menu.js';

const colour = process.stdout.isTTY && !process.env.NO_COLOR;
const title = (text: string) => console.log(`\n${colour ? styleText('bold', text) : text}`);
const line = (text: string) => console.log(`  ${text}`);

const ours = '+12025550199';
const customer = '+12025550100';
const sales = '+12025550123';
const doorCode = '4711';

title('1. Telnyx, emulated, and the flow, hosted');
const emulator = await startEmulator();
line(`The emulator listens at ${emulator.baseUrl}.`);

// What the flow says of each request: it verifies the signature before it reads anything.
const seen: string[] = [];
const flow = menu.with({
  publicKey: emulator.publicKey,
  log: ({ step, event, verified, status }) =>
    seen.push(`${verified ? 'signature verified' : 'REFUSED'}, step ${step}, ${event}, status ${status}`),
});
const server = await listen(flow, { port: 0 });
line(`The menu listens at ${server.url}.`);

title('2. Provisioned through the client');
const telnyx = new TelnyxClient({ apiKey: emulator.apiKey, baseUrl: emulator.baseUrl });
const { data: application } = await telnyx.texml.applications.create({
  friendly_name: 'menu',
  voice_url: server.url,
  voice_method: 'post',
});
line(`TeXML application ${application.id} ('${application.friendly_name}') asks ${application.voice_url}.`);
const { data: secret } = await telnyx.texml.secrets.create({ name: 'door_code', value: doorCode });
line(`Secret ${secret.name}: ${secret.value}.`);

title('3. A call, placed through the client');
const person = emulator.phone(customer);
emulator.phone(sales).answers(async (agent) => {
  await agent.waits(8);
  await agent.hangsUp();
});
await telnyx.texml.calls.create({ ApplicationSid: application.id, To: customer, From: ours });
await person.answers();
await person.hears('Press 1 or say sales');
await person.press('1');
await person.hears('Thank you for calling.');
await person.ends();

const call = emulator.calls().find(({ direction }) => direction === 'outbound-api');
if (!call) throw new Error('The emulator has no call.');
console.log(formatTimeline(call.timeline));

title('4. What the flow says of the requests it got');
for (const [index, text] of seen.entries()) line(`${index + 1}. ${text}`);

title('5. The record of the call, as the API returns it');
console.log(await telnyx.texml.calls.get(call.sid));

await emulator.close();
await server.close();

if (seen.length === 0 || seen.some((text) => !text.startsWith('signature verified'))) {
  throw new Error('A request came without a verified signature.');
}
if (JSON.stringify(call.timeline).includes(doorCode)) throw new Error('The secret has leaked.');
title(`Done: ${seen.length} signed requests verified, and the call ended as '${call.status}'.`);
