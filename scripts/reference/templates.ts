import { type ShippedTemplate, shippedTemplates } from '../../src/cli/render-list.js';
import { blocks, head, prose, table } from './markdown.js';

const introduction = `The templates in \`templates/\`, as they declare themselves. \`texml render NAME\` fills one in, checks the document, and
prints it; a list is given as \`--param name=a --param name=b\`. The command tells the same: \`texml render --list\`.`;

/** The text of docs/templates.md. */
export const templatesPage = (): string =>
  `${blocks([
    head('Templates', 'the comments at the head of templates/*.xml'),
    introduction,
    '## The templates',
    ...shippedTemplates().map(section),
  ])}\n`;

function section({ name, summary, params, secrets, keeps }: ShippedTemplate): string {
  const rows = params.map((param) => [
    `\`${param.name}\``,
    param.isList ? `list of \`${param.type}\`` : `\`${param.type}\``,
    param.default === undefined ? (param.isOptional ? 'none' : 'required') : `\`${param.default}\``,
    prose(param.description),
    param.examples.map((example) => `\`${example}\``).join(', '),
  ]);
  const left = [
    ...secrets.map((secret) => `- \`{{#secret}}${secret.name}{{/secret}}\`: ${prose(secret.description)}`),
    ...keeps.map((kept) => `- \`{{${kept.name}}}\`: ${prose(kept.description)}`),
  ];
  return blocks([
    `### ${name}`,
    prose(summary),
    `[templates/${name}.xml](../templates/${name}.xml)`,
    table(['Parameter', 'Type', 'Default', 'What it is', 'Example'], rows),
    left.length > 0 && `Left for Telnyx to fill in:\n\n${left.join('\n')}`,
  ]);
}
