import { describe, expect, it } from 'vitest';
import { application, doc, emulated } from './testing.test-kit.js';

const To = '+12025550123';
const From = '+12025550100';
const value = 'v3ry-s3cret/ünique';

describe('a secret', () => {
  it('is filled into documents, and found nowhere else', async () => {
    const { emulator, ours, official, log, ask, calls } = await emulated();
    const everyone: unknown[] = [];
    emulator.onTimeline((entry) => everyone.push(entry));
    const replies: unknown[] = [
      await ours.texml.secrets.create({ name: 'OTHER', value: 'first value' }),
      await ours.texml.secrets.create({ name: 'DOOR', value }),
      await official.texml.secrets({ name: 'NUMBER', value: '+12025550777' }),
    ];
    expect(replies[1]).toEqual({ data: { name: 'DOOR', value: 'REDACTED' } });
    const app = await application(emulator.publicKey, ({ path }) =>
      path === '/voice'
        ? doc(
            '<Say>The code is {{#secret}}DOOR{{/secret}}</Say><Dial action="/after?key={{#secret}}DOOR{{/secret}}">{{#secret}}NUMBER{{/secret}}</Dial>',
          )
        : doc('<Say>Bye</Say>'),
    );
    const { data } = await ours.texml.applications.create({
      friendly_name: 'a',
      voice_url: `${app.url}/voice`,
    });
    const [callee, other] = [emulator.phone(To), emulator.phone('+12025550777')];
    const call = await ours.texml.calls.create({ ApplicationSid: data.id, To, From });
    await callee.answers();
    await callee.hears('The code is [secret DOOR]');
    await other.isBusy();
    await callee.hears('Bye');
    await callee.ends();
    // The document asks for it, so the application gets it: there, and nowhere else.
    expect(app.at('/after')[0]?.query.get('key')).toBe(value);
    replies.push(call, await (await ask(calls)).json(), await ours.texml.applications.list().all());
    replies.push(await ours.texml.calls.get(call.call_sid ?? ''));
    const seen = JSON.stringify([
      replies,
      log,
      everyone,
      emulator.timeline(),
      emulator.calls(),
      callee.heard,
    ]);
    expect(seen).toContain('[secret DOOR]');
    expect(seen).toContain('[secret NUMBER]');
    const forms = [value, encodeURIComponent(value), new URLSearchParams({ key: value }).toString().slice(4)];
    for (const form of [...forms, '12025550777', 'first value']) expect(seen).not.toContain(form);
  });

  it('of the same name takes the place of the one before, for calls that run already too', async () => {
    const { emulator, ours } = await emulated();
    await ours.texml.secrets.create({ name: 'DOOR', value: 'before' });
    const app = await application(emulator.publicKey, ({ path }) =>
      path === '/voice'
        ? doc('<Redirect>/next</Redirect>')
        : path === '/next'
          ? doc('<Pause/><Redirect>/{{#secret}}DOOR{{/secret}}</Redirect>')
          : path === '/after'
            ? doc('')
            : 404,
    );
    const { data } = await ours.texml.applications.create({
      friendly_name: 'a',
      voice_url: `${app.url}/voice`,
    });
    await ours.texml.secrets.create({ name: 'DOOR', value: 'after' });
    const callee = emulator.phone(To);
    await ours.texml.calls.create({ ApplicationSid: data.id, To, From });
    await callee.answers();
    await callee.ends();
    expect(app.received.map(({ path }) => path)).toEqual(['/voice', '/next', '/after']);
  });

  it('that was replaced stays secret in the calls that still hold it', async () => {
    const { emulator, ours } = await emulated();
    await ours.texml.secrets.create({ name: 'DOOR', value: 'the-old-one' });
    const app = await application(emulator.publicKey, () =>
      doc('<Pause/><Say>It is {{#secret}}DOOR{{/secret}}</Say>'),
    );
    const { data } = await ours.texml.applications.create({ friendly_name: 'a', voice_url: app.url });
    const callee = emulator.phone(To);
    await ours.texml.calls.create({ ApplicationSid: data.id, To, From });
    await callee.answers();
    await ours.texml.secrets.create({ name: 'DOOR', value: 'the-new-one' });
    await callee.hears('It is [secret DOOR, replaced 1]');
    expect(JSON.stringify(emulator.timeline())).not.toMatch(/the-(?:old|new)-one/);
  });

  it('needs a name and a value, and the value is in no error', async () => {
    const { post, log } = await emulated();
    const nameless = await post('/texml/secrets', { value });
    expect(nameless.status).toBe(422);
    const long = await post('/texml/secrets', { name: [value], value: { value } });
    const text = (await nameless.text()) + (await long.text()) + JSON.stringify(log);
    expect(text).toContain('10004');
    expect(text).not.toContain('s3cret');
  });
});
