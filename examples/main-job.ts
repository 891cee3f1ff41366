/**
 * The main job, end to end, on this machine: Telnyx is emulated, the flows of menu.ts and support.ts are hosted over HTTP,
 * applications and a secret are provisioned through the client, calls are placed, scripted people play through them, and
 * all of it is told. Nothing leaves this machine. Run it with `npm start`.
 */
import { styleText } from 'node:util';
import type { Flow } from 'texml';
import { TelnyxClient } from 'texml/api';
import { startEmulator } from 'texml/emulator';
import { listen } from 'texml/server';
import { formatTimeline } from 'texml/simulate';
import menu from './menu.js';
import support from './support.js';

const colour = process.stdout.isTTY && !process.env.NO_COLOR;
const title = (text: string) => console.log(`\n${colour ? styleText('bold', text) : text}`);
const line = (text: string) => console.log(`  ${text}`);

const ours = '+12025550199';
const customer = '+12025550100';
const agent = '+12025550123';
const doorCode = '4711';

title('1. Telnyx, emulated, and two flows, hosted');
const emulator = await startEmulator();
line(`The emulator listens at ${emulator.baseUrl}.`);

// What the flows say of each request: they verify the signature before they read anything.
const seen: string[] = [];
const host = (flow: Flow, name: string) =>
  listen(
    flow.with({
      publicKey: emulator.publicKey,
      log: ({ step, event, verified, status }) =>
        seen.push(
          `${verified ? 'signature verified' : 'REFUSED'}, ${name}, step ${step}, ${event}, status ${status}`,
        ),
    }),
    { port: 0 },
  );
const menuServer = await host(menu, 'menu');
const supportServer = await host(support, 'support');
line(`The menu listens at ${menuServer.url}, the support line at ${supportServer.url}.`);

title('2. Provisioned through the client');
const telnyx = new TelnyxClient({ apiKey: emulator.apiKey, baseUrl: emulator.baseUrl });
async function application(friendly_name: string, voice_url: string): Promise<string> {
  const { data } = await telnyx.texml.applications.create({ friendly_name, voice_url, voice_method: 'post' });
  line(`TeXML application ${data.id} ('${data.friendly_name}') asks ${data.voice_url}.`);
  return data.id;
}
const menuSid = await application('menu', menuServer.url);
const supportSid = await application('support', supportServer.url);
const { data: secret } = await telnyx.texml.secrets.create({ name: 'door_code', value: doorCode });
line(`Secret ${secret.name}: ${secret.value}.`);

title('3. A call, placed through the client');
const person = emulator.phone(customer);
emulator.phone(agent).answers(async (salesperson) => {
  await salesperson.waits(8);
  await salesperson.hangsUp();
});
const { call_sid } = await telnyx.texml.calls.create({ ApplicationSid: menuSid, To: customer, From: ours });
await person.answers();
await person.hears('Press 1 or say sales');
await person.press('1');
await person.hears('Thank you for calling.');
await person.ends();
const menuCall = emulator.timeline(call_sid ?? '');
console.log(formatTimeline(menuCall));

title('4. A call comes in and waits in a queue; an agent takes it, and the talk is recorded');
const callerSid = person.calls(ours, supportSid);
await person.hears('You are number 1.');
const taken = emulator.phone(agent).answers(async (helper) => {
  await helper.hears('Where is my parcel?');
  await helper.says('It is on its way.');
  await helper.hangsUp();
});
const { call_sid: agentSid } = await telnyx.texml.calls.create({
  ApplicationSid: supportSid,
  To: agent,
  From: ours,
  Url: `${supportServer.url}agent`,
});
await person.waits(15);
await person.says('Where is my parcel?');
await taken;
await person.hears('Thank you for calling.');
await person.ends();
console.log(formatTimeline(emulator.timeline(callerSid)));

let address = '';
for await (const { sid, duration, media_url } of telnyx.texml.calls.recordings.list(agentSid ?? '')) {
  line(`Recording ${sid} of the agent's call: ${duration} s.`);
  address = media_url ?? '';
}
const file = await fetch(address);
const bytes = new Uint8Array(await file.arrayBuffer());
const kind = new TextDecoder().decode(bytes.subarray(8, 12));
line(`Fetched from its signed address: ${bytes.length} bytes of ${kind} audio.`);

title('5. What the flows say of the requests they got');
for (const [index, text] of seen.entries()) line(`${index + 1}. ${text}`);

title('6. The record of the first call, as the API returns it');
const record = await telnyx.texml.calls.get(call_sid ?? '');
console.log(record);

await emulator.close();
await menuServer.close();
await supportServer.close();

if (seen.length === 0 || seen.some((text) => !text.startsWith('signature verified'))) {
  throw new Error('A request came without a verified signature.');
}
if (JSON.stringify(menuCall).includes(doorCode)) throw new Error('The secret has leaked.');
if (file.status !== 200 || kind !== 'WAVE') throw new Error('The recording is no audio file.');
title(`Done: ${seen.length} signed requests verified, and the first call ended as '${record.status}'.`);
