import type { Position } from '../../document/node.js';
import type { Issue } from '../../issue.js';

/** Telnyx's page on templates. */
export const templatesPage = 'https://developers.telnyx.com/docs/voice/programmable-voice/texml-interpreter';

/** What Telnyx's documentation is silent about, or contradicts itself in; and what is done with it here. */
const constructs = {
  'unescaped-value':
    'Telnyx does not document {{{name}}} or {{&name}}. In standard Mustache the value goes in as it is, so that it could become markup; here it is escaped unless the setting says otherwise. Write {{name}}.',
  'inverted-section':
    'Telnyx does not document {{^name}}. As in standard Mustache, what it holds is kept where the value is missing or empty. Use {{#if}} with {{#else}}.',
  'template-comment':
    'Telnyx does not document {{! comments }}. As in standard Mustache, it stands for nothing. Use an XML comment.',
  'nested-condition':
    'Telnyx does not document an {{#if}} within another. Here the inner one is decided by itself. Use {{#elseif}} where that is enough.',
  'quoted-operand':
    'Telnyx documents values without quotation marks. Here the marks are part of the text that is compared, so it will hardly ever be equal. Remove them.',
  'bare-condition':
    "Telnyx's pages disagree on {{#if name}} without an operator: one says that it tests whether the value is there, another that it does not exist. Here it holds for what was sent, even empty. Compare with == or != instead.",
  'joined-conditions':
    'Telnyx does not document "and" or "or" in a condition. Here they are part of the text that is compared. Use {{#elseif}} for "or".',
  'empty-operand':
    'Telnyx does not document a comparison with nothing. Here it holds for a value that is empty or missing.',
  'unusual-name':
    'Telnyx documents names of letters, digits and _ only. Whether one with other characters is found, or a dot looks into a value, is not known; here it is looked up as one name, as it is written.',
} satisfies Readonly<Record<string, string>>;

/** A construct whose meaning for Telnyx is not certain. */
export type Construct = keyof typeof constructs;

/** The warning that a template uses such a construct. */
export function unconfirmed(construct: Construct, { line, column }: Position): Issue {
  return {
    code: construct,
    severity: 'warning',
    message: constructs[construct],
    path: '',
    line,
    column,
    source: templatesPage,
  };
}
