import type { Config } from './index.js';
import { defineConfig, env } from './index.js';
import type { KindName } from './kinds/index.js';

const menu = { friendly_name: 'Menu', voice_url: 'https://calls.example.com/' } as const;
const router = { application_name: 'Router', webhook_event_url: 'https://calls.example.com/' } as const;

export const config: Config = defineConfig({
  applications: { menu, lobby: { ...menu, voice_method: 'get', inbound: { channel_limit: 5 } } },
  callControlApplications: { router },
  secrets: { door_code: { from: env('DOOR_CODE') }, other: { name: 'Other', from: env('OTHER') } },
  queues: { support: {}, sales: { queue_name: 'Sales', max_size: 3 } },
  phoneNumbers: {
    '+12025550123': { application: 'menu', tags: ['a'] },
    '+12025550124': { callControlApplication: 'router' },
    '+12025550125': { connection_id: '7' },
    '+12025550126': {},
  },
});

// Every kind of the engine has its place in the configuration, and the other way round. `lint` and `server` are other commands'.
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;
export const kindsAreKeys: Same<Exclude<keyof Config, 'lint' | 'server'>, KindName> = true;

defineConfig({
  applications: { menu },
  // @ts-expect-error there is no application `lobby`
  phoneNumbers: { '+12025550123': { application: 'lobby' } },
});
defineConfig({
  callControlApplications: { router },
  // @ts-expect-error a call control application is not a TeXML application
  phoneNumbers: { '+12025550123': { application: 'router' } },
});
defineConfig({
  applications: { menu },
  callControlApplications: { router },
  // @ts-expect-error a number has one connection
  phoneNumbers: { '+12025550123': { application: 'menu', callControlApplication: 'router' } },
});
defineConfig({
  applications: { menu },
  // @ts-expect-error a number has one connection
  phoneNumbers: { '+12025550123': { application: 'menu', connection_id: '7' } },
});
// @ts-expect-error without applications there is none to name
defineConfig({ phoneNumbers: { '+12025550123': { application: 'menu' } } });
// @ts-expect-error a number begins with a +
defineConfig({ phoneNumbers: { '2025550123': {} } });
// @ts-expect-error a field that Telnyx does not have
defineConfig({ applications: { menu: { ...menu, frendly_name: 'x' } } });
// @ts-expect-error voice_url is required
defineConfig({ applications: { menu: { friendly_name: 'x' } } });
// @ts-expect-error methods are in lower case
defineConfig({ applications: { menu: { ...menu, voice_method: 'GET' } } });
// @ts-expect-error a secret's value does not stand in the configuration
defineConfig({ secrets: { door_code: { value: '4711' } } });
// @ts-expect-error nor in the place of its source
defineConfig({ secrets: { door_code: { from: '4711' } } });
// @ts-expect-error there is no such kind
defineConfig({ application: { menu } });
