import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript-6';
import { expect, it } from 'vitest';
import { root } from '../repository/root.js';

// TypeScript 7.0 shows no comment on a member of any mapped type (fixed for 7.1); 6 does, and has a language service to ask.
const file = join(root, 'test/editor/flow.fixture.ts');

function hover(text: string): string {
  const source = readFileSync(file, 'utf8');
  const at = source.indexOf(text);
  expect(at, `'${text}' stands in the fixture`).toBeGreaterThan(0);
  const info = service.getQuickInfoAtPosition(file, at);
  return ts.displayPartsToString(info?.documentation);
}

const { options } = ts.parseJsonConfigFileContent(
  ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile).config,
  ts.sys,
  root,
);
const host: ts.LanguageServiceHost = {
  getScriptFileNames: () => [file],
  getScriptVersion: () => '1',
  getScriptSnapshot: (path) => {
    const text = ts.sys.readFile(path);
    return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
  },
  getCurrentDirectory: () => root,
  getCompilationSettings: () => options,
  getDefaultLibFileName: ts.getDefaultLibFilePath,
  fileExists: ts.sys.fileExists,
  readFile: ts.sys.readFile,
  directoryExists: ts.sys.directoryExists,
};
const service = ts.createLanguageService(host);

it('an editor shows the doc of a verb and of an attribute', { timeout: 60_000 }, () => {
  expect(hover('gather(')).toMatch(/^Collects /);
  expect(hover('numDigits:')).toMatch(/digits/i);
  expect(hover('say(')).toMatch(/^Speaks /);
  expect(hover('hangup(')).toMatch(/\w/);
});

it('an attribute that several elements share, and a variant under a parent, show theirs too', {
  timeout: 60_000,
}, () => {
  expect(hover('statusCallback:')).toMatch(/events/i);
  expect(hover("name: 'tap'")).toMatch(/\w/);
});

it("an editor shows the doc of a callback's parameter", { timeout: 60_000 }, () => {
  expect(hover('Digits ===')).toMatch(/keys|digits/i);
  expect(hover('DialCallStatus ===')).toMatch(/\w/);
});
