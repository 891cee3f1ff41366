import { describe, expect, it } from 'vitest';
import { readConfig } from './desired.js';
import { kinds } from './kinds/index.js';
import { env } from './sources.js';

const application = { friendly_name: 'Menu', voice_url: 'https://calls.example.com/' };
const problems = (config: unknown) =>
  readConfig(config, kinds).issues.map(({ path, message }) => [path, message]);

describe('a configuration', () => {
  it('that is sound has no issues, and names what it wants', () => {
    const config = {
      applications: { menu: { ...application, tags: undefined }, none: undefined },
      secrets: { door_code: { from: env('DOOR_CODE') } },
      phoneNumbers: {
        '+12025550123': { application: 'menu', tags: ['a'] },
        '+12025550124': { connection_id: '7' },
      },
      queues: { support: {}, sales: { queue_name: 'Sales' } },
      callControlApplications: undefined,
    };
    const { desired, issues } = readConfig(config, kinds);
    expect(issues).toEqual([]);
    expect(
      desired.map(({ address, name, fields, references }) => [address, name, fields, references]),
    ).toEqual([
      ['applications.menu', 'Menu', application, []],
      ['secrets.door_code', 'door_code', { name: 'door_code' }, []],
      [
        'phoneNumbers.+12025550123',
        '+12025550123',
        { tags: ['a'] },
        [{ field: 'connection_id', target: 'applications.menu' }],
      ],
      ['phoneNumbers.+12025550124', '+12025550124', { connection_id: '7' }, []],
      ['queues.support', 'support', { queue_name: 'support' }, []],
      ['queues.sales', 'Sales', { queue_name: 'Sales' }, []],
    ]);
  });

  it.each<[string, unknown, [path: string, message: string][]]>([
    ['is none', 'x', [['', 'The configuration must be an object: defineConfig({ … })']]],
    [
      'has a kind that there is not',
      { application: {}, faxes: {} },
      [
        ['application', 'application is not known here; did you mean applications?'],
        [
          'faxes',
          'faxes is not known here; there are secrets, applications, callControlApplications, queues, phoneNumbers',
        ],
      ],
    ],
    [
      'has a list where resources are',
      { applications: [], queues: { support: 20 } },
      [
        ['applications', 'applications must be an object of resources by key'],
        ['queues.support', 'queues.support must be an object'],
      ],
    ],
    [
      'has wrong fields',
      {
        applications: {
          menu: { frendly_name: 'Menu', voice_url: 'calls.example.com', inbound: { channel_limit: 'x' } },
        },
      },
      [
        ['applications.menu.friendly_name', 'applications.menu.friendly_name is required'],
        ['applications.menu.voice_url', 'applications.menu.voice_url must be an http or https address'],
        [
          'applications.menu.inbound.channel_limit',
          'applications.menu.inbound.channel_limit must be a number, not a string',
        ],
        [
          'applications.menu.frendly_name',
          'applications.menu.frendly_name is not known here; did you mean friendly_name?',
        ],
      ],
    ],
    [
      'refers to what there is not',
      {
        applications: { menu: application },
        phoneNumbers: {
          '+12025550123': { application: 'menv' },
          '+12025550124': { callControlApplication: 'router' },
          '+12025550125': { application: 7 },
          '+12025550126': { aplication: 'menu' },
          '+12025550127': { application: 'toString' },
        },
      },
      [
        [
          'phoneNumbers.+12025550123.application',
          'phoneNumbers.+1•••••0123.application: there is no "menv" in applications; did you mean menu?',
        ],
        [
          'phoneNumbers.+12025550124.callControlApplication',
          'phoneNumbers.+1•••••0124.callControlApplication: there is no "router" in callControlApplications; there are none at all',
        ],
        [
          'phoneNumbers.+12025550125.application',
          'phoneNumbers.+1•••••0125.application must be a key of applications; there are menu',
        ],
        [
          'phoneNumbers.+12025550126.aplication',
          'phoneNumbers.+1•••••0126.aplication is not known here; did you mean application?',
        ],
        [
          'phoneNumbers.+12025550127.application',
          'phoneNumbers.+1•••••0127.application: there is no "toString" in applications; there are menu',
        ],
      ],
    ],
    [
      'says one thing twice',
      {
        applications: { menu: application },
        callControlApplications: {
          router: { application_name: 'R', webhook_event_url: 'https://a.example.com/' },
        },
        phoneNumbers: {
          '+12025550123': { application: 'menu', callControlApplication: 'router' },
          '+12025550124': { application: 'menu', connection_id: '1' },
        },
      },
      [
        [
          'phoneNumbers.+12025550123.callControlApplication',
          'phoneNumbers.+1•••••0123.callControlApplication and application exclude each other: both set connection_id',
        ],
        [
          'phoneNumbers.+12025550124.application',
          'phoneNumbers.+1•••••0124.application and connection_id exclude each other: both set connection_id',
        ],
      ],
    ],
    [
      'has keys that can’t be',
      { phoneNumbers: { '2025550123': {} }, queues: { ' ': {}, 'a\u0000b': {} } },
      [
        [
          'phoneNumbers.2025550123',
          'phoneNumbers has the key "•••••0123": it must be a number in E.164 form: + and the country code first',
        ],
        ['queues. ', 'queues has the key " ": it must be a filled text without control characters'],
        [
          'queues.a\u0000b',
          'queues has the key "a\\u0000b": it must be a filled text without control characters',
        ],
      ],
    ],
    [
      'has a secret in it',
      {
        secrets: {
          a: { value: 'plain' },
          b: { from: 'plain' },
          c: { from: env('A'), value: 'plain' },
          d: 'plain',
        },
      },
      [
        [
          'secrets.a.value',
          "secrets.a.value must not stand in the configuration: give from: env('NAME') or file('./path')",
        ],
        ['secrets.a.from', "secrets.a.from must be env('NAME') or file('./path')"],
        ['secrets.b.from', "secrets.b.from must be env('NAME') or file('./path')"],
        [
          'secrets.c.value',
          "secrets.c.value must not stand in the configuration: give from: env('NAME') or file('./path')",
        ],
        ['secrets.d', 'secrets.d must be an object'],
      ],
    ],
    [
      'has two of a name',
      { applications: { a: application, b: application }, queues: { a: {}, b: { queue_name: 'a' } } },
      [
        [
          'applications.b.friendly_name',
          'applications.b.friendly_name is "Menu", like that of applications.a: each needs a name of its own, by which it is found again',
        ],
        [
          'queues.b.queue_name',
          'queues.b.queue_name is "a", like that of queues.a: each needs a name of its own, by which it is found again',
        ],
      ],
    ],
  ])('that %s is refused, with every problem and its place', (_what, config, expected) => {
    expect(problems(config)).toEqual(expected);
  });

  it('with the key of an object’s prototype is refused', () => {
    expect(problems({ queues: JSON.parse('{"__proto__": {}}') })).toHaveLength(1);
    expect(problems(JSON.parse('{"__proto__": {}, "constructor": {}}'))).toHaveLength(2);
  });
});
