import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Installed, install } from './installed.js';

let app: Installed;
beforeAll(async () => {
  app = await install();
}, 60_000);
afterAll(() => app.remove());

const inline = (source: string) => `data:text/javascript,${encodeURIComponent(source)}`;
const hook =
  'export const load = (url, context, next) => { process._rawDebug("loads " + url); return next(url, context); };';
/** Has Node list each module that it loads. */
const listImports = inline(
  `import { register } from 'node:module'; register(${JSON.stringify(inline(hook))});`,
);

describe('the texml program', () => {
  it('prints its version and ends with 0', async () => {
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
    expect(await app.texml(['--version']).ended).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' });
  });

  it('ends with 2 when it cannot be asked', async () => {
    expect(await app.texml(['frobnicate']).ended).toEqual({
      status: 2,
      stdout: '',
      stderr: "error: There is no command 'frobnicate'. texml --help lists them all.\n",
    });
  });

  it('writes the whole vocabulary to a pipe, plain', async () => {
    const { status, stdout } = await app.texml(['verbs', '--json'], { FORCE_COLOR: '1' }).ended;
    expect(status).toBe(0);
    expect(JSON.parse(stdout).elements.Gather.attributes.numDigits).toMatchObject({
      type: 'integer',
      min: 1,
      max: 128,
    });
    expect((await app.texml(['verbs', 'gather'], { FORCE_COLOR: '1' }).ended).stdout).not.toContain(
      '\u001b[',
    );
  });

  it('does not mind a reader that leaves early', async () => {
    const run = app.texml(['verbs', '--json']);
    run.child.stdout?.destroy();
    expect(await run.ended).toMatchObject({ status: 0, stderr: '' });
  });

  it('loads what the command needs alone', async () => {
    const { stderr } = await app.texml(['verbs', 'gather'], { NODE_OPTIONS: `--import=${listImports}` })
      .ended;
    const packages = [...stderr.matchAll(/^loads .*\/node_modules\/((?:@[^/]+\/)?[^/]+)/gm)].map(
      ([, name]) => name,
    );
    expect(stderr).toContain('/dist/texml.js');
    expect([...new Set(packages)]).toEqual(['commander']);
  });
});
