import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyPairFromSeed } from '../../src/callbacks/index.js';
import { about, environmentVariables, settingNames } from './environment.js';
import { misspeltVariables, readSettings } from './read-settings.js';

const { publicKey } = await keyPairFromSeed(new Uint8Array(32).fill(7));
const messages = (sources: Parameters<typeof readSettings>[0]) =>
  readSettings(sources).issues.map(({ message }) => message);

describe('readSettings', () => {
  it('has a default for all but keys and tokens', () => {
    const { settings, issues } = readSettings({ env: {} });
    expect(issues).toEqual([]);
    expect(settings).toEqual({
      port: 3000,
      host: '127.0.0.1',
      store: 'file:texml.db',
      retentionDays: 30,
      logLevel: 'info',
      deadlineMs: 8000,
      maxBodyBytes: 262_144,
      allowGet: false,
      insecure: false,
      drainTimeoutMs: 10_000,
      drainDelayMs: 0,
    });
  });

  it('reads the environment', () => {
    const { settings, issues } = readSettings({
      env: {
        TELNYX_PUBLIC_KEY: publicKey,
        PORT: '8080',
        HOST: '::1',
        TEXML_STORE: 'libsql://calls.example.com',
        TEXML_STORE_TOKEN: 'token-of-the-store',
        TEXML_ADMIN_TOKEN: '0123456789abcdef',
        TEXML_RETENTION_DAYS: ' 7 ',
        TEXML_LOG_LEVEL: 'WARN',
        TEXML_DEADLINE_MS: '5000',
        TEXML_MAX_BODY_BYTES: '65536',
        TEXML_ALLOW_GET: 'true',
        TEXML_INSECURE: '0',
      },
    });
    expect(issues).toEqual([]);
    expect(settings).toMatchObject({
      publicKey,
      port: 8080,
      host: '::1',
      store: 'libsql://calls.example.com',
      storeToken: 'token-of-the-store',
      adminToken: '0123456789abcdef',
      retentionDays: 7,
      logLevel: 'warn',
      deadlineMs: 5000,
      maxBodyBytes: 65_536,
      allowGet: true,
      insecure: false,
    });
  });

  it('lets options win over the environment, and the environment over the file', () => {
    const file = { port: 1, host: 'file', retentionDays: 1 };
    const env = { PORT: '2', HOST: 'environment' };
    expect(readSettings({ file, env, flags: { port: 3 } }).settings).toMatchObject({
      port: 3,
      host: 'environment',
      retentionDays: 1,
    });
  });

  it('takes what is empty for what is not set', () => {
    expect(readSettings({ env: { PORT: '', TEXML_ADMIN_TOKEN: ' ', TEXML_STORE: '' } })).toEqual(
      readSettings({ env: {} }),
    );
  });

  it.each([
    ['none', false],
    ['file:calls.db', 'file:calls.db'],
    ['file:/var/lib/texml/calls.db', 'file:/var/lib/texml/calls.db'],
    ['http://127.0.0.1:8081', 'http://127.0.0.1:8081'],
  ])('takes the store %j', (text, store) => {
    expect(readSettings({ env: { TEXML_STORE: text } })).toMatchObject({ settings: { store }, issues: [] });
  });

  it.each(['calls.db', 'postgres://db', 'file:', 'libsql://', 'file:a b', 'file:%ff'])(
    'refuses the store %j',
    (text) => {
      expect(messages({ env: { TEXML_STORE: text } })).toEqual([
        `TEXML_STORE in the environment can't be used: it has ${text.length} characters. It should be file:PATH, the address of a libSQL server (libsql://…, http://…), or none. --store overrides it.`,
      ]);
    },
  );

  it('takes no secret from a file', () => {
    const file = { adminToken: '0123456789abcdef', storeToken: 'x' };
    expect(readSettings({ env: {}, file })).toEqual(readSettings({ env: {} }));
  });

  it('says everything that is wrong at once: where, what was found, what should be there', () => {
    expect(
      messages({
        flags: { host: '' },
        env: { PORT: '65536', TEXML_RETENTION_DAYS: '1.5', TEXML_ALLOW_GET: 'yes', TEXML_LOG_LEVEL: 'loud' },
        file: { maxBodyBytes: '1', port: 1 },
      }),
    ).toEqual([
      'PORT is 65536 in the environment. It should be a whole number from 0 to 65535 (0 takes any free one). --port overrides it.',
      "--host is ''. It should be an address of this machine, such as 127.0.0.1 or 0.0.0.0.",
      "TEXML_RETENTION_DAYS is '1.5' in the environment. It should be a whole number from 1 to 3650.",
      "TEXML_LOG_LEVEL is 'loud' in the environment. It should be info, warn, error or none.",
      "server.maxBodyBytes is '1' in the configuration. It should be a whole number from 1024 to 16777216.",
      "TEXML_ALLOW_GET is 'yes' in the environment. It should be true or false. --allow-get overrides it.",
    ]);
  });

  it('tells of each setting once, and goes on with its default, whatever was found', () => {
    const name = fc.constantFrom(...settingNames);
    const value = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null), fc.object());
    const file = fc.dictionary(name, value);
    const env = fc.dictionary(
      name.map((one) => about[one].variable),
      fc.string(),
    );
    fc.assert(
      fc.property(file, env, (inFile, inEnv) => {
        const { settings, issues } = readSettings({ file: inFile, env: inEnv });
        expect(settings.port).toBeTypeOf('number');
        expect(new Set(issues.map(({ path }) => path)).size).toBe(issues.length);
        for (const { message } of issues) expect(message).toMatch(/ should |^In /);
      }),
    );
  });

  it('repeats no secret', () => {
    const secrets = settingNames.filter((one) => about[one].isSecret);
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z0-9 :/@]{9,40}$/), (secret) => {
        const env = Object.fromEntries(secrets.map((one) => [about[one].variable, secret]));
        expect(JSON.stringify(readSettings({ env }).issues)).not.toContain(secret.trim());
      }),
    );
  });
});

describe('environmentVariables', () => {
  it('names each variable once, with what it is for', () => {
    const variables = environmentVariables();
    expect(new Set(variables.map(({ name }) => name)).size).toBe(settingNames.length);
    expect(variables).toContainEqual({ name: 'PORT', what: 'the port', default: '3000' });
    for (const { what } of variables) expect(what).not.toBe('');
  });
});

describe('misspeltVariables', () => {
  it('finds a slip, and leaves the variables of others alone', () => {
    const env = {
      TEXML_STOER: 'x',
      TEXML_VOICE_OF_THE_SHOP: 'x',
      TEXML_DEBUG: '1',
      PROT: '1',
      TEXML_STORE: 'none',
    };
    expect(misspeltVariables(env).map(({ message }) => message)).toEqual([
      'TEXML_STOER stands in the environment, and nothing reads it. Did you mean TEXML_STORE?',
    ]);
  });
});
