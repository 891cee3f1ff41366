import type { Position } from '../../document/node.js';
import { quote } from './issues.js';
import type { Lookup } from './lookup.js';
import type { Operand, Test } from './node.js';
import type { Notes } from './notes.js';
import type { Scalar } from './values.js';

/** What a test is decided with. */
export interface Judging {
  readonly lookup: Lookup;
  readonly notes: Notes;
  readonly item: Scalar | undefined;
  readonly at: Position;
}

/** Whether a branch's test holds. Values are compared as text; what is unknown is empty. */
export function holds(test: Test | undefined, judging: Judging): boolean {
  if (test === undefined) return true;
  if (test.kind === 'never') return false;
  if (test.kind === 'given') return judging.lookup.find(test.name, judging.item) !== undefined;
  const { left, operator, right } = test;
  tellAmbiguous(right, judging);
  return (textOf(left, judging) === textOf(right, judging)) === (operator === '==');
}

// Documents are shared between requests that send different parameters, so a missing one is hardly a fault here.
const textOf = (operand: Operand, { lookup, item, at }: Judging): string =>
  operand.kind === 'text' ? operand.text : lookup.textOf(operand.name, item, at, 'info');

function tellAmbiguous(right: Operand, { lookup, notes, at }: Judging): void {
  if (right.kind !== 'text' || lookup.find(right.text, undefined) === undefined) return;
  const name = quote(right.text);
  const message = `'${name}' is also the name of a parameter, and is compared as the word itself here. Write {{${name}}} within the condition for the parameter's value.`;
  notes.add('ambiguous-operand', message, right.text, at);
}
