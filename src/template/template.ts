import mustache from 'mustache';
import type { TexmlDocument } from '../document/builder-types.js';
import { positionsIn } from '../document/read/positions.js';
import { type Issue, TexmlError } from '../issue.js';
import { declarationsIn } from './declared/declarations.js';
import { type DeclaredValues, declaredFields, declaredSchema } from './declared/declared-schema.js';
import { namesIn, unconfirmedIn } from './dialect/names.js';
import { everyNode, type TemplateNode } from './dialect/node.js';
import { parseTemplate } from './dialect/parse-template.js';
import { isReserved } from './dialect/reserved.js';
import { documentOf, failure, isError, type Made, readDocument } from './made.js';
import { alone } from './mustache/alone.js';
import { fill } from './mustache/filling.js';
import { conditionsIn, masked } from './mustache/masked.js';
import { checkNames } from './mustache/names-check.js';
import { prepare } from './mustache/spans.js';
import { viewOf } from './mustache/view.js';
import { type Fields, fieldsOf, type ParamsSchema, type SchemaComplaint } from './schema.js';

/** What a template's names stand for. The secrets and kept names that it declares in its first comment count as well. */
export interface TemplateSettings<Schema extends ParamsSchema = ParamsSchema> {
  /**
   * The parameters, as an object schema of any library that speaks Standard Schema, and shows its names: zod, valibot,
   * or one with `~standard.jsonSchema`. Without it they are those that the template declares.
   */
  readonly params?: Schema;
  /** The secrets of the account that the template may use. They are left for Telnyx; their values are never read here. */
  readonly secrets?: readonly string[];
  /** The names that are left for Telnyx: parameters of the request, such as `From`, or variables of an `<HttpRequest>`. */
  readonly keeps?: readonly string[];
}

type InputOf<Schema> = Schema extends ParamsSchema<infer _Output, infer Input> ? Input : never;

/** A template that is filled in here, before its document leaves. */
export interface MustacheTemplate<Values> {
  readonly source: string;
  /** What is wrong with the template itself, with positions, in the order of the text. Nothing was rendered to find it. */
  readonly issues: readonly Issue[];
  /** What is wrong with the template, with these values, or with the document that they make; nothing is thrown. */
  check(values: Values): readonly Issue[];
  /**
   * The document with the values in it, to be answered by a flow, or looked into.
   *
   * @throws {TexmlError} `invalid-template`, `invalid-values` or `invalid-document`, with every issue.
   */
  document(values: Values): TexmlDocument;
  /**
   * The same as XML.
   *
   * @param options `pretty`: indented by two spaces, for people; compact when left out.
   * @throws {TexmlError} `invalid-template`, `invalid-values` or `invalid-document`, with every issue.
   */
  render(values: Values, options?: { readonly pretty?: boolean }): string;
}

/**
 * Reads a Mustache template whose parameters are filled in here, and whose secrets and kept names are left for Telnyx to
 * fill in when it fetches the document. A value can become neither markup nor a tag, whatever it holds.
 *
 * Sections (`{{#name}} … {{/name}}`) and inverted ones (`{{^name}} … {{/name}}`) are Mustache's. `{{{name}}}`, partials and
 * changes of delimiters are refused. Telnyx's conditions may ask for kept names only, and are left for it.
 *
 * @param source The template's text.
 * @throws {TexmlError} `unreadable-schema` when the schema does not show its names, `bad-names` for a name that can't be
 * one, or is declared both as a parameter and as kept.
 * @example
 * ```ts
 * import { template } from 'texml/template';
 * import * as z from 'zod';
 *
 * const welcome = template('<Response><Say>Hello {{name}}, your code is {{#secret}}door_code{{/secret}}.</Say></Response>', {
 *   params: z.object({ name: z.string() }),
 *   secrets: ['door_code'],
 * });
 * console.log(welcome.render({ name: 'Ann <3' }));
 * // <Response><Say>Hello Ann &lt;3, your code is {{#secret}}door_code{{/secret}}.</Say></Response>
 * ```
 * @see https://developers.telnyx.com/docs/voice/programmable-voice/texml-interpreter
 */
