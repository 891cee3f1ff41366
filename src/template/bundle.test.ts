import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { root } from '../../test/repository/root.js';

/** What goes into a bundle for the edge that imports some names. */
async function bundled(
  names: string,
): Promise<{ readonly inputs: readonly string[]; readonly text: string }> {
  const { outputFiles, metafile } = await build({
    stdin: {
      contents: `import { ${names} } from './src/template/index.ts'; console.log(${names});`,
      resolveDir: root,
      loader: 'ts',
    },
    absWorkingDir: root,
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    conditions: ['workerd', 'worker', 'browser'],
    write: false,
    metafile: true,
    logLevel: 'silent',
  });
  return {
    inputs: Object.entries(metafile.outputs).flatMap(([, { inputs }]) => Object.keys(inputs)),
    text: outputFiles.map((file) => file.text).join('\n'),
  };
}

describe('in a bundle for the edge', () => {
  it('template() needs no module of Node', async () => {
    const { inputs, text } = await bundled('template, templateOf');
    expect(inputs).toContain('node_modules/mustache/mustache.mjs');
    expect(text).not.toMatch(/["']node:|require\(/);
  });

  it("Telnyx's dialect comes without mustache, and without the reader of XML", async () => {
    const { inputs } = await bundled('parseTemplate, render, contextOf, namesIn, unconfirmedIn');
    expect(inputs).toContain('src/template/dialect/render.ts');
    expect(inputs.filter((path) => /mustache\.|saxes|src\/template\/(template|declared)/.test(path))).toEqual(
      [],
    );
  });
});
