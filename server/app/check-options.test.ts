import { describe, expect, it } from 'vitest';
import { TexmlError } from '../../src/issue.js';
import { callbackHandlers } from '../callbacks/handlers.js';
import { checkServer } from './check-options.js';
import { createServer } from './create-server.js';
import type { ServerOptions } from './options.js';
import { keys, support } from './serving.test-kit.js';

const problemsOf = (options: ServerOptions): readonly string[] => {
  try {
    createServer(options);
    return [];
  } catch (error) {
    if (!(error instanceof TexmlError)) throw error;
    expect(error.code).toBe('bad-server-options');
    for (const { message } of error.issues) expect(error.message).toContain(message);
    return error.issues.map(({ code, path }) => `${code} ${path}`);
  }
};

// What plain JavaScript can pass.
const wrong = <Value>(json: string): Value => JSON.parse(json);

describe('the options of a server', () => {
  it('have something to host', () => {
    expect(problemsOf({})).toEqual(['nothing-hosted ']);
    expect(problemsOf({ flows: {} })).toEqual(['nothing-hosted ']);
    expect(problemsOf({ callbacks: callbackHandlers() })).toEqual([]);
    expect(problemsOf({ bins: { hello: '<Response><Hangup/></Response>' } })).toEqual([]);
    expect(problemsOf({ flows: { '/support': support } })).toEqual([]);
  });

  it.each([
    'support',
    '',
    '/a//b',
    '/a?b',
    '/a#b',
    '/../a',
    '/a/..',
    '/a/./b',
    '/a b',
    '/:name',
    '/*',
    '/%61',
    '/a\n',
    '/é',
    'https://x/',
  ])('refuse the path %j', (path) => {
    expect(problemsOf({ flows: { [path]: support } })).toEqual([`bad-path flows['${path}']`]);
    expect(problemsOf({ callbacks: callbackHandlers(), callbacksPath: path })).toEqual([
      'bad-path callbacksPath',
    ]);
  });

  it.each(['/', '/support', '/support/', '/a/b.c/d-e_f~g', '/v1.2', '/.well-known/voice'])(
    'take the path %j',
    (path) => {
      expect(problemsOf({ flows: { [path]: support } })).toEqual([]);
    },
  );

  it('give every address to one alone', () => {
    const of = (...paths: string[]) => ({ flows: Object.fromEntries(paths.map((path) => [path, support])) });
    expect(problemsOf(of('/a', '/a/'))).toContain("bad-path flows['/a/']");
    expect(problemsOf(of('/a', '/a/menu'))).toEqual(["bad-path flows['/a/menu']"]);
    expect(problemsOf(of('/', '/menu'))).toEqual(["bad-path flows['/menu']"]);
    expect(problemsOf(of('/a', '/a/other', '/b'))).toEqual([]);
    for (const path of [
      '/healthz',
      '/readyz',
      '/metrics',
      '/admin',
      '/admin/x',
      '/callbacks',
      '/bins',
      '/bins/x',
    ]) {
      expect(problemsOf(of(path)), path).not.toEqual([]);
    }
    expect(
      problemsOf({ ...of('/callbacks', '/bins/x'), callbacksPath: '/events', binsPath: '/templates' }),
    ).toEqual([]);
    expect(problemsOf({ ...of('/a'), callbacksPath: '/bins/x' })).toEqual(['bad-path callbacksPath']);
    expect(problemsOf({ ...of('/a'), binsPath: '/' })).toEqual(['bad-path binsPath']);
    expect(problemsOf({ ...of('/a'), binsPath: '/admin' })).not.toEqual([]);
  });

  it('are checked at once, with every problem in one error', () => {
    const found = problemsOf({
      flows: { support: support, '/a': wrong('{}') },
      callbacks: wrong('{"recording-completed":1}'),
      bins: { 'a/b': '<Response/>', broken: '<Response><Say>' },
      publicKey: 'no key',
      adminToken: 'short',
      deadlineMs: 0,
      maxBodyBytes: 1.5,
    });
    for (const code of [
      'bad-flow',
      'bad-callbacks',
      'bad-bin',
      'bad-public-key',
      'bad-admin-token',
      'bad-number',
    ]) {
      expect(found.join('\n')).toContain(code);
    }
    expect(found.length).toBeGreaterThanOrEqual(8);
  });

  it('repeat no secret', () => {
    const adminToken = 'short secret';
    expect(JSON.stringify(checkServer({ adminToken }, {}))).not.toContain(adminToken);
    expect(JSON.stringify(checkServer({}, { TEXML_ADMIN_TOKEN: adminToken }))).not.toContain(adminToken);
  });
});

describe('checkServer', () => {
  const flows = { '/support': support };
  const codes = (options: ServerOptions, env = {}) =>
    checkServer(options, env).map(({ code, severity }) => `${severity} ${code}`);

  it('asks for a public key, wherever it stands', () => {
    expect(codes({ flows })).toEqual(['error no-public-key']);
    expect(codes({ flows }, { TELNYX_PUBLIC_KEY: '' })).toEqual(['error no-public-key']);
    expect(codes({ flows, publicKey: keys.publicKey })).toEqual([]);
    expect(codes({ flows }, { TELNYX_PUBLIC_KEY: keys.publicKey })).toEqual([]);
    expect(codes({ flows: { '/a': support.with({ publicKey: keys.publicKey }) } })).toEqual([]);
    expect(
      codes({ flows: { '/a': support.with({ publicKey: keys.publicKey }) }, callbacks: callbackHandlers() }),
    ).toEqual(['error no-public-key']);
  });

  it('does without one where it is told to by name, and warns', () => {
    expect(codes({ flows, insecure: true })).toEqual(['warning insecure']);
  });

  it('looks at what the environment holds', () => {
    const env = { TELNYX_PUBLIC_KEY: 'abc', TEXML_ADMIN_TOKEN: 'short' };
    expect(codes({ flows }, env)).toEqual(['error bad-public-key', 'error bad-admin-token']);
  });
});
