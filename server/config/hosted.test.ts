import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { response } from '../../src/document/index.js';
import { flow } from '../../src/flow/index.js';
import { callbackHandlers } from '../callbacks/handlers.js';
import { defineServer } from './define-server.js';
import { checkHosted, readHosted } from './hosted.js';

const support = flow({ start: 'voice' }, { start: () => response().hangup() });
const messages = (server: unknown) => {
  const { hosted, issues } = readHosted(server);
  return [...issues, ...checkHosted(hosted)].map(({ message }) => message);
};

describe('readHosted', () => {
  it('has nothing against what defineServer takes', () => {
    const server = defineServer({
      flows: { '/': support, '/support/en': support, '/a.b/': support },
      bins: { greeting: '<Response><Say>Hello {{From}}</Say></Response>' },
      callbacks: callbackHandlers(),
      callbacksPath: '/events',
      binsPath: '/documents',
      fallback: response().hangup(),
      log: () => {},
      publicKey: undefined,
      port: 8080,
      store: false,
      retentionDays: 14,
    });
    expect(messages(server)).toEqual([]);
    expect(Object.keys(readHosted(server).hosted)).not.toContain('port');
  });

  it('says everything that is wrong with its shape at once', () => {
    expect(
      messages({
        flow: support,
        flows: [support],
        bins: 'x',
        callbacks: { 'recording-completed': () => {} },
        binsPath: 7,
        fallback: '<Response/>',
        log: 'stdout',
        adminToken: 'a-token-of-an-admin',
      }),
    ).toEqual([
      'server.flow is not known. Did you mean flows?',
      "server.flows should be an object of flows by their paths: { '/support': support }.",
      "server.bins should be an object of templates by their names: { greeting: '<Response>…</Response>' }.",
      'server.callbacks should be what callbackHandlers().on(…) gives.',
      "server.binsPath should be a path, such as '/bins'.",
      'server.fallback should be a document: response().say(…).hangup().',
      'server.log should be a function that takes a line of the log.',
      'server.adminToken is a secret, and stands in the environment alone: set TEXML_ADMIN_TOKEN.',
    ]);
  });

  it('says everything that is wrong within', () => {
    const found = messages({
      flows: { support, '/x': support },
      bins: { '../x': '<Response/>', ok: '<Response>\n<Foo/></Response>' },
      binsPath: '/../x',
    });
    expect(found).toHaveLength(4);
    expect(found.join('\n')).toMatch(/'\/\.\.\/x'|"\/\.\.\/x"/);
    expect(found).toContain("Bin 'ok', line 2, column 1: TeXML has no <Foo> in <Response>; Telnyx drops it.");
  });

  it.each([null, 7, 'x', [], true])('wants an object, not %j', (server) => {
    expect(messages(server)).toEqual(['server should be an object: { flows: { … }, port: 8080 }.']);
  });

  it('never throws, whatever a file says', () => {
    const keys = fc.constantFrom('flows', 'bins', 'callbacks', 'binsPath', 'fallback', 'log', 'port');
    const server = fc.oneof(fc.anything(), fc.dictionary(keys, fc.anything({ withBigInt: true })));
    fc.assert(fc.property(server, (value) => Array.isArray(messages(value))));
  });
});
