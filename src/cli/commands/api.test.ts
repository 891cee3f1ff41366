import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { texml } from '../../../test/cli/fake-terminal.js';
import { listOperations } from '../../api/index.js';
import { startEmulator } from '../../emulator/index.js';
import type { Terminal } from '../terminal.js';

const apiKey = 'KEY0123456789-secret';

interface Asked {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly type: string | undefined;
  readonly key: string | undefined;
  readonly body: string;
}

interface Reply {
  readonly status?: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An API on this machine that gives these replies in turn, and the command that asks it. */
async function scripted(...replies: readonly Reply[]) {
  const asked: Asked[] = [];
  const server = createServer(async (incoming, outgoing) => {
    const { method, url, headers } = incoming;
    let body = '';
    for await (const chunk of incoming) body += chunk;
    asked.push({ method, url, type: headers['content-type'], key: headers.authorization, body });
    const reply = replies[asked.length - 1];
    outgoing.writeHead(reply?.status ?? 200, { 'content-type': 'application/json', ...reply?.headers });
    outgoing.end(typeof reply?.body === 'string' ? reply.body : JSON.stringify(reply?.body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  const baseUrl = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/v2`;
  const env = { TELNYX_API_KEY: apiKey, TELNYX_BASE_URL: baseUrl, TELNYX_ACCOUNT_SID: 'acc' };
  const run = (args: readonly string[], settings: Partial<Terminal> = {}) =>
    texml(['api', ...args], { env, ...settings });
  return { asked, baseUrl, env, run };
}

const queue = {
  id: '1',
  record_type: 'queue',
  name: 'a',
  current_size: 0,
  max_size: 300,
  average_wait_time_secs: 0,
  created_at: '2026-01-01T00:00:00Z',
  updated_at: '2026-01-01T00:00:00Z',
};
const taken = { body: { data: { result: 'ok' } } };
const page = (number: number, names: readonly string[]) => ({
  body: {
    data: names.map((name) => ({ ...queue, name })),
    meta: { page_number: number, total_pages: 2 },
  },
});

describe('texml api calls an operation', () => {
  it('with the values of its path, and prints the reply on one line', async () => {
    const { run, asked } = await scripted({ body: { data: queue } });
    const { status, stdout, stderr } = await run(['queues.get', 'a/b']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toBe(`${JSON.stringify({ data: queue })}\n`);
    expect(asked).toMatchObject([
      { method: 'GET', url: '/v2/queues/a%2Fb', key: `Bearer ${apiKey}`, body: '' },
    ]);
  });

  it('and prints the reply on several lines where a person reads it', async () => {
    const { run } = await scripted({ body: { data: queue } });
    expect((await run(['queues.get', 'a'], { isTTY: true })).stdout).toBe(
      `${JSON.stringify({ data: queue }, null, 2)}\n`,
    );
  });

  it('that replies with nothing, and prints nothing', async () => {
    const { run } = await scripted({ status: 204, body: '' });
    expect(await run(['queues.delete', 'a'])).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  it('with its parameters, each as what it must be', async () => {
    const { run, asked } = await scripted(taken, taken, taken);
    const join = ['conferences.join', 'id', '--call_control_id', 'v3:a', '--hold', '--mute', 'false'];
    await run([
      ...join,
      '--whisper_call_control_ids',
      'v3:b',
      '--whisper_call_control_ids=v3:c',
      '--command_id',
      '7',
    ]);
    expect(JSON.parse(asked[0]?.body ?? '')).toEqual({
      call_control_id: 'v3:a',
      hold: true,
      mute: false,
      whisper_call_control_ids: ['v3:b', 'v3:c'],
      command_id: '7',
    });
    await run(['conferences.play', '--loop', '3', 'id', '--audio_url=https://example.com/a.mp3?x=1']);
    expect(asked[1]).toMatchObject({ url: '/v2/conferences/id/actions/play', type: 'application/json' });
    expect(JSON.parse(asked[1]?.body ?? '')).toEqual({ loop: 3, audio_url: 'https://example.com/a.mp3?x=1' });
    await run(['conferences.play', 'id', '--loop', 'infinity', '--media_name', '42']);
    expect(JSON.parse(asked[2]?.body ?? '')).toEqual({ loop: 'infinity', media_name: '42' });
  });

  it('with parameters inside of others, by dots or as they go over the wire', async () => {
    const list = { body: { data: [], meta: { page_number: 1, total_pages: 1 } } };
    const { run, asked } = await scripted(list, list);
    const filter = [
      '--filter.outbound.outbound_voice_profile_id',
      '7',
      '--filter.failed',
      '--page.size',
      '5',
    ];
    await run(['conferences.list', ...filter]);
    await run(['conferences.list', '--filter[occurred_at][gte]', '2026-01-01', '--page[number]', '2']);
    expect(asked.map(({ url }) => decodeURIComponent(url ?? ''))).toEqual([
      '/v2/conferences?filter[outbound.outbound_voice_profile_id]=7&filter[failed]=true&page[size]=5',
      '/v2/conferences?filter[occurred_at][gte]=2026-01-01&page[number]=2',
    ]);
  });

  it('with objects as JSON', async () => {
    const { run, asked } = await scripted(taken, { body: { from: 'a', to: 'b', status: 'queued' } });
    const speak = ['conferences.speak', 'id', '--voice', 'female', '--payload', '{"Hello"}'];
    await run([...speak, '--command_id', 'x', '--voice_settings', '{"type":"telnyx","voice_speed":2}']);
    expect(JSON.parse(asked[0]?.body ?? '')).toEqual({
      voice: 'female',
      payload: '{"Hello"}',
      command_id: 'x',
      voice_settings: { type: 'telnyx', voice_speed: 2 },
    });
    const place = [
      'texml.calls.create',
      '--ApplicationSid',
      '1',
      '--To',
      '+12025550123',
      '--From',
      '+12025550100',
    ];
    await run([
      ...place,
      '--CustomHeaders',
      '{"name":"a","value":"b"}',
      '--CustomHeaders',
      '{"name":"c","value":"d"}',
    ]);
    expect(JSON.parse(asked[1]?.body ?? '').CustomHeaders).toEqual([
      { name: 'a', value: 'b' },
      { name: 'c', value: 'd' },
    ]);
  });

  it('with a whole body, over which parameters win', async () => {
    const { run, asked } = await scripted(...Array.from({ length: 4 }, () => ({ body: { data: queue } })));
    const cwd = mkdtempSync(join(tmpdir(), 'texml-api-'));
    onTestFinished(() => rmSync(cwd, { recursive: true }));
    writeFileSync(join(cwd, 'queue.json'), '\uFEFF{"queue_name": "a", "max_size": 3}');
    await run(['queues.create', '--json', '{"queue_name":"a"}']);
    await run(['queues.create', '--json', '@queue.json'], { cwd });
    await run(['queues.create', '--json', '-'], { stdin: async () => '{"queue_name": "b"}\n' });
    await run(['queues.create', '--max_size', '9', '--json', '@queue.json'], { cwd });
    expect(asked.map(({ body }) => JSON.parse(body))).toEqual([
      { queue_name: 'a' },
      { queue_name: 'a', max_size: 3 },
      { queue_name: 'b' },
      { queue_name: 'a', max_size: 9 },
    ]);
  });

  it('at the address and for the account of the options', async () => {
    const { run, baseUrl, asked } = await scripted({ status: 404, body: {} });
    await run(['texml.calls.get', 'v3:a', '--account-sid', 'other', '--base-url', `${baseUrl}/here`], {
      env: { TELNYX_API_KEY: apiKey, TELNYX_BASE_URL: 'http://127.0.0.1:1/v2' },
    });
    expect(asked[0]?.url).toBe('/v2/here/texml/Accounts/other/Calls/v3:a');
  });

  it('and warns of a reply that is not as documented', async () => {
    const { run } = await scripted({ body: { data: { ...queue, max_size: 'many' } } });
    const { status, stdout, stderr } = await run(['queues.get', 'a']);
    expect(status).toBe(0);
    expect(JSON.parse(stdout).data.max_size).toBe('many');
    expect(stderr).toBe(
      'warning: The reply of queues.get is not as documented: data.max_size must be a number, not a string\n',
    );
  });
});

describe('texml api prints of a list', () => {
  it('the first page', async () => {
    const { run, asked } = await scripted(page(1, ['a', 'b']));
    expect(JSON.parse((await run(['queues.list'])).stdout)).toMatchObject(page(1, ['a', 'b']).body);
    expect(asked).toHaveLength(1);
  });

  it('every item of every page on a line with --all', async () => {
    const { run, asked } = await scripted(page(1, ['a', 'b']), page(2, ['c']));
    const { status, stdout } = await run(['queues.list', '--all', '--page.size', '2'], { isTTY: true });
    expect(status).toBe(0);
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).name),
    ).toEqual(['a', 'b', 'c']);
    expect(asked.map(({ url }) => decodeURIComponent(url ?? ''))).toEqual([
      '/v2/queues?page[size]=2',
      '/v2/queues?page[size]=2&page[number]=2',
    ]);
  });

  it('what came before an error', async () => {
    const { run } = await scripted(page(1, ['a']), {
      status: 422,
      body: { errors: [{ code: '1', title: 'No' }] },
    });
    const { status, stdout, stderr } = await run(['queues.list', '--all']);
    expect(status).toBe(1);
    expect(JSON.parse(stdout).name).toBe('a');
    expect(stderr).toBe('error: GET /queues answered 422: 1 No\n');
  });
});

describe('texml api fails', () => {
  it("with the API's own words and the request's id when the API says no", async () => {
    const { run } = await scripted({
      status: 422,
      body: {
        errors: [
          {
            code: '10016',
            title: 'Phone number',
            detail: '+12025550123 is wrong',
            source: { pointer: '/To' },
          },
        ],
      },
      headers: { 'x-request-id': '1b2c' },
    });
    const outcome = await run(['queues.create', '--queue_name', 'a']);
    expect(outcome).toEqual({
      status: 1,
      stdout: '',
      stderr:
        'error: POST /queues answered 422: 10016 Phone number: +1•••••0123 is wrong (/To)\nrequest id: 1b2c\n',
    });
  });

  it('when the reply is no JSON', async () => {
    const { run } = await scripted({ body: '<html>' });
    const { status, stderr } = await run(['queues.get', 'a']);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^error: GET \/queues\/… answered 200 with something that is no JSON/);
  });

  it('with 2 when nobody answers', async () => {
    const env = { TELNYX_API_KEY: apiKey, TELNYX_BASE_URL: 'http://127.0.0.1:1/v2' };
    const { status, stdout, stderr } = await texml(['api', 'queues.create', '--queue_name', 'a'], { env });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^error: POST \/queues got no reply/);
  });

  const list = 'texml api --list lists them all';
  it.each([
    [[], `Name an operation first. ${list}`],
    [['--Status', 'completed', 'texml.calls.list'], "Name an operation first, before '--Status'"],
    [['texml.call.list'], `There is no operation 'texml.call.list'. Did you mean texml.calls.list? ${list}`],
    [['conferences.listParticipants'], 'Did you mean conferences.participants.list?'],
    [
      ['queues.calls'],
      'It is a group: queues.calls.list, queues.calls.get, queues.calls.update, queues.calls.remove.',
    ],
    [['constructor'], `There is no operation 'constructor'. ${list}`],
    [['nope', '--help'], `There is no operation 'nope'. ${list}`],
    [['--list', 'queues'], "--list lists every operation: it takes no 'queues'"],
    [
      ['queues.calls.get', 'a'],
      'queues.calls.get needs call_control_id: texml api queues.calls.get QUEUE_NAME CALL_CONTROL_ID',
    ],
    [['queues.get', 'a', 'b'], "queues.get takes no value 'b' here: parameters are given as --Name value"],
    [['queues.get', '..'], 'queue_name must be the name of a resource'],
    [
      ['texml.calls.list', '--status', 'busy'],
      'texml.calls.list has no parameter --status. Did you mean --Status?',
    ],
    [
      ['queues.list', '--page.sise', '3'],
      'queues.list has no parameter --page.sise. Did you mean --page.size?',
    ],
    [['queues.list', '--colour', '3'], 'has no parameter --colour. texml api queues.list --help explains it'],
    [['queues.list', '-p', '3'], 'queues.list has no parameter -p.'],
    [['queues.create', '--queue_name'], '--queue_name needs a value'],
    [['queues.create', '--queue_name', 'a', '--queue_name', 'b'], '--queue_name is given twice'],
    [['queues.create', '--queue_name', 'a', '--max_size', 'many'], 'max_size must be a number, not a string'],
    [['queues.create'], 'queues.create was not sent: queue_name is required'],
    [['queues.create', '--json'], '--json needs a JSON object, @FILE, or -'],
    [['queues.create', '--json', '[]'], '--json has no JSON object'],
    [['queues.create', '--json', '{"queue_name": "s3cret'], '--json has no valid JSON'],
    [['queues.create', '--json', '@nowhere.json'], 'There is no file nowhere.json'],
    [['queues.create', '--json', '@.'], "The file . can't be read"],
    [['queues.create', '--json', '-'], 'the standard input has no valid JSON'],
    [['whoami', '--json', '{}'], 'whoami takes no parameters'],
    [['whoami', '--all'], 'whoami replies with no list'],
    [
      ['whoami', '--base-url', 'ftp://127.0.0.1'],
      'The address of the API (--base-url or TELNYX_BASE_URL) must be one',
    ],
    [
      ['whoami', '--base-url', 'http://example.com/v2'],
      'must begin with https, unless it is on this machine',
    ],
  ])('with 2 and says why: %j', async (args, message) => {
    const { run, asked } = await scripted();
    const { status, stdout, stderr } = await run(args);
    expect({ status, stdout, asked }).toEqual({ status: 2, stdout: '', asked: [] });
    expect(stderr).toContain(message);
    expect(stderr.match(/^error: /gm)).toHaveLength(1);
    expect(stderr).not.toMatch(/s3cret|^ {4}at /m);
  });

  it('without a key, and tells where there is one', async () => {
    const { status, stderr } = await texml(['api', 'whoami'], { env: {} });
    expect(status).toBe(2);
    expect(stderr).toMatch(/^error: There is no API key: set TELNYX_API_KEY\./);
  });
});

describe('texml api tells', () => {
  const rows = listOperations().map(({ operation, method, path }) => ({ operation, method, path }));

  it('every operation as JSON', async () => {
    const { status, stdout } = await texml(['api', '--list', '--json']);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toEqual(rows);
  });

  it('every operation on a line', async () => {
    const { stdout } = await texml(['api', '--list']);
    const lines = stdout.split('\n').map((line) => line.split(/\s+/));
    for (const { operation, method, path } of rows) expect(lines).toContainEqual([operation, method, path]);
  });

  it.each(rows.map(({ operation }) => operation))('what %s is', async (operation) => {
    const { status, stdout, stderr } = await texml(['api', operation, '--help'], { columns: 80 });
    const row = rows.find((one) => one.operation === operation);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout.startsWith(`${operation}\n`)).toBe(true);
    const text = stdout.replace(/\s+/g, ' ');
    expect(text).toContain(`Sends ${row?.method} ${row?.path}`);
    expect(text).toContain(`Usage texml api ${operation}`);
    expect(stdout).not.toMatch(/undefined|\[object|NaN/);
    expect(stdout.split('\n').filter((line) => line.length > 80 && !/\S{40}/.test(line))).toEqual([]);
  });

  it('what a parameter may be', async () => {
    const { stdout } = await texml(['api', 'conferences.gatherUsingAudio', '--help']);
    expect(stdout).toContain(
      'Usage    texml api conferences.gatherUsingAudio ID --call_control_id … [--Name value …]',
    );
    expect(stdout).toMatch(/^ {2}--call_control_id {2}text, required\n {6}Who is asked\.$/m);
    expect(stdout).toMatch(/^ {2}--maximum_digits {2}integer from 1\n {6}The most keys: 128 unless set\.$/m);
    expect(stdout).toMatch(/^ {2}--audio_url {2}address$/m);
    const list = (await texml(['api', 'texml.calls.list', '--help'])).stdout;
    expect(list).toMatch(/^ {2}--Status {2}canceled \| completed \| failed \| busy \| no-answer$/m);
    expect(list).toMatch(/^ {2}--'StartTime>' {2}text$/m);
    expect(list).toContain('--all prints the items of every page');
    const speak = (await texml(['api', 'conferences.speak', '--help'])).stdout;
    expect(speak.replace(/\s+/g, ' ')).toContain('{"type": "telnyx", "voice_speed": number 0.1 to 2}');
  });

  it('the same in colour on a screen', async () => {
    const plain = await texml(['api', 'queues.create', '--help']);
    const coloured = await texml(['api', 'queues.create', '--help'], { isTTY: true });
    expect(coloured.stdout).not.toBe(plain.stdout);
    expect(coloured.stdout.replace(/\u001b\[\d+m/g, '')).toBe(plain.stdout);
  });
});

it('texml api talks to the emulator', async () => {
  const emulator = await startEmulator({ settings: { unscriptedCallees: 'answers' }, log: () => {} });
  onTestFinished(() => emulator.close());
  const env = { TELNYX_API_KEY: emulator.apiKey, TELNYX_BASE_URL: emulator.baseUrl };
  const run = async (...args: readonly string[]) => {
    const outcome = await texml(['api', ...args], { env });
    expect(outcome).toMatchObject({ status: 0, stderr: '' });
    return outcome.stdout;
  };
  expect(JSON.parse(await run('whoami')).data.organization_id).toBe(emulator.accountSid);
  const application = ['--friendly_name', 'menu', '--voice_url', 'http://127.0.0.1:1/'];
  const { data } = JSON.parse(
    await run(
      'texml.applications.create',
      ...application,
      '--inbound.channel_limit',
      '10',
      '--tags',
      'a',
      '--tags',
      'b',
    ),
  );
  expect(data).toMatchObject({ inbound: { channel_limit: 10 }, tags: ['a', 'b'] });
  const update = ['texml.applications.update', data.id, ...application, '--active', 'false'];
  expect(JSON.parse(await run(...update)).data.active).toBe(false);
  for (const name of ['b', 'c'])
    await run('texml.applications.create', '--friendly_name', name, ...application.slice(2));
  const lines = (
    await run('texml.applications.list', '--all', '--page.size', '1', '--sort', 'friendly_name')
  ).trimEnd();
  expect(lines.split('\n').map((line) => JSON.parse(line).friendly_name)).toEqual(['b', 'c', 'menu']);
  expect(JSON.parse(await run('texml.calls.list', '--Status', 'completed')).calls).toEqual([]);
  const missing = await texml(['api', 'texml.calls.get', 'v3:none'], { env });
  expect(missing).toMatchObject({ status: 1, stdout: '' });
  expect(missing.stderr).toMatch(/^error: GET \/texml\/Accounts\/…\/Calls\/… answered 404: .*\n$/);
});
