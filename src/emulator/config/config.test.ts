import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TexmlError } from '../../document/index.js';
import { type EmulatorConfig, emulatorConfig, readEmulatorConfig, startEmulator } from '../index.js';
import { application, doc, emulated } from '../testing.test-kit.js';

const problems = (config: unknown): readonly string[] => {
  try {
    readEmulatorConfig(config, 'emulator.json');
    return [];
  } catch (error) {
    if (!(error instanceof TexmlError)) throw error;
    expect(error.code).toBe('bad-config');
    const [first, ...lines] = error.message.split('\n');
    expect(first).toBe("emulator.json can't be used:");
    expect(error.issues).toHaveLength(lines.length);
    return lines.map((line) => line.trim());
  }
};

const menu = { friendly_name: 'menu', voice_url: 'http://127.0.0.1:3000/' };

describe('a configuration', () => {
  it('may say everything that an emulator starts with', () => {
    const config = emulatorConfig({
      port: 0,
      hostname: '127.0.0.1',
      accountSid: '182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e',
      apiKey: 'KEY1',
      seed: 'tests',
      clock: 'manual',
      settings: { unscriptedCallees: 'answers' },
      unknownParameters: 'refused',
      streams: 'scripted',
      applications: [menu, { ...menu, id: '1', friendly_name: 'other', tags: ['a'] }],
      callControlApplications: [{ application_name: 'router', webhook_event_url: 'http://127.0.0.1:3000/' }],
      numbers: ['+12025550141', { phone_number: '+12025550142', application: 'router', tags: ['desk'] }],
      secrets: { pin: 'open sesame' },
      people: { '+12025550123': 'busy', 'sip:alice@example.com': 'scripted' },
      faults: [{ on: 'callback', does: 'drop' }],
    });
    expect(problems(config)).toEqual([]);
    expect(problems(JSON.parse(JSON.stringify(config)))).toEqual([]);
    expect(problems({})).toEqual([]);
  });

  it.each([
    ['no object', [], /^It must be an object with applications/],
    [
      'a misspelt field',
      { aplications: [] },
      "aplications: There is no 'aplications' here. Did you mean applications?",
    ],
    ['another clock', { clock: 'fast' }, 'clock: It must be one of automatic, manual, real, not "fast".'],
    ['a misspelt setting', { settings: { bargein: true } }, /^settings\.bargein: .*Did you mean bargeIn/],
    [
      'another reaction',
      { people: { '+12025550123': 'sleeps' } },
      /^people\['\+12025550123'\]: It must be one of answers/,
    ],
    [
      'a number without its country',
      { people: { '555': 'busy' } },
      /^people\.555: The name must be a number in E\.164/,
    ],
    ['no list', { applications: menu }, /^applications: It must be a list, not /],
    [
      'an application without its address',
      { applications: [{ friendly_name: 'menu' }] },
      'applications[0].voice_url: It is required.',
    ],
    [
      'a misspelt field of an application',
      { applications: [{ ...menu, voice_ulr: 'x' }] },
      'applications[0].voice_ulr: It is not known here; did you mean voice_url?',
    ],
    [
      'an id that is none',
      { applications: [{ ...menu, id: 'menu' }] },
      'applications[0].id: It must be a text of up to 19 digits.',
    ],
    [
      'an application twice',
      { applications: [menu, menu] },
      'applications[1]: There is another one before it with this friendly_name.',
    ],
    [
      'a Voice API application without its name',
      { callControlApplications: [{ webhook_event_url: 'http://127.0.0.1/' }] },
      'callControlApplications[0].application_name: It is required.',
    ],
    [
      'a number twice',
      { numbers: ['+12025550141', { phone_number: '+12025550141' }] },
      'numbers[1]: There is another one before it with this phone_number.',
    ],
    [
      'a number of an application that there is not',
      { applications: [menu], numbers: [{ phone_number: '+12025550141', application: 'menus' }] },
      'numbers[0].application: There is no application with the id or name menus. Did you mean menu?',
    ],
    [
      'a number that says twice who answers',
      {
        applications: [menu],
        numbers: [{ phone_number: '+12025550141', application: 'menu', connection_id: '1' }],
      },
      /^numbers\[0\]: It must be without connection_id/,
    ],
    [
      'a fault that is none',
      { faults: [{ on: 'callback', does: 'dorp' }] },
      /^faults\[0\]\.does: It must be one of duplicate/,
    ],
  ])('with %s is refused', (_what, config, problem) => {
    expect(problems(config)).toEqual([
      typeof problem === 'string' ? problem : expect.stringMatching(problem),
    ]);
  });

  it('is told of all that is wrong with it at once', () => {
    const config = { port: -1, seeed: 1, applications: [{}, 5], secrets: { pin: 1 }, faults: [{}] };
    expect(problems(config).map((line) => line.split(': ')[0])).toEqual([
      'port',
      'seeed',
      'secrets.pin',
      'applications[0].friendly_name',
      'applications[0].voice_url',
      'applications[1]',
      'faults[0].on',
    ]);
  });

  it('is read or refused, whatever it is', () => {
    const names = ['applications', 'numbers', 'faults', 'people', 'secrets', 'settings', 'port'];
    const anything = fc.oneof(
      fc.anything(),
      fc.dictionary(fc.constantFrom(...names), fc.oneof(fc.anything(), fc.array(fc.anything()))),
    );
    fc.assert(fc.property(anything, (config) => problems(config).length >= 0));
  });

  it('never shows what is secret', () => {
    const lines = problems({ apiKey: 12345, secrets: { pin: 67890, key: ['hocus pocus'] } });
    expect(lines).toEqual([
      'apiKey: It must be a text without spaces.',
      'secrets.pin: Its value must be a text.',
      'secrets.key: Its value must be a text.',
    ]);
  });
});

