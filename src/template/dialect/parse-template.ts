import { positionsIn } from '../../document/read/positions.js';
import { issueList } from './issues.js';
import type { Template } from './node.js';
import { readTag } from './read-tag.js';
import { tokensOf } from './tokens.js';
import { Tree } from './tree.js';

/** Bounds on what `parseTemplate()` reads. */
export interface TemplateOptions {
  /** How deep sections may be nested. 64 unless told otherwise. */
  readonly maxDepth?: number;
  /** The longest template, in characters (UTF-16 code units). 1,048,576 unless told otherwise. */
  readonly maxLength?: number;
}

/**
 * Reads a document as a template in Telnyx's dialect of Mustache. Telnyx fills templates in before it reads the XML, so
 * any text is one. What is wrong is told as data: a tag at fault stands for nothing, braces that nothing closes are text,
 * and a template beyond a bound has no nodes at all.
 *
 * @param source The document as it is sent.
 * @returns The tree, with every issue and where it is. What Telnyx does not document is for `unconfirmedIn()` to say.
 * @example
 * ```ts
 * import { parseTemplate } from 'texml/template';
 * const { issues } = parseTemplate('<Response>{{#if Digits == 1}}<Hangup/></Response>');
 * console.log(issues[0]?.code, issues[0]?.column); // unclosed-section 11
 * ```
 * @see https://developers.telnyx.com/docs/voice/programmable-voice/texml-interpreter
 */
export function parseTemplate(source: string, options: TemplateOptions = {}): Template {
  const { maxDepth = 64, maxLength = 1_048_576 } = options;
  const positionAt = positionsIn(source);
  const { issues, report } = issueList(positionAt);
  if (source.length > maxLength) {
    const message = `The template has more than ${maxLength} characters, and is not read. Shorten it, or allow more with maxLength.`;
    report('template-too-large', message, 0);
    return { nodes: [], issues: issues() };
  }
  const tree = new Tree(report);
  for (const token of tokensOf(source)) {
    if (token.kind === 'text') tree.addText(token.text);
    else if (token.kind === 'braces') {
      report('unclosed-tag', unclosed(token.text), token.at);
      tree.add({ kind: 'braces', text: token.text, place: tree.place });
    } else {
      readTag(token, { tree, report, at: positionAt(token.at) });
      if (tree.depth > maxDepth) {
        const message = `Sections are nested more than ${maxDepth} deep, and the template is not read. Flatten it, or allow more with maxDepth.`;
        report('template-too-deep', message, token.at);
        return { nodes: [], issues: issues() };
      }
    }
  }
  tree.end();
  return { nodes: tree.nodes, issues: issues() };
}

const unclosed = (braces: string): string =>
  braces === '{{{'
    ? 'Three braces begin a value that three braces end, and there is no }}} for these. For a brace before a tag, put a space between them; for a brace as text, write &#123;.'
    : 'No }} closes this tag. Close it, or write &#123;&#123; for the braces themselves.';
