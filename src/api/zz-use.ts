import { TelnyxClient } from './index.js';

const telnyx = new TelnyxClient({ apiKey: 'KEY' });
export const a = telnyx.texml.calls.create({
  ApplicationSid: 'x',
  To: 'y',
  From: 'z',
  MachineDetectionBeepProfile: 'both',
  CallerId: undefined,
});
export const b = telnyx.texml.calls.get('v3:x');
export const l = telnyx.texml.calls.list({ 'StartTime>': '2026-01-01' });
export const c = (await a).call_sid;
export const d = (await b).status;
for await (const item of telnyx.texml.applications.list({ filter: { friendly_name: 'abc' } }))
  item.first_command_timeout_secs;
export const e = telnyx.whoami();
