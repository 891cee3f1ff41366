import type { Construct } from './constructs.js';
import type { Operand, Test } from './node.js';
import { isName, isPlainName } from './reserved.js';

/** A condition as it was read; `fault` says what is wrong with one that could not be. */
export interface ReadCondition {
  readonly test: Test;
  readonly unconfirmed: readonly Construct[];
  readonly fault?: string;
}

const comparison = /[=!]=/;
const bracedName = /^\{\{([^{}]*)\}\}$/;
const quoted = /^(?:".*"|'.*'|&quot;.*&quot;|&apos;.*&apos;)$/s;
const joined = /\s(?:and|or|&&|\|\||&amp;&amp;)\s/;
// What is left of `===`, `!==`, `<==`, of a negation, or of a second comparison. Text may end in `=`: base64 does.
const strayOnLeft = /^!|[=!<>]$/;
const strayOnRight = /^=|\s[=!]=\s/;

/** Reads what stands after `#if` or `#elseif`. */
export function readCondition(text: string): ReadCondition {
  if (text === '') return faulty('It has no condition.');
  const operator = comparison.exec(text);
  if (!operator) return bare(text);
  const left = text.slice(0, operator.index).trim();
  const right = text.slice(operator.index + 2).trim();
  if (left === '') return faulty('Nothing stands before the operator.');
  if (strayOnLeft.test(left) || strayOnRight.test(right)) {
    return faulty('It has more than one operator, or one that there is not.');
  }
  const first = operand(left, 'parameter');
  const second = operand(right, 'text');
  if (!first || !second) return faulty('A value is either one name in braces, or text without braces.');
  const unconfirmed: Construct[] = [];
  if (right === '') unconfirmed.push('empty-operand');
  if (quoted.test(left) || quoted.test(right)) unconfirmed.push('quoted-operand');
  if (joined.test(right) || joined.test(left)) unconfirmed.push('joined-conditions');
  if ([first, second].some((one) => one.kind === 'parameter' && !isPlainName(one.name))) {
    unconfirmed.push('unusual-name');
  }
  const test: Test = {
    kind: 'compare',
    left: first,
    operator: operator[0] === '==' ? '==' : '!=',
    right: second,
  };
  return { test, unconfirmed };
}

function bare(text: string): ReadCondition {
  const tested = operand(text, 'parameter');
  if (tested?.kind !== 'parameter') return faulty('It has no operator, and is no name.');
  const { name } = tested;
  return {
    test: { kind: 'given', name },
    unconfirmed: isPlainName(name) ? ['bare-condition'] : ['bare-condition', 'unusual-name'],
  };
}

/** Without braces a name on the left is a parameter's, and anything on the right is text. */
function operand(text: string, meant: Operand['kind']): Operand | undefined {
  const inBraces = bracedName.exec(text)?.[1]?.trim();
  if (inBraces !== undefined) return isName(inBraces) ? { kind: 'parameter', name: inBraces } : undefined;
  if (text.includes('{{')) return undefined;
  return meant === 'parameter' && isName(text) ? { kind: 'parameter', name: text } : { kind: 'text', text };
}

const faulty = (fault: string): ReadCondition => ({ test: { kind: 'never' }, unconfirmed: [], fault });
