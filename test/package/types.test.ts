import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript-6';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { docs } from '../../verbs/docs.generated.js';
import { type ElementShape, type ElementSpec, vocabulary } from '../../verbs/index.js';
import { runTool } from '../repository/root.js';
import { entries, makeProject, type Project } from './project.js';

let project: Project;
beforeAll(async () => {
  project = await makeProject(['@types/node', 'undici-types']);
}, 120_000);
afterAll(() => project?.remove());

const flowFile = `
import { type Builder, flow, response } from 'texml';
import { TelnyxClient } from 'texml/api';
import { simulate } from 'texml/simulate';

const menu = flow(
  { start: 'voice', menu: 'gather' },
  {
    start: (call) =>
      response().gather({ action: call.url.menu, numDigits: 1 }, (g) => g.say(\`Hello \${call.From}\`)).redirect(call.url.start),
    // @ts-expect-error a gather's action has Digits, and no such thing
    menu: (call) => response().say(call.Digit).hangup(),
  },
);
const answer: Promise<Response> = menu(new Request('http://127.0.0.1/'));
const greet = (r: Builder) => r.say('Hello.');
// @ts-expect-error Telnyx ignores an attribute whose letter case is off
response().use(greet).gather({ numdigits: 1 });
// @ts-expect-error nothing runs after a hangup
response().hangup().say('Too late.');
const telnyx = new TelnyxClient({ apiKey: 'KEY', baseUrl: 'http://127.0.0.1/v2' });
// @ts-expect-error To is missing
telnyx.texml.calls.create({ ApplicationSid: '1', From: '+12025550199' });
export { answer, simulate };
`;

const matcherFile = `
import { type Call, simulate } from 'texml/simulate';
import { texmlMatchers } from 'texml/vitest';
import { expect } from 'vitest';

expect.extend(texmlMatchers);
export const looks = (call: Call): void => {
  expect(call).toHaveHeard(/sales/);
  expect(call).not.toHaveRequested('gather-action', { Digits: '1' });
  // @ts-expect-error the name is Digits
  expect(call).toHaveRequested('gather-action', { digits: '1' });
};
export { simulate };
`;

describe('the types that are published', () => {
  const strict = { strict: true, exactOptionalPropertyTypes: true, noEmit: true, skipLibCheck: false };
  it.each([
    ['Node', { module: 'nodenext', moduleResolution: 'nodenext', lib: ['es2023'], types: ['node'] }],
    [
      'Node from CommonJS',
      { module: 'nodenext', moduleResolution: 'nodenext', lib: ['es2023'], types: ['node'] },
    ],
    [
      'a bundler',
      { module: 'esnext', moduleResolution: 'bundler', lib: ['es2023', 'dom', 'dom.iterable'], types: [] },
    ],
  ])('hold for %s', { timeout: 120_000 }, async (where, options) => {
    // The matchers are for those who have vitest.
    const names = Object.entries(await namesOf()).filter(([name]) => name !== 'texml/vitest');
    const everyEntry = names.map(
      ([name, exported], index) =>
        `import { ${exported.map((one) => `${one} as ${one}${index}`).join(', ')} } from '${name}';
         export const used${index} = [${exported.map((one) => one + index).join(', ')}];`,
    );
    const extension = where.endsWith('CommonJS') ? 'cts' : 'ts';
    const files = { [`entries.${extension}`]: everyEntry.join('\n'), [`flow.${extension}`]: flowFile };
    for (const [name, text] of Object.entries(files)) project.write(name, text);
    const config = {
      compilerOptions: { ...strict, target: 'es2023', ...options },
      files: Object.keys(files),
    };
    project.write('tsconfig.json', JSON.stringify(config));
    const args = ['-p', project.folder, '--pretty', 'false'];
    const { status, output } = runTool('typescript', 'bin/tsc', args);
    expect(status, output).toBe(0);
  });

  it('teach the expect of vitest what the matchers of calls are', { timeout: 120_000 }, async () => {
    const vitest = await makeProject(['vitest']);
    try {
      vitest.write('calls.ts', matcherFile);
      const compilerOptions = {
        ...strict,
        skipLibCheck: true,
        module: 'nodenext',
        target: 'es2023',
        types: [],
      };
      vitest.write('tsconfig.json', JSON.stringify({ compilerOptions, files: ['calls.ts'] }));
      const args = ['-p', vitest.folder, '--pretty', 'false'];
      const { status, output } = runTool('typescript', 'bin/tsc', args);
      expect(status, output).toBe(0);
    } finally {
      vitest.remove();
    }
  });

  it('carry the doc comments of every verb, noun and attribute', { timeout: 60_000 }, () => {
    const { shown, expected } = documentation();
    expect(Object.keys(expected).length).toBeGreaterThan(300);
    expect(shown).toEqual(expected);
  });
});

