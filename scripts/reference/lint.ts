import { listRules, type RuleDescription, type RuleExample } from '../../src/lint/index.js';
import { blocks, head, linkTo, prose } from './markdown.js';

const introduction = `\`texml lint\` finds what the runtime of TeXML would pass over in silence, in documents, templates and flows. An error cannot
work; a warning probably is not meant, or rests on something that Telnyx leaves open; info is advice. Values that hold
a placeholder are not guessed at.

A rule is set to another severity, or \`off\`, by \`--rule NAME=SEVERITY\`, or for all runs in \`texml.config.ts\`:

\`\`\`js
export default {
  lint: {
    rules: { 'twilio-defaults': 'off', 'plain-http': 'error' },
    parameters: ['first_name'], // what placeholders may name beside what Telnyx sends
    secrets: ['door_code'],
    exclude: ['old/**'],
  },
};
\`\`\`

In a document, \`<!-- texml-ignore plain-http: a test server -->\` is about the element that follows, and all that is in it.
\`<!-- texml-answers wait -->\` says which kind of request a document answers, where its rules depend on that. The same
pages are printed by \`texml lint --explain NAME\`.`;

const sections = {
  reader: 'What can be read',
  checker: 'What every element is held against',
  vocabulary: 'What one element is held against',
  linter: 'What is looked at beyond one element',
  flow: 'What trials of a flow show',
} as const satisfies Readonly<Record<RuleDescription['by'], string>>;

function example({ kind, code, answers, address }: RuleExample): string {
  const where = answers ? `, in a document that answers \`${answers}\`` : address ? `, at ${address}` : '';
  return `${kind === 'bad' ? 'Not this' : 'This'}${where}:\n\n\`\`\`xml\n${code}\n\`\`\``;
}

const section = ({ name, severity, doc, message, elements, examples, source }: RuleDescription): string =>
  blocks([
    `### ${name}`,
    prose(doc),
    [
      `- Severity: ${severity}`,
      ...(elements ? [`- Elements: ${elements.map((element) => `\`${element}\``).join(', ')}`] : []),
      ...(message === undefined ? [] : [`- It says: ${prose(message)}`]),
      ...(source === undefined ? [] : [`- Source: <${source}>`]),
    ].join('\n'),
    ...examples.map(example),
  ]);

/** The text of docs/lint.md. */
export function lintPage(): string {
  const rules = listRules();
  const parts = Object.entries(sections).map(([by, title]) => ({
    title,
    own: rules.filter((rule) => rule.by === by),
  }));
  return `${blocks([
    head('Rules of the linter', 'src/lint/rules'),
    introduction,
    parts
      .map(({ title, own }) => `- ${linkTo(title)}: ${own.map(({ name }) => linkTo(name)).join(', ')}`)
      .join('\n'),
    ...parts.flatMap(({ title, own }) => [`## ${title}`, ...own.map(section)]),
  ])}\n`;
}
