import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emulated, memoryStore, scriptedAccount, watched } from '../../test/cli/provision-kit.js';
import { type Config, destroy, env, provision } from './index.js';

const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 });
const key = fc.oneof(
  fc.stringMatching(/^[a-z_.-]{1,6}$/),
  text.filter((word) => isKey(word)),
);
const isKey = (word: string) => word.trim() !== '' && word !== '__proto__' && !/\p{Cc}/u.test(word);
const address = fc.webUrl({ validSchemes: ['https'], withQueryParameters: true });
const some = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined });

const application = fc.record({
  friendly_name: text,
  voice_url: address,
  active: some(fc.boolean()),
  dtmf_type: some(fc.constantFrom('RFC 2833', 'Inband', 'SIP INFO')),
  first_command_timeout_secs: some(fc.nat(100)),
  inbound: some(
    fc.record({
      channel_limit: some(fc.nat(20)),
      shaken_stir_enabled: some(fc.boolean()),
      sip_subdomain: some(fc.stringMatching(/^[a-z]{0,5}$/)),
    }),
  ),
  outbound: some(fc.record({ channel_limit: some(fc.nat(20)) })),
  status_callback: some(fc.oneof(address, fc.constant(''))),
  tags: some(fc.array(text, { maxLength: 3 })),
  voice_fallback_url: some(fc.oneof(address, fc.constant(''))),
  voice_method: some(fc.constantFrom('get', 'post')),
});

/** The same names again and again, so that resources are renamed, swapped and mistaken for each other. */
const named = <T extends object>(values: fc.Arbitrary<T>, field: string, names: fc.Arbitrary<string>) =>
  fc
    .uniqueArray(
      fc.tuple(
        fc.oneof(fc.constantFrom('a', 'b', 'c'), key),
        fc.oneof(fc.constantFrom('x', 'y', 'z'), names),
        values,
      ),
      {
        maxLength: 4,
        selector: ([, name]) => name,
      },
    )
    .map((all) => Object.fromEntries(all.map(([as, name, value]) => [as, { ...value, [field]: name }])))
    // Two of a key leave one of two names.
    .filter((all) => !Object.hasOwn(all, '__proto__'));

const secret = fc.record({ from: fc.constantFrom(env('ONE'), env('TWO')) });

const onEmulator: fc.Arbitrary<object> = fc.record(
  { applications: named(application, 'friendly_name', text), secrets: named(secret, 'name', text) },
  { requiredKeys: [] },
);

const numbers = ['+12025550123', '+12025550124'] as const;
const everywhere: fc.Arbitrary<object> = fc
  .record({
    applications: named(application, 'friendly_name', text),
    queues: named(
      fc.record({ max_size: some(fc.integer({ min: 1, max: 9 })) }),
      'queue_name',
      fc.stringMatching(/^[a-z ]{1,6}$/),
    ),
    answered: fc.array(fc.nat(), { maxLength: 2 }),
  })
  .map(({ applications, queues, answered }) => {
    const keys = Object.keys(applications);
    const phoneNumbers = Object.fromEntries(
      numbers.flatMap((number, index) => {
        const chosen = answered[index];
        return chosen === undefined
          ? []
          : [
              [
                number,
                keys.length > 0 ? { application: keys[chosen % keys.length] } : { tags: [String(chosen)] },
              ],
            ];
      }),
    );
    return { applications, queues, phoneNumbers };
  });

const surroundings = { ONE: 'the-value-of-one', TWO: 'the-value-of-two' };

describe('whatever is configured', () => {
  it('is there once it is applied: the next plan is empty and sends nothing', {
    timeout: 60_000,
  }, async () => {
    const { emulator, applications } = await emulated();
    await fc.assert(
      fc.asyncProperty(fc.array(onEmulator, { minLength: 1, maxLength: 3 }), async (configs) => {
        const options = { ...workplaceOptions, state: memoryStore() };
        for (const config of configs satisfies Config[]) {
          await provision(watched(emulator).client, config, options);
          const { client, writes } = watched(emulator);
          const { plan } = await provision(client, config, options);
          expect(plan.steps.filter(({ action }) => action !== 'unchanged')).toEqual([]);
          expect(writes()).toEqual([]);
        }
        await destroy(watched(emulator).client, options);
        expect(await applications()).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
  const workplaceOptions = {
    env: { TELNYX_API_KEY: 'KEY0123456789', ...surroundings },
    sleep: async () => {},
  };

  it('is there after any two changes that were interrupted anywhere', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        everywhere,
        everywhere,
        fc.nat(12),
        fc.nat(12),
        fc.constantFrom('lost', 'reply lost'),
        async (one, two, first, second, fate) => {
          const account = await scriptedAccount(
            { phoneNumbers: numbers.map((phone_number) => ({ phone_number })) },
            (end) => void ends.push(end),
          );
          const options = { ...workplaceOptions, state: memoryStore() };
          const steps: [Config, number][] = [
            [one, first],
            [two, second],
          ];
          for (const [config, at] of steps) {
            let writes = 0;
            const { client } = watched(account, (_n, { method }) => {
              writes += method === 'GET' ? 0 : 1;
              return writes === at && method !== 'GET' ? fate : 'fine';
            });
            await provision(client, config, options).catch((error: unknown) => {
              expect(error).toMatchObject({ name: 'ProvisionError' });
            });
          }
          await provision(watched(account).client, two, options);
          const { client, writes } = watched(account);
          const { plan } = await provision(client, two, options);
          expect(plan.steps.filter(({ action }) => action !== 'unchanged')).toEqual([]);
          expect(writes()).toEqual([]);
          const size = (kind: string) => plan.steps.filter((step) => step.kind === kind).length;
          expect(account.applications.items).toHaveLength(size('applications'));
          expect(account.queues.items).toHaveLength(size('queues'));
          await destroy(watched(account).client, options);
          expect([...account.applications.items, ...account.queues.items]).toEqual([]);
          for (const end of ends.splice(0)) await end();
        },
      ),
      { numRuns: 60 },
    );
  });
  const ends: (() => unknown)[] = [];
});
