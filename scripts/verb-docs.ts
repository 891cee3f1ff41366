/** Takes the doc comments out of verbs/*.ts and writes them down as data: `npx jiti scripts/verb-docs.ts [--check]`. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  type CallExpression,
  type Comment,
  type Expression,
  type ObjectProperty,
  parseSync,
} from 'oxc-parser';

const folder = fileURLToPath(new URL('../verbs/', import.meta.url));

/** Where the docs are written. */
export const docsFile: string = join(folder, 'docs.generated.ts');

interface Entry {
  readonly doc: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** One property of an object in the sources, with the comment above it. */
interface Member {
  readonly key: string;
  readonly value: Expression;
  readonly doc: string | undefined;
}

/** An object literal, and the file that it stands in. */
interface Literal {
  readonly value: Expression;
  readonly source: string;
  readonly comments: readonly Comment[];
}

const plain = (comment: string): string =>
  comment
    .slice(1)
    .replaceAll(/^\s*\* ?/gm, '')
    .replaceAll(/\s+/g, ' ')
    .trim();

const docAbove = ({ source, comments }: Literal, start: number): string | undefined => {
  const above = comments.findLast((comment) => comment.end <= start);
  const touches = above?.type === 'Block' && above.value.startsWith('*');
  return touches && source.slice(above.end, start).trim() === '' ? plain(above.value) : undefined;
};

const unwrap = (value: Expression): Expression =>
  value.type === 'TSAsExpression' || value.type === 'TSSatisfiesExpression'
    ? unwrap(value.expression)
    : value.type === 'CallExpression' && value.arguments[0]?.type === 'ObjectExpression'
      ? value.arguments[0]
      : value;

const isCallOf = (value: Expression, name: string): value is CallExpression =>
  value.type === 'CallExpression' && value.callee.type === 'Identifier' && value.callee.name === name;

const keyOf = (property: ObjectProperty): string => {
  if (property.key.type === 'Identifier') return property.key.name;
  if (property.key.type === 'Literal') return String(property.key.value);
  throw new Error(`A key of type ${property.key.type} cannot be read.`);
};

/** The constants of all files, by name: what is spread into an element may come from another file. */
const constants = (): Map<string, Literal> => {
  const found = new Map<string, Literal>();
  const isSource = (name: string) => /^[a-z-]+\.ts$/.test(name);
  for (const name of readdirSync(folder).filter(isSource).sort()) {
    const source = readFileSync(join(folder, name), 'utf8');
    const { program, comments, errors } = parseSync(name, source);
    if (errors[0]) throw new Error(`verbs/${name} cannot be parsed: ${errors[0].message}`);
    for (const statement of program.body) {
      const declared = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
      if (declared?.type !== 'VariableDeclaration') continue;
      for (const { id, init } of declared.declarations) {
        if (id.type === 'Identifier' && init) found.set(id.name, { value: init, source, comments });
      }
    }
  }
  return found;
};

/** Reads the docs of the vocabulary, in the order in which its files list it. @throws where a comment is missing. */
export const readDocs = (): Record<string, Entry> => {
  const known = constants();

  const membersOf = (literal: Literal): Member[] => {
    if (literal.value.type === 'Identifier') {
      const constant = known.get(literal.value.name);
      if (!constant) throw new Error(`${literal.value.name} is no constant of verbs/.`);
      return membersOf(constant);
    }
    if (isCallOf(literal.value, 'sharing')) {
      return literal.value.arguments.flatMap((part) =>
        part.type === 'SpreadElement' ? [] : membersOf({ ...literal, value: part }),
      );
    }
    const value = unwrap(literal.value);
    if (value.type !== 'ObjectExpression') throw new Error(`Expected an object, not ${value.type}.`);
    return value.properties.flatMap((property): Member[] => {
      if (property.type === 'Property')
        return [{ key: keyOf(property), value: property.value, doc: docAbove(literal, property.start) }];
      throw new Error(
        'Attributes that are shared are added with sharing(): a spread would lose their comments.',
      );
    });
  };
  const inside = (literal: Literal, key: string): Literal | undefined => {
    const member = membersOf(literal).find((one) => one.key === key);
    return member && { ...literal, value: member.value };
  };

  const elements = [...known.values()].flatMap((literal) =>
    isCallOf(literal.value, 'define')
      ? membersOf(literal).map((member) => ({ ...member, literal: { ...literal, value: member.value } }))
      : [],
  );
  const telnyxName = new Map(
    elements.map(({ key, literal }) => {
      const name = inside(literal, 'name')?.value;
      return [key, name?.type === 'Literal' ? String(name.value) : key] as const;
    }),
  );

  const docs: Record<string, Entry> = {};
  const missing: string[] = [];
  const told = (where: string, doc: string | undefined): string => {
    if (!doc) missing.push(where);
    return doc ?? '';
  };
  const add = (name: string, doc: string | undefined, shape: Literal) => {
    const attributes = inside(shape, 'attributes');
    const entries = (attributes ? membersOf(attributes) : []).map(
      (attribute) => [attribute.key, told(`${name} ${attribute.key}`, attribute.doc)] as const,
    );
    docs[name] = { doc: told(name, doc), attributes: Object.fromEntries(entries) };
  };
  for (const { key, doc, literal } of elements) {
    const name = telnyxName.get(key) ?? key;
    add(name, doc, literal);
    const under = inside(literal, 'under');
    for (const shape of under ? membersOf(under) : [])
      add(`${name}@${telnyxName.get(shape.key) ?? shape.key}`, shape.doc, { ...literal, value: shape.value });
  }
  if (missing.length > 0) throw new Error(`No doc comment stands above: ${missing.join(', ')}.`);
  return docs;
};

/** The text of verbs/docs.generated.ts. */
export const verbDocs = (): string =>
  `// Written by scripts/verb-docs.ts from the comments in verbs/*.ts. Do not edit.
export const docs: Readonly<
  Record<string, { readonly doc: string; readonly attributes: Readonly<Record<string, string>> }>
> = ${JSON.stringify(readDocs(), null, 2)};
`;

/** Whether what is written down is what the comments say. */
export const isCurrent = (): boolean => readFileSync(docsFile, 'utf8') === verbDocs();

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (!process.argv.includes('--check')) writeFileSync(docsFile, verbDocs());
  else if (!isCurrent()) {
    console.error('verbs/docs.generated.ts is stale: run `npx jiti scripts/verb-docs.ts`.');
    process.exitCode = 1;
  }
}
