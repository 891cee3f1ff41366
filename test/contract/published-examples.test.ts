import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eachOperation, operationsTable } from '../../src/api/index.js';
import { staysHere } from './examples/loopback.js';
import { publishedExamples } from './examples/published.js';
import { choicesIn, run, runProgram, withIds } from './examples/run.js';
import { settingOf } from './examples/settings.js';
import { failure, type Open, openStage } from './stage.js';
import { voiceStage } from './voice-call.js';

/** Operations of whose call the package shows no example. */
const withoutExample: Readonly<Record<string, string>> = {
  whoami: 'The package has no method for it.',
  'callEvents.list': 'Its method has no example.',
  'connections.activeCalls.list': 'Its method has no example.',
};

const addresses = {
  why: 'its text for `to` offers two addresses, and is neither',
  errors: [{ code: '10016', source: { pointer: '/to' } }],
};

/** Examples that have to be refused as they are printed, by what Telnyx documents. */
const refused: Readonly<Record<string, { readonly why: string; readonly errors: readonly object[] }>> = {
  'texml.calls.create': {
    why: 'it gives none of ApplicationSid, To and From, which are required',
    errors: ['ApplicationSid', 'To', 'From'].map((name) => ({
      code: '10004',
      source: { pointer: `/${name}` },
    })),
  },
  'calls.dial': addresses,
  'calls.transfer': addresses,
};

const { ofMethods, ofReadme } = publishedExamples();
const rows = [...eachOperation(operationsTable)].map(([name, { sdk = '', success }]) => ({
  name,
  sdk,
  success,
  printed: ofMethods.flatMap(({ method, code }) => (method === sdk ? [code] : [])),
}));
const dial = 'client.calls.dial';
const open: Open = (options) =>
  openStage({ note() {} }, { ...options, emulator: { streams: 'scripted', ...options?.emulator } });

describe('the example that Telnyx publishes of', () => {
  let leave = (): void => {};
  beforeAll(() => {
    leave = staysHere();
  });
  afterAll(() => leave());

  for (const { name, sdk, success, printed } of rows) {
    const { why, errors } = refused[name] ?? {};
    for (const code of printed) {
      const choices = choicesIn(code);
      if (why !== undefined) {
        it(`${sdk} is refused as it is printed: ${why}`, async () => {
          const { stage, ids } = await settingOf(name)(open);
          const error = await failure(run(withIds(code, ids), stage.client));
          expect(error).toMatchObject({ status: 422, error: { errors } });
        });
        if (choices.length === 1) continue;
      }
      for (const [index, chosen] of choices.entries()) {
        it(`${sdk} runs${choices.length > 1 ? ` (choice ${index + 1})` : ''}`, async () => {
          const { stage, ids } = await settingOf(name)(open);
          stage.log.splice(0);
          await run(withIds(chosen, ids), stage.client);
          const requests = stage.log.filter(({ event }) => event === 'request-in');
          expect(requests).toMatchObject([{ operation: name, status: success }]);
          expect(stage.log.filter(({ event }) => event === 'unknown-parameter')).toEqual([]);
        });
      }
    }
  }

  it.each(ofReadme.filter(({ method }) => method === dial).map(({ code }) => code))(
    `${dial} runs in its README (%#)`,
    async (code) => {
      const stage = await voiceStage(open);
      const connection = /connection_id: '([^']*)'/.exec(code)?.[1] ?? '';
      const example = withIds(code, { [connection]: stage.connection_id });
      const { baseUrl: TELNYX_BASE_URL, apiKey: TELNYX_API_KEY } = stage.emulator;
      if (/^import /m.test(example)) await runProgram(example, { TELNYX_BASE_URL, TELNYX_API_KEY });
      else await run(example, stage.client);
      expect(stage.emulator.calls()).toMatchObject([{ direction: 'outbound', to: '+15551234567' }]);
    },
  );

  it('an operation is not there only where that is said above', () => {
    const missing = rows.filter(({ printed }) => printed.length === 0).map(({ name }) => name);
    expect(missing.sort()).toEqual(Object.keys(withoutExample).sort());
  });
  it.skip.each(Object.entries(withoutExample))('%s is not there. %s', () => {});
});
