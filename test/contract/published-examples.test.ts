import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eachOperation, operationsTable } from '../../src/api/index.js';
import { staysHere } from './examples/loopback.js';
import { publishedExamples } from './examples/published.js';
import { choicesIn, run, runProgram, withIds } from './examples/run.js';
import { settingOf } from './examples/settings.js';
import { eventually, failure, type Open, openStage } from './stage.js';
import { voiceStage } from './voice-call.js';

/** Operations of whose call the package shows no example. */
const withoutExample: Readonly<Record<string, string>> = {
  whoami: 'The package has no method for it.',
  'callEvents.list': 'Its method has no example.',
  'connections.activeCalls.list': 'Its method has no example.',
};

const twoAddresses = {
  why: 'its text for `to` offers two addresses, and is neither',
  errors: [{ code: '10016', source: { pointer: '/to' } }],
};

/** Examples that are refused as they are printed, and why they have to be. */
const refused: Readonly<Record<string, { readonly why: string; readonly errors: readonly object[] }>> = {
  'texml.calls.create': {
    why: 'ApplicationSid, To and From are documented as required, and it gives none of them',
    errors: ['ApplicationSid', 'To', 'From'].map((name) => ({
      code: '10004',
      source: { pointer: `/${name}` },
    })),
  },
  'texml.conferences.participants.create': {
    why: 'it says neither whom to call nor who calls',
    errors: [{ code: '10004', source: { pointer: '/To' } }],
  },
  'calls.dial': twoAddresses,
  'calls.transfer': twoAddresses,
};

const { ofMethods, ofReadme } = publishedExamples();
const examples = [...eachOperation(operationsTable)].flatMap(([name, { sdk = '', success }]) =>
  ofMethods.flatMap(({ method, code }) => (method === sdk ? [{ name, sdk, success, code }] : [])),
);
const open: Open = (options) =>
  openStage({ note() {} }, { ...options, emulator: { streams: 'scripted', ...options?.emulator } });

describe('the example that Telnyx publishes of', () => {
  let leave = (): void => {};
  beforeAll(() => {
    leave = staysHere();
  });
  afterAll(() => leave());

  for (const { name, sdk, success, code } of examples) {
    const choices = choicesIn(code);
    const { why, errors } = refused[name] ?? {};
    if (why !== undefined) {
      it(`${sdk} is refused as it is printed: ${why}`, async () => {
        const { stage, ids } = await settingOf(name)(open);
        const error = await failure(run(withIds(code, ids), stage.client));
        expect(error).toMatchObject({ status: 422, error: { errors } });
      });
    }
    if (why !== undefined && choices.length === 1) continue;
    for (const [index, chosen] of choices.entries()) {
      it(`${sdk} runs${choices.length > 1 ? ` with either of its addresses (${index + 1})` : ''}`, async () => {
        const { stage, ids } = await settingOf(name)(open);
        stage.log.splice(0);
        await run(withIds(chosen, ids), stage.client);
        const requests = stage.log.filter(({ event }) => event === 'request-in');
        expect(requests).toMatchObject([{ operation: name, status: success }]);
        expect(stage.log.filter(({ event }) => event === 'unknown-parameter')).toEqual([]);
      });
    }
  }

  // The README’s third one is about a field that is not documented, and says of a call nothing at all.
  const dials = ofReadme.flatMap(({ method, code }) =>
    method === 'client.calls.dial' && code.includes('connection_id') ? [code] : [],
  );
  it.each(dials)('client.calls.dial runs as its README prints it (%#)', async (code) => {
    const stage = await voiceStage(open);
    const connection = /connection_id: '([^']*)'/.exec(code)?.[1] ?? '';
    const example = withIds(code, { [connection]: stage.connection_id });
    const { baseUrl: TELNYX_BASE_URL, apiKey: TELNYX_API_KEY } = stage.emulator;
    if (/^import /m.test(example)) await runProgram(example, { TELNYX_BASE_URL, TELNYX_API_KEY });
    else await run(example, stage.client);
    const to = /to: '([^']*)'/.exec(code)?.[1];
    expect(stage.emulator.calls()).toMatchObject([{ direction: 'outbound-api', to }]);
    // Its webhooks would go out into the world.
    const denied = () => stage.log.find(({ event }) => event === 'not-delivered')?.message;
    await eventually(() => denied() !== undefined);
    expect(denied()).toContain('is not on this machine');
  });

  it('an operation is not there only where that is said above', () => {
    const shown = new Set(examples.map(({ name }) => name));
    const missing = [...eachOperation(operationsTable)].flatMap(([name]) => (shown.has(name) ? [] : [name]));
    expect(missing.sort()).toEqual(Object.keys(withoutExample).sort());
  });
});
