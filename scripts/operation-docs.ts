/** Takes the doc comments of the operations table and writes them down as data: `npx jiti scripts/operation-docs.ts [--check]`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { listOperations } from '../src/api/index.js';
import { readTypes } from './type-docs.js';

/** Where the docs are written. */
export const operationDocsFile: string = fileURLToPath(
  new URL('../src/cli/operation-docs.generated.ts', import.meta.url),
);

/** What the comments say of an operation. */
export interface OperationDocs {
  readonly doc: string;
  /** By the parameter's name on the command line, `filter.status`, in the order of the sources; empty where nothing is said. */
  readonly fields: Readonly<Record<string, string>>;
  /** So by the name of a field of the reply: `data.id`, `calls[].sid`. */
  readonly reply: Readonly<Record<string, string>>;
}

const typeOf = (operation: string): string =>
  `OperationsTable${operation
    .split('.')
    .map((step) => `['${step}']`)
    .join('')}`;

const typesOf = (helper: string): string =>
  listOperations()
    .map(({ operation }) => `  '${operation}': ${helper}<${typeOf(operation)}>;`)
    .join('\n');

const probeText = (): string => `import type { OperationsTable, ParametersOf, ReplyOf } from './api/index.js';
export declare const table: OperationsTable;
export interface Parameters {
${typesOf('ParametersOf')}
}
export interface Replies {
${typesOf('ReplyOf')}
}
`;

/** Reads the comments above the operations and above the fields of their parameters and replies, and above the groups of operations. */
export function readOperationDocs(): {
  readonly operations: Readonly<Record<string, OperationDocs>>;
  /** By the group's dotted name. */
  readonly groups: Readonly<Record<string, string>>;
} {
  const { exported, member, docOf, fieldsOf } = readTypes(probeText());
  const told = (name: string): string => {
    const doc = docOf(name.split('.').reduce(member, exported('table')));
    if (!doc) throw new Error(`No doc comment stands above ${name}.`);
    return doc;
  };
  const names = listOperations().map(({ operation }) => operation);
  const groups = new Set(names.flatMap((name) => (name.includes('.') ? [name.replace(/\.\w+$/, '')] : [])));
  return {
    operations: Object.fromEntries(
      names.map((name) => [
        name,
        {
          doc: told(name),
          fields: fieldsOf(member(exported('Parameters'), name), 'objects'),
          reply: fieldsOf(member(exported('Replies'), name), 'objects-and-lists'),
        },
      ]),
    ),
    groups: Object.fromEntries([...groups].map((name) => [name, told(name)])),
  };
}

/** What the command needs of it: replies are no part of its help, nor is a field of which nothing is said. */
const forTheCommand = () =>
  Object.fromEntries(
    Object.entries(readOperationDocs().operations).map(([name, { doc, fields }]) => [
      name,
      { doc, fields: Object.fromEntries(Object.entries(fields).filter(([, said]) => said !== '')) },
    ]),
  );

/** The text of src/cli/operation-docs.generated.ts. */
export const operationDocs = (): string =>
  `// Written by scripts/operation-docs.ts from the comments in src/api/operations/*.ts. Do not edit.
export const operationDocs: Readonly<
  Record<string, { readonly doc: string; readonly fields: Readonly<Record<string, string>> }>
> = ${JSON.stringify(forTheCommand(), null, 2)};
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
