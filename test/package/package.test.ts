import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../repository/root.js';
import { type Packed, packed } from './packed.js';
import { entries, makeProject, type Project } from './project.js';

let pack: Packed;
let project: Project;
beforeAll(async () => {
  pack = await packed();
  project = await makeProject();
}, 120_000);
afterAll(() => project?.remove());

const read = (path: string) => readFileSync(join(pack.folder, path), 'utf8');
const paths = (form: RegExp) => pack.files.map(({ path }) => path).filter((path) => form.test(path));

describe('what is published', () => {
  it('is the build, its types, the templates and what a reader needs, and nothing else', () => {
    const expected =
      /^(package\.json|README\.md|LICENSE|CHANGELOG\.md|dist\/([\w-]+|chunks\/[\w-]+)\.js(\.map)?|dist\/types\/(src|verbs|server)\/[\w/.-]+\.d\.ts|dist\/THIRD-PARTY-LICENSES\.txt|migrations\/\w+\.sql|templates\/([\w-]+\.xml|README\.md))$/;
    expect(pack.files.map(({ path }) => path).filter((path) => !expected.test(path))).toEqual([]);
    expect(paths(/\.test|test-kit|test-d|fixture/)).toEqual([]);
    expect(paths(/^(README\.md|LICENSE|CHANGELOG\.md|templates\/README\.md)$/)).toHaveLength(4);
    expect(paths(/^templates\/.*\.xml$/)).not.toEqual([]);
  });

  it('is small', () => {
    expect(pack.size).toBeLessThan(2_000_000);
  });

  it('has a command that can be started', () => {
    const { bin } = JSON.parse(read('package.json'));
    expect(read(bin.texml)).toMatch(/^#!\/usr\/bin\/env node\n/);
    expect(pack.files.find(({ path }) => path === bin.texml)?.mode).toBe(0o755);
  });

  it('has source maps that hold their sources, for every script', () => {
    for (const path of paths(/\.js$/)) {
      const [, map] = /(?:^|\n)\/\/# sourceMappingURL=(.*)\s*$/.exec(read(path)) ?? [];
      if (map === undefined) throw new Error(`${path} names no source map`);
      const { sources, sourcesContent } = JSON.parse(read(join(dirname(path), map)));
      expect(sourcesContent, path).toHaveLength(sources.length);
      expect(sourcesContent, path).not.toContain(null);
    }
    expect(paths(/\.map$/)).toHaveLength(paths(/\.js$/).length);
  });

  it('tells of no machine that it was built on', () => {
    // The copy that is packed has its node_modules elsewhere, so that a relative path may end in this one.
    const absolute = new RegExp(`(?<![.\\w])${root.replaceAll(/[^\w/]/g, '\\$&')}`);
    for (const path of paths(/\.(js|d\.ts|json|txt)$/)) expect(read(path), path).not.toMatch(absolute);
  });

  it('names the packages whose code went in, with their licences', () => {
    const named = [...read('dist/THIRD-PARTY-LICENSES.txt').matchAll(/^(\S+) \d+\.\d+\.\d+\n-+$/gm)].map(
      ([, name]) => name,
    );
    const bundled = new Set(
      paths(/\.js\.map$/)
        .flatMap((path): string[] => JSON.parse(read(path)).sources)
        .flatMap((source) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1] ?? []),
    );
    expect([...named].sort()).toEqual([...bundled].sort());
  });

  it('pleases publint', async () => {
    const { messages, pkg } = await publint({ pkgDir: pack.folder, pack: false, strict: true });
    expect(
      messages.filter(({ type }) => type !== 'suggestion').map((one) => formatMessage(one, pkg)),
    ).toEqual([]);
  });
});

describe('each entry of the package', () => {
  it('is there with its types', () => {
    const { exports } = JSON.parse(read('package.json'));
    for (const [path, target] of Object.entries(exports)) {
      const files = typeof target === 'string' ? [target] : Object.values(target ?? {});
      for (const file of files) expect(existsSync(join(pack.folder, file)), `${path}: ${file}`).toBe(true);
    }
  });

  it('can be imported by a plain Node process, and has the names of its source', {
    timeout: 60_000,
  }, async () => {
    const names = Object.keys(entries());
    const program = `
      const found = {};
      for (const name of ${JSON.stringify(names)}) found[name] = Object.keys(await import(name)).sort();
      console.log(JSON.stringify(found));`;
    const found = JSON.parse(project.node(program));
    for (const [name, source] of Object.entries(entries())) {
      const own = await import(/* @vite-ignore */ pathToFileURL(source).href);
      expect(found[name], name).toEqual(Object.keys(own).sort());
    }
  });

  it('has a package.json that tools may read', () => {
    const program = `
      import manifest from 'texml/package.json' with { type: 'json' };
      console.log(manifest.version);`;
    expect(project.node(program).trim()).toBe(JSON.parse(read('package.json')).version);
  });

  it('throws errors that all extend the one class of the main entry', () => {
    const program = `
      import { TexmlError } from 'texml';
      import { TelnyxError } from 'texml/api';
      import { CallbackError } from 'texml/callbacks';
      import { ExpectationError } from 'texml/simulate';
      console.log([TelnyxError, CallbackError, ExpectationError].every((one) => one.prototype instanceof TexmlError));`;
    expect(project.node(program).trim()).toBe('true');
  });
});
