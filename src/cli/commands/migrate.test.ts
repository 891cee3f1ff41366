import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { texml } from '../../../test/cli/fake-terminal.js';

const fine = '<Response>\n  <Say>Hello</Say>\n</Response>\n';
const easy = '<Response>\n  <Say loop="20">Hello</Say>\n  <Pay currency="usd"/>\n</Response>\n';
const hard = '<Response>\n  <Sms>Hello</Sms>\n  <Hangup/>\n</Response>\n';

let cwd: string;
const put = (name: string, text: string): void => writeFileSync(join(cwd, name), text);
const get = (name: string): string => readFileSync(join(cwd, name), 'utf8');
const migrate = (args: readonly string[], settings: Parameters<typeof texml>[1] = {}) =>
  texml(['migrate', ...args], { cwd, ...settings });

beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'texml-migrate-'));
});

afterEach(() => {
  rmSync(cwd, { recursive: true, force: true });
});

describe('texml migrate', () => {
  it('shows what would change, and leaves the file alone', async () => {
    put('easy.xml', easy);
    const { status, stdout, stderr } = await migrate(['easy.xml']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^easy\.xml {2}would be rewritten$/m);
    expect(stdout).toContain('  @@ line 3 @@\n  -   <Pay currency="usd"/>\n  +   <Pay currency="USD"/>\n');
    expect(stdout).toMatch(/^ {2}2:8 +look at it +`loop` goes from 0 to 10/m);
    expect(stdout).toMatch(/^1 document, 1 to rewrite\. Nothing needs a person\.$/m);
    expect(get('easy.xml')).toBe(easy);
  });

  it('writes the files of a folder, and ends with 1 where a person has to see to something', async () => {
    put('easy.xml', easy);
    put('hard.xml', hard);
    put('fine.xml', fine);
    const { status, stdout } = await migrate(['.', '--write']);
    expect(status).toBe(1);
    expect(get('easy.xml')).toBe(easy.replace('20', '10').replace('usd', 'USD'));
    expect(get('hard.xml')).toBe('<Response>\n  <Hangup/>\n</Response>\n');
    expect(stdout).toMatch(/^fine\.xml {2}nothing to change$/m);
    expect(stdout).toMatch(/see to it +TeXML has no <Sms> in <Response>\..*\n? *Send text messages/m);
    expect(stdout).toMatch(/^3 documents, 2 rewritten\. 1 thing to see to\.$/m);
  });

  it('prints JSON, with the document and all that is told of it', async () => {
    put('hard.xml', hard);
    const { status, stdout } = await migrate(['*.xml', '--json']);
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toEqual({
      documents: [
        {
          file: 'hard.xml',
          written: false,
          xml: '<Response>\n  <Hangup/>\n</Response>\n',
          differences: [{ line: 2, before: ['  <Sms>Hello</Sms>'], after: [] }],
          changes: [
            expect.objectContaining({ code: 'no-equivalent', severity: 'error', line: 2, column: 3 }),
          ],
          left: [],
          needsPerson: true,
        },
      ],
      problems: [],
    });
  });

  it('is a filter: the document goes out, and what is told of it beside', async () => {
    const { status, stdout, stderr } = await migrate(['-'], { stdin: async () => easy });
    expect(status).toBe(0);
    expect(stdout).toBe(easy.replace('20', '10').replace('usd', 'USD'));
    expect(stderr).toContain('`loop` goes from 0 to 10');
  });

  it('is told what documents do not say', async () => {
    put('menu.xml', '<Response><Gather speechTimeout="auto" input="speech"/><Enqueue>a</Enqueue></Response>');
    const { status } = await migrate([
      'menu.xml',
      '--write',
      ...['--document-url', 'https://example.com/{name}', '--hold-music', '/music', '--speech-timeout', '2'],
    ]);
    expect(status).toBe(0);
    expect(get('menu.xml')).toBe(
      '<Response><Gather speechTimeout="2" input="speech" action="https://example.com/menu"/><Enqueue waitUrl="/music">a</Enqueue></Response>',
    );
  });

  it('moves what it can read, and ends with 2 where it could not read all', async () => {
    put('bad.xml', '<Response>');
    put('easy.xml', easy);
    put('flow.ts', '');
    const { status, stdout, stderr } = await migrate([
      'bad.xml',
      'easy.xml',
      'none.xml',
      'flow.ts',
      '--write',
    ]);
    expect(status).toBe(2);
    expect(stdout).toContain('easy.xml  rewritten');
    expect(get('easy.xml')).toContain('USD');
    expect(stderr).toContain('bad.xml: <Response> is never closed.');
    expect(stderr).toContain('none.xml: there is no such file');
    expect(stderr).toContain("flow.ts: it is a program: import VoiceResponse from 'texml/twilio' in it");
  });

  it.each([
    [[], /Name what to move/],
    [['-', '--write'], /--write writes files, and the standard input is none/],
    [['a.xml', '--speech-timeout', 'soon'], /Write whole seconds/],
    [['a.xml', '--ssml', 'loud'], /plain, keep/],
  ])('refuses %j', async (args, message) => {
    const { status, stdout, stderr } = await migrate(args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(message);
  });

  it('has colours on a screen alone, and keeps to its width', async () => {
    put('hard.xml', hard);
    const coloured = '\u001b[';
    expect((await migrate(['hard.xml'], { isTTY: true })).stdout).toContain(coloured);
    expect((await migrate(['hard.xml'], { isTTY: true, env: { NO_COLOR: '1' } })).stdout).not.toContain(
      coloured,
    );
    const { stdout } = await migrate(['hard.xml'], { columns: 60 });
    for (const line of stdout.split('\n')) expect(line.length, line).toBeLessThanOrEqual(60);
  });

  it('explains itself, with examples', async () => {
    const { status, stdout } = await migrate(['--help']);
    expect(status).toBe(0);
    expect(stdout).toContain('texml migrate twiml --write');
    expect(stdout).toContain('Exit status:');
  });
});