/** What each entry exports at run time, but for what its source marks as internal: that is published without types. */
async function namesOf(): Promise<Readonly<Record<string, readonly string[]>>> {
  const found = Object.entries(entries()).map(async ([name, source]) => {
    const lists = readFileSync(source, 'utf8').matchAll(/@internal \*\/\nexport \{([^}]*)\}/g);
    const internal = [...lists].flatMap(([, list = '']) => list.match(/\w+/g) ?? []);
    const names = Object.keys(await import(source)).sort();
    return [name, names.filter((one) => !internal.includes(one))] as const;
  });
  return Object.fromEntries(await Promise.all(found));
}

const specs: Readonly<Record<string, ElementSpec>> = vocabulary;
const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
/** A comment without its tags, which editors show apart. */
const body = (text = ''): string => plain(text.replace(/(^|\s)@\w+.*$/s, ''));

/** What an editor gets to show for each method and each option of the builder, and what the vocabulary says of it. */
function documentation(): { shown: Record<string, string>; expected: Record<string, string> } {
  const places = Object.entries(specs).flatMap(([parent, spec]) =>
    Object.keys(spec.children ?? {}).map((child) => ({ parent, child })),
  );
  const parents = [...new Set(places.map(({ parent }) => parent))];
  const file = join(project.folder, 'docs.ts');
  project.write(
    'docs.ts',
    `import type { Builder, Options } from 'texml';
    export interface Methods { ${parents.map((one) => `${one}: Builder<'${one}'>`).join('; ')} }
    export interface Attributes { ${places.map(({ parent, child }) => `${parent}_${child}: Options<'${child}', '${parent}'>`).join('; ')} }`,
  );
  const program = ts.createProgram([file], {
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    target: ts.ScriptTarget.ES2022,
    lib: ['lib.es2023.d.ts', 'lib.dom.d.ts'],
    strict: true,
    types: [],
    noEmit: true,
  });
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(file);
  const symbols = source && checker.getSymbolAtLocation(source);
  const membersOf = (name: string) =>
    new Map(
      [...(symbols?.exports ?? [])]
        .filter(([key]) => key === name)
        .flatMap(([, symbol]) => checker.getDeclaredTypeOfSymbol(symbol).getProperties())
        .map((member) => [member.name, checker.getTypeOfSymbol(member)] as const),
    );
  const shownFor = (type: ts.Type | undefined, name: string): string =>
    plain(ts.displayPartsToString(type?.getProperty(name)?.getDocumentationComment(checker)));

  const methods = membersOf('Methods');
  const options = membersOf('Attributes');
  const shown: Record<string, string> = {};
  const expected: Record<string, string> = {};
  for (const { parent, child } of places) {
    const name = specs[child]?.name ?? child;
    const variant: ElementShape | undefined = specs[child]?.under?.[parent];
    const known = docs[variant ? `${name}@${specs[parent]?.name}` : name];
    const at = `${parent} > ${child}`;
    shown[at] = shownFor(methods.get(parent), child);
    expected[at] = body(docs[name]?.doc);
    for (const attribute of Object.keys((variant ?? specs[child])?.attributes ?? {})) {
      shown[`${at} ${attribute}`] = shownFor(options.get(`${parent}_${child}`), attribute);
      expected[`${at} ${attribute}`] = body(known?.attributes[attribute]);
    }
  }
  return { shown, expected };
}
