import type { Position } from '../../document/node.js';
import type { Issue } from '../../issue.js';
import type { Construct } from './constructs.js';
import type { Place } from './place.js';

interface Located {
  /** Where the tag starts. */
  readonly at: Position;
  /** What in this very tag Telnyx does not document. */
  readonly unconfirmed: readonly Construct[];
}

/** The document's own text. It holds no double brace. */
export interface TextNode {
  readonly kind: 'text';
  readonly text: string;
}

/** Opening braces that nothing closes: they are text. */
export interface BracesNode {
  readonly kind: 'braces';
  readonly text: string;
  readonly place: Place;
}

/** `{{! … }}`. */
export interface CommentNode extends Located {
  readonly kind: 'comment';
}

/** `{{name}}`, `{{.}}`, `{{{name}}}` or `{{&name}}`. */
export interface ValueNode extends Located {
  readonly kind: 'value';
  readonly name: string;
  /** Written so that standard Mustache would not escape it. */
  readonly isRaw: boolean;
  readonly place: Place;
}

/** `{{#name}} … {{/name}}`, or `{{^name}} … {{/name}}`. */
export interface SectionNode extends Located {
  readonly kind: 'section';
  readonly name: string;
  readonly isInverted: boolean;
  readonly nodes: readonly TemplateNode[];
}

/** `{{#url_encode}} … {{/url_encode}}`. */
export interface EncodedNode extends Located {
  readonly kind: 'url_encode';
  readonly nodes: readonly TemplateNode[];
  readonly place: Place;
}

/** `{{#secret}}name{{/secret}}`. */
export interface SecretNode extends Located {
  readonly kind: 'secret';
  readonly name: string;
  readonly place: Place;
}

/** `{{#if …}} … {{#elseif …}} … {{#else}} … {{/if}}`. */
export interface ConditionNode extends Located {
  readonly kind: 'if';
  readonly branches: readonly Branch[];
}

export interface Branch extends Located {
  /** Undefined for `{{#else}}`. */
  readonly test: Test | undefined;
  readonly nodes: readonly TemplateNode[];
}

export type Test =
  | { readonly kind: 'given'; readonly name: string }
  | {
      readonly kind: 'compare';
      readonly left: Operand;
      readonly operator: '==' | '!=';
      readonly right: Operand;
    }
  /** A condition that could not be read: it does not hold. */
  | { readonly kind: 'never' };

export type Operand =
  | { readonly kind: 'parameter'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string };

/** A piece of a template. */
export type TemplateNode =
  | TextNode
  | BracesNode
  | CommentNode
  | ValueNode
  | SectionNode
  | EncodedNode
  | SecretNode
  | ConditionNode;

/** A template that was read. It can be rendered as often as needed. */
export interface Template {
  /** Empty where the template exceeds a bound. */
  readonly nodes: readonly TemplateNode[];
  /** What is wrong with it, in the order of the text. A tag that is at fault stands for nothing. */
  readonly issues: readonly Issue[];
}

/** Every node, in the order of the text, those within others too. */
export function* everyNode(nodes: readonly TemplateNode[]): Generator<TemplateNode> {
  for (const node of nodes) {
    yield node;
    if (node.kind === 'if') for (const branch of node.branches) yield* everyNode(branch.nodes);
    else if ('nodes' in node) yield* everyNode(node.nodes);
  }
}
