import { type Checkable, check, type Issue, parse, TexmlError } from '../../src/document/index.js';
import { positionsIn } from '../../src/document/read/positions.js';
import { parseTemplate, unconfirmedIn } from '../../src/template/dialect/index.js';
import { binLimits } from './limits.js';
import { type Way, waysThrough } from './ways-through.js';

/**
 * What is wrong with a template that is to be served: as a template, and as TeXML on each way that its conditions and lists
 * may go. Values are not guessed at. Lines and columns are the template's own.
 *
 * @returns Errors keep it from being served; warnings do not.
 */
export function checkBin(source: string): readonly Issue[] {
  const { sourceLength: maxLength, depth: maxDepth } = binLimits;
  const template = parseTemplate(source, { maxDepth, maxLength });
  if (template.issues.length > 0) return template.issues;
  const found = new Map<string, Issue>();
  for (const way of waysThrough(source)) {
    for (const issue of issuesOn(way, source)) {
      found.set(`${issue.code} ${issue.line} ${issue.column} ${issue.message}`, issue);
    }
  }
  return [...unconfirmedIn(template), ...found.values()].toSorted(
    (a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0),
  );
}

function issuesOn({ text, isFilled, sourceOf }: Way, source: string): readonly Issue[] {
  const inSource = positionsIn(source);
  const offsetOf = offsetsIn(text);
  const moved = (issue: Issue): Issue => {
    const { line, column } = inSource(sourceOf(offsetOf(issue)).offset);
    return { ...issue, line, column };
  };
  let document: Checkable;
  try {
    document = parse(text, { maxDepth: binLimits.elementDepth });
  } catch (error) {
    if (error instanceof TexmlError) return error.issues.map(moved);
    throw error;
  }
  const issues = check(document);
  // What an empty list leaves out may be missed by what stands around it; a list that is empty is none of its faults.
  const own = isFilled ? issues : issues.filter((issue) => sourceOf(offsetOf(issue)).isInverted);
  return own.map(moved);
}

/** Turns lines and columns back into offsets. */
function offsetsIn(text: string): (place: Pick<Issue, 'line' | 'column'>) => number {
  const starts = [text.startsWith('\ufeff') ? 1 : 0];
  for (const { index, 0: end } of text.matchAll(/\r\n?|\n/g)) starts.push(index + end.length);
  return ({ line = 1, column = 1 }) => Math.min((starts[line - 1] ?? 0) + column - 1, text.length);
}
