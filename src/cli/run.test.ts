import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { texml } from '../../test/cli/fake-terminal.js';

const names = ['verbs', 'lint', 'serve', 'call', 'emulate', 'api', 'plan', 'apply', 'destroy', 'import'];

describe('texml', () => {
  it('shows its commands and how to go on with --help', async () => {
    const { status, stdout, stderr } = await texml(['--help']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    for (const name of names) expect(stdout).toMatch(new RegExp(`^  ${name} `, 'm'));
    expect(stdout).toContain('Exit status: 0 fine');
  });

  it('shows its help as an error when nothing is asked', async () => {
    const { status, stdout, stderr } = await texml([]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('Usage: texml COMMAND');
  });

  it.each(names)('explains %s with examples', async (name) => {
    const { status, stdout, stderr } = await texml([name, '--help']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain(`Usage: texml ${name}`);
    expect(stdout).toMatch(/^Examples:$/m);
    expect(await texml(['help', name])).toEqual({ status, stdout, stderr });
  });

  it('prints its version', async () => {
    const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
    expect(await texml(['--version'])).toEqual({ status: 0, stdout: `${manifest.version}\n`, stderr: '' });
  });

  it.each([
    [['vebs'], "error: There is no command 'vebs'. Did you mean verbs? texml --help lists them all.\n"],
    [
      ['vebs', '--json'],
      "error: There is no command 'vebs'. Did you mean verbs? texml --help lists them all.\n",
    ],
    [['frobnicate'], "error: There is no command 'frobnicate'. texml --help lists them all.\n"],
    [['help', 'vebs'], "error: There is no command 'vebs'. Did you mean verbs?"],
    [['vebs', '--help'], "error: There is no command 'vebs'. Did you mean verbs?"],
    [['constructor'], "error: There is no command 'constructor'."],
    [['--jsn'], "error: unknown option '--jsn'"],
    [['verbs', '--jsn'], "error: unknown option '--jsn'\n(Did you mean --json?)"],
    [['verbs', 'a', 'b'], "error: too many arguments for 'verbs'"],
    [['serve'], 'error: Name a flow file; there is no texml.config.ts here either.'],
    [['call'], "error: missing required argument 'target'"],
  ])('says what is wrong with %j', async (args, message) => {
    const { status, stdout, stderr } = await texml(args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr.startsWith(message)).toBe(true);
    expect(stderr.match(/^error:/gm)).toHaveLength(1);
  });

  it.each([
    [['--debug', 'verbs', 'gathr'], {}],
    [['verbs', 'gathr', '--debug'], {}],
    [['verbs', 'gathr'], { TEXML_DEBUG: '1' }],
  ])('shows a stack trace for %j with %j', async (args, env) => {
    const { status, stderr } = await texml(args, { env });
    expect(status).toBe(2);
    expect(stderr).toMatch(/^ {4}at /m);
  });

  it('shows none otherwise', async () => {
    expect((await texml(['verbs', 'gathr'], { env: { TEXML_DEBUG: '0' } })).stderr).not.toMatch(/^ {4}at /m);
  });
});
