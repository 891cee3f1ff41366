/** Takes the doc comments of the operations table and writes them down as data: `npx jiti scripts/operation-docs.ts [--check]`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
// TypeScript 7.0 has no interface to ask for types.
import ts from 'typescript-6';
import { listOperations } from '../src/api/index.js';

const root = fileURLToPath(new URL('../', import.meta.url));

/** Where the docs are written. */
export const operationDocsFile: string = join(root, 'src/cli/operation-docs.generated.ts');

interface Entry {
  readonly doc: string;
  /** By the parameter's name on the command line: `filter.status`. */
  readonly fields: Readonly<Record<string, string>>;
}

/** A file that is never written: it names the type of each operation and of its parameters. */
const probe = join(root, 'src/cli/operation-docs.probe.ts');

const typeOf = (operation: string): string =>
  `OperationsTable${operation
    .split('.')
    .map((step) => `['${step}']`)
    .join('')}`;

const probeText = (): string => `import type { OperationsTable, ParametersOf } from '../api/index.js';
export declare const table: OperationsTable;
export interface Parameters {
${listOperations()
  .map(({ operation }) => `  '${operation}': ParametersOf<${typeOf(operation)}>;`)
  .join('\n')}
}
`;

/** Reads the comments above the operations and above the fields of their parameters, as an editor would show them. */
export function readOperationDocs(): Record<string, Entry> {
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile).config,
    ts.sys,
    root,
  );
  const host = ts.createCompilerHost(options);
  const text = probeText();
  const program = ts.createProgram({
    rootNames: [probe],
    options,
    host: {
      ...host,
      fileExists: (path) => path === probe || host.fileExists(path),
      readFile: (path) => (path === probe ? text : host.readFile(path)),
      getSourceFile: (path, ...rest) =>
        path === probe ? ts.createSourceFile(path, text, rest[0]) : host.getSourceFile(path, ...rest),
    },
  });
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(probe);
  const module = source && checker.getSymbolAtLocation(source);
  if (!module) throw new Error('The types of the operations cannot be read.');
  const exported = new Map(checker.getExportsOfModule(module).map((symbol) => [symbol.name, symbol]));
  const table = exported.get('table');
  const parameters = exported.get('Parameters');
  if (!table || !parameters) throw new Error('The types of the operations cannot be read.');

  const docOf = (symbol: ts.Symbol): string =>
    ts.displayPartsToString(symbol.getDocumentationComment(checker)).replaceAll(/\s+/g, ' ').trim();
  const typeAt = (symbol: ts.Symbol): ts.Type => checker.getTypeOfSymbol(symbol);
  const member = (symbol: ts.Symbol, name: string): ts.Symbol => {
    const found = typeAt(symbol).getProperty(name);
    if (!found) throw new Error(`${symbol.name} has no ${name}.`);
    return found;
  };

  function* fieldsIn(type: ts.Type, prefix: string): Generator<[name: string, doc: string]> {
    for (const field of checker.getNonNullableType(type).getProperties()) {
      const inner = checker.getNonNullableType(typeAt(field));
      const name = prefix + field.name;
      const doc = docOf(field);
      if (doc) yield [name, doc];
      const isGroup = (inner.flags & ts.TypeFlags.Object) !== 0 && !checker.isArrayLikeType(inner);
      if (isGroup) yield* fieldsIn(inner, `${name}.`);
    }
  }

  return Object.fromEntries(
    listOperations().map(({ operation }) => {
      const doc = docOf(operation.split('.').reduce(member, table));
      if (!doc) throw new Error(`No doc comment stands above ${operation}.`);
      const given = checker.getDeclaredTypeOfSymbol(parameters).getProperty(operation);
      const fields = given ? Object.fromEntries(fieldsIn(typeAt(given), '')) : {};
      return [operation, { doc, fields }];
    }),
  );
}

/** The text of src/cli/operation-docs.generated.ts. */
export const operationDocs = (): string =>
  `// Written by scripts/operation-docs.ts from the comments in src/api/operations/*.ts. Do not edit.
export const operationDocs: Readonly<
  Record<string, { readonly doc: string; readonly fields: Readonly<Record<string, string>> }>
> = ${JSON.stringify(readOperationDocs(), null, 2)};
`;

/** Whether what is written down is what the comments say. */
export const isCurrent = (): boolean => readFileSync(operationDocsFile, 'utf8') === operationDocs();

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (!process.argv.includes('--check')) writeFileSync(operationDocsFile, operationDocs());
  else if (!isCurrent()) {
    console.error('src/cli/operation-docs.generated.ts is stale: run `npx jiti scripts/operation-docs.ts`.');
    process.exitCode = 1;
  }
}
