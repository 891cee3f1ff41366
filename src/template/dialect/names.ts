import type { Position } from '../../document/node.js';
import type { Issue } from '../../issue.js';
import { type Construct, unconfirmed } from './constructs.js';
import { everyNode, type Template, type TemplateNode, type Test } from './node.js';

/** A name that a template uses. */
export interface NameUse {
  /** `condition`: a parameter that an `{{#if}}` asks for; `list`: the name of a `{{#section}}` or an inverted one. */
  readonly kind: 'parameter' | 'condition' | 'list' | 'secret';
  readonly name: string;
  /** Where the tag starts. */
  readonly at: Position;
}

/**
 * The names that a template uses, in the order of the text, each as often as it stands there. `{{.}}` is none.
 *
 * @example
 * ```ts
 * import { namesIn, parseTemplate } from 'texml/template';
 * const template = parseTemplate('<Say>{{first_name}}, {{#secret}}door code{{/secret}}</Say>');
 * console.log(namesIn(template).map(({ kind, name }) => `${kind} ${name}`)); // [ 'parameter first_name', 'secret door code' ]
 * ```
 */
export const namesIn = ({ nodes }: Template): readonly NameUse[] =>
  [...everyNode(nodes)].flatMap(namesOf).toSorted((a, b) => a.at.offset - b.at.offset);

/**
 * What a template uses that Telnyx does not document, or contradicts itself in: a warning for each such construct, where
 * it stands first.
 *
 * @example
 * ```ts
 * import { parseTemplate, unconfirmedIn } from 'texml/template';
 * console.log(unconfirmedIn(parseTemplate('<Say>{{{name}}}</Say>'))[0]?.code); // unescaped-value
 * ```
 * @see https://developers.telnyx.com/docs/voice/programmable-voice/texml-interpreter
 */
export function unconfirmedIn({ nodes }: Template): readonly Issue[] {
  const first = new Map<Construct, Position>();
  for (const node of everyNode(nodes)) {
    for (const { unconfirmed: uses, at } of locatedOf(node)) {
      for (const construct of uses) {
        const known = first.get(construct);
        if (!known || at.offset < known.offset) first.set(construct, at);
      }
    }
  }
  return [...first]
    .toSorted(([, a], [, b]) => a.offset - b.offset)
    .map(([construct, at]) => unconfirmed(construct, at));
}

function locatedOf(node: TemplateNode) {
  if (node.kind === 'text' || node.kind === 'braces') return [];
  return node.kind === 'if' ? [node, ...node.branches] : [node];
}

function namesOf(node: TemplateNode): readonly NameUse[] {
  switch (node.kind) {
    case 'value':
      return node.name === '.' ? [] : [{ kind: 'parameter', name: node.name, at: node.at }];
    case 'section':
      return [{ kind: 'list', name: node.name, at: node.at }];
    case 'secret':
      return [{ kind: 'secret', name: node.name, at: node.at }];
    case 'if':
      return node.branches.flatMap(({ test, at }) =>
        namesOfTest(test).map((name) => ({ kind: 'condition' as const, name, at })),
      );
    default:
      return [];
  }
}

function namesOfTest(test: Test | undefined): readonly string[] {
  if (test === undefined || test.kind === 'never') return [];
  if (test.kind === 'given') return [test.name];
  return [test.left, test.right].flatMap((side) =>
    side.kind === 'parameter' && side.name !== '.' ? [side.name] : [],
  );
}