export function template<Schema extends ParamsSchema = ParamsSchema<DeclaredValues, DeclaredValues>>(
  source: string,
  { params, secrets = [], keeps = [] }: TemplateSettings<Schema> = {},
): MustacheTemplate<InputOf<Schema>> {
  const declared = declarationsIn(source);
  const schema: ParamsSchema = params ?? declaredSchema(declared.params);
  const fields = params === undefined ? declaredFields(declared.params) : shownFields(params);
  const known = {
    params: fields,
    secrets: new Set([...secrets, ...declared.secrets.map(({ name }) => name)]),
    keeps: new Set([...keeps, ...declared.keeps.map(({ name }) => name)]),
  };
  refuseBadNames(fields, known.keeps);
  const read = parseTemplate(source);
  const names = checkNames(read.nodes, known);
  const issues = [
    ...declared.issues,
    ...read.issues,
    ...names.issues,
    ...undocumentedIn(read.nodes, names.kept),
  ].toSorted(byPlace);
  const isFaulty = issues.some(isError);
  const positionAt = positionsIn(source);
  const conditions = conditionsIn(source);
  const spans = isFaulty
    ? []
    : prepare(mustache.parse(masked(source, conditions)), { source, kept: names.kept, conditions });

  const make = (values: unknown): Made => {
    if (isFaulty) return { issues, fault: 'invalid-template' };
    const answer = schema['~standard'].validate(values);
    if (answer instanceof Promise) {
      throw new TexmlError(
        'async-schema',
        'The schema of a template answers at once: take out what it waits for.',
      );
    }
    if (answer.issues)
      return { issues: answer.issues.map((one) => ofValue(one, read.nodes)), fault: 'invalid-values' };
    const filled = fill(spans, source, viewOf(answer.value), positionAt);
    if (filled.issues.length > 0) return { issues: filled.issues, fault: 'invalid-values' };
    return readDocument(filled.text, source);
  };

  const document = (values: InputOf<Schema>): TexmlDocument => {
    const made = make(values);
    if (!made.root) throw failure(made);
    return documentOf(made.root, made.issues);
  };

  return {
    source,
    issues,
    check(values) {
      const made = make(values);
      return made.fault === 'invalid-template' ? made.issues : [...issues, ...made.issues];
    },
    document,
    render: (values, options) => document(values).toXml(options),
  };
}

function shownFields(schema: ParamsSchema): Fields {
  const fields = fieldsOf(schema);
  if (fields) return fields;
  throw new TexmlError(
    'unreadable-schema',
    'The schema does not show which parameters there are. Give an object schema, such as z.object({ name: z.string() }), and put what changes a value on the value itself.',
  );
}

const parameterName = /^[A-Za-z_]\w*$/;

function refuseBadNames(params: Fields, keeps: ReadonlySet<string>): void {
  for (const name of params.keys()) {
    const why = isReserved(name)
      ? 'is a word of the template language'
      : keeps.has(name)
        ? 'is declared as kept for Telnyx, too'
        : parameterName.test(name)
          ? undefined
          : 'is not made of letters, digits and _, with no digit first';
    if (why !== undefined)
      throw new TexmlError('bad-names', `'${name}' can't be a parameter: it ${why}. Give it another name.`);
  }
}

/** What is left for Telnyx, and Telnyx does not document. What is filled in here is Mustache's, which is documented. */
const undocumentedIn = (nodes: readonly TemplateNode[], kept: ReadonlySet<number>): readonly Issue[] =>
  unconfirmedIn({
    nodes: [...everyNode(nodes)]
      .filter((node) => node.kind === 'if' || ('at' in node && kept.has(node.at.offset)))
      .map(alone),
    issues: [],
  });

const byPlace = (a: Issue, b: Issue): number =>
  (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);

/** What a schema says of a value, at the first place that needs it. */
function ofValue({ message, path = [] }: SchemaComplaint, nodes: readonly TemplateNode[]): Issue {
  const keys = path.map((part) => String(typeof part === 'object' ? part.key : part));
  const use = namesIn({ nodes, issues: [] }).find(({ name }) => name === keys[0]);
  const place = use && { line: use.at.line, column: use.at.column };
  return { code: 'bad-value', severity: 'error', message, path: keys.join('.'), ...place };
}
