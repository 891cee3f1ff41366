import type { AttributeSpec } from '../../../verbs/define.js';
import type { Position } from '../../document/node.js';
import type { Issue } from '../../issue.js';

/** The types that a template may declare for a parameter: those of the vocabulary's attributes, by the same names. */
export const paramTypes = [
  'string',
  'url',
  'e164',
  'integer',
  'number',
  'boolean',
] as const satisfies readonly AttributeSpec['type'][];

export type ParamType = (typeof paramTypes)[number];

/** A parameter as the template itself declares it. */
export interface DeclaredParam {
  readonly name: string;
  readonly type: ParamType;
  /** Whether it is a list of such values. */
  readonly isList: boolean;
  /** Whether it may be left out. One with a default may. */
  readonly isOptional: boolean;
  readonly default?: string;
  readonly description: string;
  /** Sample values: several for a list. */
  readonly examples: readonly string[];
  readonly at: Position;
}

/** A secret of the account, or a name of Telnyx's, that a template says it uses. */
export interface DeclaredName {
  readonly name: string;
  readonly description: string;
  readonly at: Position;
}

/** What a template says about itself in its first comment. */
export interface Declarations {
  /** What it does, in a sentence or two. Empty where nothing is declared. */
  readonly summary: string;
  readonly params: readonly DeclaredParam[];
  readonly secrets: readonly DeclaredName[];
  /** The names that are left for Telnyx to fill in. */
  readonly keeps: readonly DeclaredName[];
  /** What is wrong with the declarations. */
  readonly issues: readonly Issue[];
}
