import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadFlow } from './load-flow.js';

let cwd = '';
beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'texml-flow-'));
});
afterAll(() => rmSync(cwd, { recursive: true }));

const write = (name: string, text: string): string => {
  writeFileSync(join(cwd, name), text);
  return name;
};

const flowText = "flow({ start: 'voice' }, { start: () => response().say('Hello.').hangup() })";

describe('loadFlow', () => {
  it.each(['ts', 'mts', 'js', 'mjs'])('loads the default export of a .%s file', async (extension) => {
    const file = write(
      `hello.${extension}`,
      `import { flow, response } from 'texml';\nexport default ${flowText};`,
    );
    expect((await loadFlow(file, cwd)).steps).toEqual({ start: 'voice' });
    expect((await loadFlow(join(cwd, file), '/')).steps).toEqual({ start: 'voice' });
  });

  it('loads CommonJS', async () => {
    const file = write(
      'hello.cts',
      `const { flow, response } = require('texml');\nmodule.exports = { default: ${flowText} };`,
    );
    expect((await loadFlow(file, cwd)).steps).toEqual({ start: 'voice' });
  });

  it('says that there is no such file', async () => {
    await expect(loadFlow('nowhere.ts', cwd)).rejects.toMatchObject({
      name: 'TexmlError',
      code: 'no-such-file',
      message: 'There is no file nowhere.ts. Give the path of a flow file.',
    });
  });

  it('says that a directory is no flow file', async () => {
    mkdirSync(join(cwd, 'folder.ts'));
    await expect(loadFlow('folder.ts', cwd)).rejects.toMatchObject({
      code: 'not-a-flow-file',
      message: 'folder.ts is a directory. Give the path of the flow file in it.',
    });
  });

  it.each([
    [
      'another kind of file',
      'voice.xml',
      '<Response/>',
      'not-a-flow-file',
      'voice.xml is not TypeScript or Java',
    ],
    [
      'no default export',
      'none.ts',
      'export const x = 1;',
      'no-default-export',
      'none.ts has no default export. A',
    ],
    [
      'an empty file',
      'empty.ts',
      '',
      'no-default-export',
      'empty.ts has no default export. A flow file ends',
    ],
    [
      'a flow under another name',
      'named.ts',
      `import { flow, response } from 'texml';\nexport const voice = ${flowText};`,
      'no-default-export',
      'It exports the flow \'voice\': write "export default voice;" at its end.',
    ],
    [
      'a text',
      'text.ts',
      "export default 'hello';",
      'not-a-flow',
      'text.ts is a string, not a flow. A flow file ends',
    ],
    [
      'an object',
      'object.ts',
      'export default { fetch() {} };',
      'not-a-flow',
      'object.ts is an object, not a flow',
    ],
    [
      'a function',
      'function.ts',
      'export default () => {};',
      'not-a-flow',
      'function.ts is a function, not a flow',
    ],
    [
      'a syntax error',
      'syntax.ts',
      'const a = 1;\nconst b = {,};\n',
      'flow-file-broken',
      "syntax.ts:2:12 can't be read: Unexpected token",
    ],
    [
      'an exception',
      'throws.ts',
      "interface A {\n  x: 1;\n}\nconst a: A | undefined = undefined as A | undefined;\nthrow new TypeError('out of order');\n",
      'flow-file-broken',
      'throws.ts threw while it was loaded, at throws.ts:5: out of order',
    ],
    [
      'a thrown text',
      'throws-text.ts',
      "throw 'out of order';",
      'flow-file-broken',
      'throws-text.ts threw while it was loaded: out of order',
    ],
    [
      'an import of nothing',
      'imports.ts',
      "import './nothing.ts';",
      'flow-file-broken',
      "imports.ts:1 imports './nothing.ts', which does not exist.",
    ],
    [
      'an import that is not installed',
      'package.ts',
      "import 'no-such-package-of-ours';",
      'flow-file-broken',
      "package.ts:1 imports 'no-such-package-of-ours', which is not installed: npm install no-such-package-of-ours",
    ],
    [
      'a flow with a bad step',
      'bad-step.ts',
      "import { flow } from 'texml';\n\nexport default flow({ 'a b': 'voice' }, {} as never);",
      'flow-file-broken',
      "bad-step.ts threw while it was loaded, at bad-step.ts:3: 'a b' can't name a step",
    ],
  ])('says what is wrong with %s', async (_what, name, text, code, message) => {
    await expect(loadFlow(write(name, text), cwd)).rejects.toMatchObject({
      name: 'TexmlError',
      code,
      message: expect.stringContaining(message),
    });
  });

  it('says where an exception comes from when that is another file', async () => {
    write('helper.ts', "export const help = () => {\n  throw new Error('no help');\n};\n");
    const file = write('calls-helper.ts', "import { help } from './helper.ts';\nhelp();\nexport default 1;");
    await expect(loadFlow(file, cwd)).rejects.toThrow(
      'calls-helper.ts threw while it was loaded, at helper.ts:2: no help',
    );
  });
});
