import { describe, expect, it } from 'vitest';
import { application, doc, emulated, eventually } from './testing.test-kit.js';

const To = '+12025550123';
const From = '+12025550100';

describe('a call that is placed over the API', () => {
  it('runs the application’s documents, with signed requests, as the callee’s keys say', async () => {
    const { emulator, ours } = await emulated();
    const app = await application(emulator.publicKey, ({ path, form }) => {
      if (path === '/voice') {
        return doc(
          '<Gather action="/menu" numDigits="1"><Say>Press 1 for sales</Say></Gather><Say>Nothing</Say>',
        );
      }
      return path === '/menu' ? doc(`<Say>You pressed ${form.Digits}</Say>`) : '';
    });
    const { data } = await ours.texml.applications.create({
      friendly_name: 'menu',
      voice_url: `${app.url}/voice`,
    });
    const callee = emulator.phone(To);
    const call = await ours.texml.calls.create({
      ApplicationSid: data.id,
      To,
      From,
      StatusCallback: `${app.url}/status`,
      StatusCallbackEvent: 'initiated ringing answered completed',
    });
    expect(call).toEqual({ to: To, from: From, status: 'queued', call_sid: expect.stringMatching(/^v3:/) });
    await callee.answers();
    await callee.hears(/sales/);
    await callee.press('1');
    await callee.hears('You pressed 1');
    await callee.ends();
    expect(app.received.every(({ isSigned }) => isSigned)).toBe(true);
    const reports = app.at('/status').map(({ form }) => [form.CallStatus, form.SequenceNumber]);
    expect(reports).toEqual([
      ['initiated', '0'],
      ['ringing', '1'],
      ['in-progress', '2'],
      ['completed', '3'],
    ]);
    const record = await ours.texml.calls.get(call.call_sid ?? '');
    expect(record).toMatchObject({ status: 'completed', direction: 'outbound', from: From, to: To });
    console.log(
      record,
      app.received.map((r) => [r.path, r.form]),
      emulator.timeline().length,
    );
  });
});
