import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
// TypeScript 7.0 has no interface to ask for types.
import ts from 'typescript-6';

const root = fileURLToPath(new URL('../', import.meta.url));

/** A file that is never written: it names the types that are asked for. */
const probe = join(root, 'src/docs.probe.ts');

/** How far down fields are read. */
type Into = 'nothing' | 'objects' | 'objects-and-lists';

/** The comments above what a text exports, and above the fields of its types, as an editor would show them. */
export interface TypeDocs {
  /** Something that the text exports. @throws where it does not. */
  readonly exported: (name: string) => ts.Symbol;
  /** A field of something. @throws where there is none. */
  readonly member: (symbol: ts.Symbol, name: string) => ts.Symbol;
  /** The comment above a field, without its tags, on one line; empty where there is none. */
  readonly docOf: (symbol: ts.Symbol) => string;
  /** The texts of a comment's tags of one name: `see`. */
  readonly tagsOf: (symbol: ts.Symbol, tag: string) => string[];
  /**
   * The comments of the fields of a field, in their order and by name: `meta.page_number`, and `calls[].sid` where lists are
   * gone into. Empty where there is none.
   */
  readonly fieldsOf: (symbol: ts.Symbol, into: Into) => Record<string, string>;
}

/** Reads the types of a text that stands in src/. */
export function readTypes(text: string): TypeDocs {
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile).config,
    ts.sys,
    root,
  );
  const host = ts.createCompilerHost(options);
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
  const exports = new Map(
    (module ? checker.getExportsOfModule(module) : []).map((symbol) => [symbol.name, symbol]),
  );

  const onOneLine = (parts: ts.SymbolDisplayPart[] | undefined): string =>
    ts.displayPartsToString(parts).replaceAll(/\s+/g, ' ').trim();
  const docOf = (symbol: ts.Symbol): string => onOneLine(symbol.getDocumentationComment(checker));
  const typeOf = (symbol: ts.Symbol): ts.Type =>
    symbol.flags & ts.SymbolFlags.Interface
      ? checker.getDeclaredTypeOfSymbol(symbol)
      : checker.getTypeOfSymbol(symbol);
  const isGroup = (type: ts.Type): boolean =>
    (type.flags & ts.TypeFlags.Object) !== 0 && !checker.isArrayLikeType(type);

  function* fieldsIn(type: ts.Type, prefix: string, into: Into): Generator<[name: string, doc: string]> {
    for (const field of checker.getNonNullableType(type).getProperties()) {
      const name = prefix + field.name;
      yield [name, docOf(field)];
      if (into === 'nothing') continue;
      const inner = checker.getNonNullableType(typeOf(field));
      if (isGroup(inner)) yield* fieldsIn(inner, `${name}.`, into);
      const isList = into === 'objects-and-lists' && checker.isArrayLikeType(inner);
      const item = isList ? inner.getNumberIndexType() : undefined;
      if (item && isGroup(item)) yield* fieldsIn(item, `${name}[].`, into);
    }
  }

  return {
    exported: (name) => {
      const found = exports.get(name);
      if (!found) throw new Error(`The type of ${name} cannot be read.`);
      return found;
    },
    member: (symbol, name) => {
      const found = typeOf(symbol).getProperty(name);
      if (!found) throw new Error(`${symbol.name} has no ${name}.`);
      return found;
    },
    docOf,
    tagsOf: (symbol, tag) =>
      symbol
        .getJsDocTags(checker)
        .filter(({ name }) => name === tag)
        .map(({ text: parts }) => onOneLine(parts)),
    fieldsOf: (symbol, into) => Object.fromEntries(fieldsIn(typeOf(symbol), '', into)),
  };
}
