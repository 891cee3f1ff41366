import type { Position } from '../../document/node.js';
import { suggest } from '../../document/suggest.js';
import type { Issue } from '../../issue.js';
import { quote } from '../dialect/issues.js';
import { namesIn } from '../dialect/names.js';
import { everyNode, type TemplateNode } from '../dialect/node.js';
import type { Fields } from '../schema.js';
import { alone } from './alone.js';

/** What a template's names may be. */
export interface KnownNames {
  readonly params: Fields;
  readonly secrets: ReadonlySet<string>;
  /** Those that Telnyx fills in. */
  readonly keeps: ReadonlySet<string>;
}

/** What came of looking at a template's names. */
export interface NamesCheck {
  readonly issues: readonly Issue[];
  /** Where the tags start that are left for Telnyx. */
  readonly kept: ReadonlySet<number>;
}

/** The names that mean something in a part of the template. */
interface Scope {
  /** Of the items of the open lists; undefined for items that have none. */
  readonly items: readonly (Fields | undefined)[];
  /** Whether the innermost list is one of Telnyx's, and `{{.}}` with it. */
  readonly isTelnyxs: boolean;
}

/** Finds what is undeclared, or stands where no value may, and which tags are Telnyx's. */
export function checkNames(nodes: readonly TemplateNode[], known: KnownNames): NamesCheck {
  const check = new Check(known);
  check.all(nodes, { items: [], isTelnyxs: false });
  return check;
}

class Check implements NamesCheck {
  readonly issues: Issue[] = [];
  readonly kept = new Set<number>();
  readonly #known: KnownNames;

  constructor(known: KnownNames) {
    this.#known = known;
  }

  all(nodes: readonly TemplateNode[], scope: Scope): void {
    for (const node of nodes) this.#one(node, scope);
  }

  #one(node: TemplateNode, scope: Scope): void {
    switch (node.kind) {
      case 'value': {
        if (node.isRaw) {
          this.#tell(
            'unescaped-value',
            node,
            node.name,
            `{{{${quote(node.name)}}}} and {{&${quote(node.name)}}} would put a value in as markup. Write {{${quote(node.name)}}}.`,
          );
        } else if (this.#isTelnyxs(node, scope)) this.kept.add(node.at.offset);
        else if (node.place === 'tag') {
          this.#tell(
            'value-in-tag',
            node,
            node.name,
            `'${quote(node.name)}' stands in a tag, where its value could become an element or an attribute. Put it between quotation marks, or in the text.`,
          );
        }
        return;
      }
      case 'section': {
        const isTelnyxs = this.#isTelnyxs(node, scope);
        if (isTelnyxs) this.kept.add(node.at.offset);
        const items =
          node.isInverted || isTelnyxs ? scope.items : [...scope.items, this.#fieldsOf(node.name, scope)];
        this.all(node.nodes, { items, isTelnyxs: node.isInverted ? scope.isTelnyxs : isTelnyxs });
        return;
      }
      case 'secret':
        if (this.#known.secrets.has(node.name)) this.kept.add(node.at.offset);
        else {
          this.#tell(
            'undeclared-secret',
            node,
            node.name,
            `The secret '${quote(node.name)}' is not declared. ${advice(node.name, this.#known.secrets, 'Declare it with the template, or remove it.')}`,
          );
        }
        return;
      case 'url_encode':
        this.all(node.nodes, scope);
        this.#encoded(node);
        return;
      case 'if':
        for (const { name, at } of namesIn({ nodes: [alone(node)], issues: [] })) {
          if (this.#known.keeps.has(name)) continue;
          const why = this.#isParam(name, scope)
            ? `which is filled in here: Telnyx decides conditions, later, and does not know it. Write {{#${quote(name)}}} … {{/${quote(name)}}}`
            : 'which is not declared as one of those that Telnyx fills in. Declare that it is kept';
          this.#tell(
            'undeclared-condition',
            { at },
            name,
            `The condition asks for '${quote(name)}', ${why}.`,
          );
        }
        for (const branch of node.branches) this.all(branch.nodes, scope);
        return;
      case 'text':
      case 'braces':
      case 'comment':
        return;
    }
  }

  /** A text is encoded here or by Telnyx, not by both. */
  #encoded(node: Extract<TemplateNode, { kind: 'url_encode' }>): void {
    const tags = [...everyNode(node.nodes)].filter(
      (one) => one.kind !== 'text' && one.kind !== 'braces' && one.kind !== 'comment',
    );
    const isTelnyxs = tags.filter((one) => one.kind === 'if' || this.kept.has(one.at.offset));
    if (isTelnyxs.length === 0) return;
    if (isTelnyxs.length === tags.length) this.kept.add(node.at.offset);
    else {
      this.#tell(
        'mixed-encoding',
        node,
        'url_encode',
        '{{#url_encode}} holds what is filled in here and what Telnyx fills in. Write one {{#url_encode}} for each.',
      );
    }
  }

  #isTelnyxs({ name, at }: { readonly name: string; readonly at: Position }, scope: Scope): boolean {
    if (name === '.') return scope.isTelnyxs;
    if (this.#isParam(name, scope)) return false;
    if (this.#known.keeps.has(name)) return true;
    const { secrets, params, keeps } = this.#known;
    const message = secrets.has(name)
      ? `'${quote(name)}' is a secret. Write {{#secret}}${quote(name)}{{/secret}}.`
      : `'${quote(name)}' is not declared. ${advice(name, [...params.keys(), ...keeps], 'Declare it as a parameter, or as kept where Telnyx is to fill it in.')}`;
    this.#tell('undeclared-placeholder', { at }, name, message);
    return false;
  }

  #isParam(name: string, { items }: Scope): boolean {
    return this.#known.params.has(name) || items.some((fields) => fields?.has(name));
  }

  #fieldsOf(name: string, { items }: Scope): Fields | undefined {
    const holder = items.findLast((fields) => fields?.has(name)) ?? this.#known.params;
    return holder.get(name);
  }

  #tell(code: string, { at }: { readonly at: Position }, path: string, message: string): void {
    this.issues.push({
      code,
      severity: 'error',
      message,
      path: quote(path),
      line: at.line,
      column: at.column,
    });
  }
}

function advice(name: string, known: Iterable<string>, otherwise: string): string {
  const near = suggest(name, known);
  return near === undefined ? otherwise : `Did you mean '${near}'?`;
}
