import type { Position } from '../../document/node.js';
import type { Issue } from '../../issue.js';
import { templatesPage } from './constructs.js';

/** What can be wrong with a template. */
export type TemplateIssueCode =
  | 'bad-condition'
  | 'bad-secret-name'
  | 'bad-tag'
  | 'dot-outside-list'
  | 'misplaced-else'
  | 'reserved-name'
  | 'template-too-deep'
  | 'template-too-large'
  | 'unclosed-section'
  | 'unclosed-tag'
  | 'unopened-section'
  | 'unsupported-delimiters'
  | 'unsupported-partial';

/** Takes what is wrong at an offset. */
export type Report = (code: TemplateIssueCode, message: string, offset: number) => void;

const most = 100;

/** Gathers a template's issues, the first hundred that are found. */
export function issueList(positionAt: (offset: number) => Position): {
  readonly report: Report;
  /** All of them, in the order of the text. */
  readonly issues: () => readonly Issue[];
} {
  const found: { readonly issue: Issue; readonly offset: number }[] = [];
  const report: Report = (code, message, offset) => {
    if (found.length >= most) return;
    const { line, column } = positionAt(offset);
    const more = found.length === most - 1 ? ` There may be more: only ${most} problems are told.` : '';
    const text = message + more;
    found.push({
      issue: { code, severity: 'error', message: text, path: '', line, column, source: templatesPage },
      offset,
    });
  };
  const issues = () => found.toSorted((a, b) => a.offset - b.offset).map(({ issue }) => issue);
  return { issues, report };
}

/** What a message quotes of a template: never more than a line. */
export const quote = (text: string): string => {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
};
