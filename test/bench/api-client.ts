import { createServer } from 'node:http';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import Telnyx from 'telnyx';
import { TelnyxClient } from 'texml/api';
import { root } from '../repository/root.js';
import { type Figure, round } from './figure.js';
import { medianImportMs } from './import-time.js';

/** The client beside the official package: what it takes to load, its size, and requests to a local server. */
export async function apiClient(): Promise<Figure[]> {
  const [ours, theirs] = [medianImportMs('./dist/api.js'), medianImportMs('telnyx')];
  const [ourSize, theirSize] = [await bundledSize('./dist/api.js'), await bundledSize('telnyx')];
  const { texml, telnyx } = await requestsPerSecond();
  return [
    {
      name: 'import texml/api against the official package',
      value: round(ours / theirs),
      unit: 'of its time',
      reach: { atMost: 0.33 },
      detail: `medians of fresh processes: ${round(ours, 1)} ms and ${round(theirs, 1)} ms`,
    },
    {
      name: 'size of texml/api against the official package',
      value: round(ourSize / theirSize),
      unit: 'of its size',
      reach: { atMost: 1 },
      detail: `bundled, minified, gzip: ${round(ourSize / 1000, 1)} KB and ${round(theirSize / 1000, 1)} KB`,
    },
    {
      name: 'requests to a local server against the official package',
      value: round(texml / telnyx),
      unit: 'times as many',
      reach: { atLeast: 1 },
      detail: `calls.get in turn, medians of 7 rounds: ${Math.round(texml)}/s and ${Math.round(telnyx)}/s`,
    },
  ];
}

async function bundledSize(entry: string): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents: `import * as all from '${entry}'; globalThis.all = all;`, resolveDir: root },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'node',
    write: false,
    logLevel: 'error',
  });
  return gzipSync(outputFiles[0]?.contents ?? '', { level: 9 }).byteLength;
}

const requestsInRound = 400;

async function requestsPerSecond(): Promise<{ texml: number; telnyx: number }> {
  const date = 'Fri, 20 Nov 2026 09:56:45 +0000';
  const reply = JSON.stringify({
    account_sid: 'acc',
    sid: 'v3:a',
    status: 'completed',
    to: '+12025550123',
    from: '+12025550100',
    direction: 'outbound',
    date_created: date,
    date_updated: date,
    start_time: date,
    end_time: date,
    duration: '15',
    uri: '/v2/texml/Accounts/acc/Calls/v3:a',
  });
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'application/json').end(reply);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  const base = `http://127.0.0.1:${address.port}/v2`;
  // A warning would cost time of its own: the reply has to be as documented.
  const onWarning = () => {
    throw new Error('The reply is not as documented.');
  };
  const ours = new TelnyxClient({ apiKey: 'KEY', accountSid: 'acc', baseUrl: base, onWarning });
  const theirs = new Telnyx({ apiKey: 'KEY', baseURL: base, clientID: null, clientSecret: null });
  const contenders = {
    texml: () => ours.texml.calls.get('v3:a'),
    telnyx: () => theirs.texml.accounts.calls.retrieve('v3:a', { account_sid: 'acc' }),
  };
  const rounds: Record<keyof typeof contenders, number[]> = { texml: [], telnyx: [] };
  // Round by round, so that both meet the same weather; the first round warms up.
  for (let index = 0; index < 8; index += 1) {
    for (const name of ['texml', 'telnyx'] as const) {
      const start = performance.now();
      for (let count = 0; count < requestsInRound; count += 1) await contenders[name]();
      if (index > 0) rounds[name].push((requestsInRound * 1000) / (performance.now() - start));
    }
  }
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
  return { texml: median(rounds.texml), telnyx: median(rounds.telnyx) };
}
