import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'texml';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { texml } from '../../../test/cli/fake-terminal.js';
import { shippedNames } from '../render-sources.js';

let cwd: string;
const file = (name: string, text: string): string => {
  writeFileSync(join(cwd, name), text);
  return name;
};

const greeting = `<!-- @template Greets.
  @param {string} name - Whom.
  @param {integer} [times=2] - How often.
  @secret code - A code.
-->
<Response>
  <Say loop="{{times}}">Hello {{name}}, {{#secret}}code{{/secret}}</Say>
</Response>
`;

beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'texml-render-'));
  file('greeting.xml', greeting);
});
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

const xmlOf = (name: string, times = 2) =>
  `<Response><Say loop="${times}">Hello ${name}, {{#secret}}code{{/secret}}</Say></Response>\n`;

describe('texml render', () => {
  it('fills in a file, and prints the document', async () => {
    expect(await texml(['render', 'greeting.xml', '--param', 'name=Ann <a=b>'], { cwd })).toEqual({
      status: 0,
      stdout: xmlOf('Ann &lt;a=b&gt;'),
      stderr: '',
    });
  });

  it('takes values from a file, and those of the command line before them', async () => {
    file('values.json', '{"name": "Ann", "times": 3}');
    const args = ['render', 'greeting.xml', '--params', 'values.json'];
    expect((await texml(args, { cwd })).stdout).toBe(xmlOf('Ann', 3));
    expect((await texml([...args, '--param', 'name=Bo'], { cwd })).stdout).toBe(xmlOf('Bo', 3));
  });

  it('reads the standard input', async () => {
    const { stdout } = await texml(['render', '-', '-p', 'name=Ann'], { cwd, stdin: async () => greeting });
    expect(stdout).toBe(xmlOf('Ann'));
  });

  it('fills in a shipped template, with a list, for people', async () => {
    const numbers = ['--param', 'numbers=+12025550123', '--param', 'numbers=+12025550124'];
    const { status, stdout } = await texml(
      ['render', 'forward', ...numbers, '--param', 'after_url=/done', '--pretty'],
      { cwd },
    );
    expect(status).toBe(0);
    expect(stdout).toBe(
      '<Response>\n  <Dial action="/done" method="POST" timeout="20">\n    <Number>+12025550123</Number>\n    <Number>+12025550124</Number>\n  </Dial>\n</Response>\n',
    );
    expect(parse(stdout).root.name).toBe('Response');
  });

  it('says everything that is wrong at once, with its place', async () => {
    file(
      'wrong.xml',
      '<!-- @template x\n  @param {string} name\n-->\n<Response>\n  <Say>{{nam}}{{{name}}}</Say>{{/x}}\n</Response>',
    );
    const { status, stdout, stderr } = await texml(['render', 'wrong.xml'], { cwd });
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr.split('\n').map((line) => line.slice(0, 24))).toEqual([
      "wrong.xml:5:8: error: 'n",
      'wrong.xml:5:15: error: {',
      'wrong.xml:5:31: error: {',
      '',
    ]);
  });

  it('says which values are missing, unknown or of another type', async () => {
    const { status, stderr } = await texml(['render', 'greeting.xml', '-p', 'nam=Ann', '-p', 'times=x'], {
      cwd,
    });
    expect(status).toBe(1);
    expect(stderr).toContain("The template has no parameter 'nam'. Did you mean 'name'?");
    expect(stderr).toContain('greeting.xml:7:31: error: name: It needs a value: text.');
    expect(stderr).toContain('greeting.xml:7:14: error: times: It takes a whole number.');
  });

  it('checks the document that the values make', async () => {
    const { status, stderr } = await texml(['render', 'greeting.xml', '-p', 'name=Ann', '-p', 'times=-1'], {
      cwd,
    });
    expect(status).toBe(1);
    expect(stderr).toContain('greeting.xml: Response/Say[1]@loop: error: loop of <Say> takes');
  });

  it('prints JSON for programs', async () => {
    const good = await texml(['render', 'greeting.xml', '-p', 'name=Ann', '--json'], { cwd });
    expect(JSON.parse(good.stdout)).toEqual({
      template: 'greeting.xml',
      xml: xmlOf('Ann').trim(),
      issues: [],
    });
    const bad = await texml(['render', 'greeting.xml', '--json'], { cwd });
    expect({ status: bad.status, stderr: bad.stderr }).toEqual({ status: 1, stderr: '' });
    expect(JSON.parse(bad.stdout)).toMatchObject({
      xml: null,
      issues: [{ path: 'name', line: 7, column: 31 }],
    });
  });

  it('leaves further names for Telnyx where it is told to', async () => {
    const stdin = async () => '<Response><Say>{{From}} {{#secret}}a b{{/secret}}</Say></Response>';
    const { status, stdout } = await texml(['render', '-', '--keep', 'From', '--secret', 'a b'], {
      cwd,
      stdin,
    });
    expect({ status, stdout }).toEqual({ status: 0, stdout: `${await stdin()}\n` });
  });

  it('lists the shipped templates, for people and as JSON', async () => {
    const { status, stdout } = await texml(['render', '--list'], { cwd });
    expect(status).toBe(0);
    const list = JSON.parse((await texml(['render', '--list', '--json'], { cwd })).stdout);
    expect(list.templates.map(({ name }: { name: string }) => name)).toEqual(shippedNames());
    for (const { name, params } of list.templates) {
      expect(stdout).toMatch(new RegExp(`^${name}$`, 'm'));
      for (const param of params) expect(stdout).toMatch(new RegExp(`^  ${param.name}  +${param.type}`, 'm'));
    }
  });

  it.each([
    [['render'], 'Name a template'],
    [['render', '--list', 'menu'], "Leave out 'menu'"],
    [['render', 'meun'], "There is no file 'meun', and no template of that name. Did you mean menu?"],
    [['render', '../templates/menu'], 'There is no file'],
    [['render', '.'], '. could not be read: it is no file.'],
    [['render', 'latin.xml'], 'latin.xml could not be read: it is not UTF-8.'],
    [['render', 'menu', '--param', 'greeting'], 'Write name=value'],
    [['render', 'menu', '--params', 'nothing.json'], 'There is no file nothing.json'],
    [['render', 'menu', '--params', 'list.json'], 'list.json holds no values by name'],
    [['render', 'menu', '--params', 'broken.json'], 'broken.json'],
  ])('%j cannot be done, and says why', async (args, message) => {
    writeFileSync(join(cwd, 'latin.xml'), Buffer.from([0x3c, 0xe9]));
    file('list.json', '[]');
    file('broken.json', '{"secret": "hush" x}');
    const { status, stdout, stderr } = await texml(args, { cwd });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(message);
    expect(stderr).not.toContain('hush');
  });

  it('is explained, with examples', async () => {
    const { status, stdout } = await texml(['render', '--help'], { cwd });
    expect(status).toBe(0);
    for (const word of [
      '--param <name=value>',
      '--params <file>',
      '--list',
      'Examples:',
      '@param {string} name',
      'Exit status:',
    ]) {
      expect(stdout).toContain(word);
    }
  });
});