describe('an emulator with a configuration', () => {
  it('has what it says', async () => {
    const { emulator, ours } = await emulated({
      applications: [{ ...menu, id: '42' }],
      numbers: [{ phone_number: '+12025550141', application: 'menu' }],
      secrets: { pin: 'open sesame' },
      people: { '+12025550123': 'busy' },
    });
    expect((await ours.texml.applications.get('42')).data).toMatchObject(menu);
    expect(emulator.people()).toEqual({ '+12025550123': 'busy' });
    const app = await application(emulator.publicKey, () => doc('<Say>{{#secret}}pin{{/secret}}</Say>'));
    await ours.texml.applications.update('42', { ...menu, voice_url: app.url });
    const { call } = await emulator.ring({ from: '+12025550100', to: '+12025550141' });
    expect(call.legs[0]?.heard).toEqual(['[secret pin]']);
  });

  it('that goes on from a state changes what it had, and has nothing twice', async () => {
    const config: EmulatorConfig = { applications: [menu, { ...menu, id: '42', friendly_name: 'other' }] };
    const first = await emulated(config);
    const state = JSON.parse(JSON.stringify(first.emulator.save()));
    const before = await first.ours.texml.applications.list().all();
    const changed = { ...menu, voice_url: 'http://127.0.0.1:4000/' };
    const second = await emulated({
      ...config,
      applications: [changed, { ...menu, id: '42', friendly_name: 'renamed' }],
      state,
    });
    const after = await second.ours.texml.applications.list().all();
    expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
    expect(after.map(({ friendly_name, voice_url }) => [friendly_name, voice_url])).toEqual([
      ['renamed', menu.voice_url],
      ['menu', changed.voice_url],
    ]);
  });

  it('that can not be used does not start', async () => {
    const applications = [{ friendly_name: '', voice_url: 'nowhere' }];
    await expect(startEmulator({ applications })).rejects.toMatchObject({ code: 'bad-config' });
  });
});
