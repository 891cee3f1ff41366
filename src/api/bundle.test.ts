import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';

describe('the bundle of texml/api', () => {
  it('stays small, and needs no module of Node', async () => {
    const { outputFiles, metafile } = await build({
      entryPoints: ['src/api/index.ts'],
      bundle: true,
      minify: true,
      format: 'esm',
      write: false,
      metafile: true,
      external: ['node:*'],
    });
    const [output] = outputFiles;
    expect(gzipSync(output?.contents ?? '', { level: 9 }).length).toBeLessThan(34 * 1024);
    expect(Object.values(metafile.outputs).flatMap(({ imports }) => imports)).toEqual([]);
    const foreign = Object.keys(metafile.inputs).filter(
      (path) => !/^(?:src\/api\/|src\/issue\.ts$|node_modules\/zod\/)/.test(path),
    );
    expect(foreign).toEqual([]);
  });
});
