import { factsOf, formOf, notesOf } from '../../src/cli/explain.js';
import { type AttributeDescription, describeVocabulary, type ElementDescription } from '../../verbs/index.js';
import { blocks, head, linkTo, prose, table } from './markdown.js';

const introduction = `Every element of TeXML, by kind and name. \`Stream@Stop\` is \`<Stream>\` inside \`<Stop>\`, where it differs.
The command tells the same: \`texml verbs gather\`.`;

const kinds = { verb: 'Verbs', noun: 'Nouns', child: 'Other elements' } as const;

type Entry = [name: string, element: ElementDescription];

/** The text of docs/verbs.md. */
export function verbsPage(): string {
  const { elements } = describeVocabulary();
  const byName = Object.entries(elements).sort(([a], [b]) => (a < b ? -1 : 1));
  const sections = (['verb', 'noun', 'child'] as const).map((kind) => ({
    title: kinds[kind],
    entries: byName.filter(([, element]) => element.kind === kind),
  }));
  const section = ([name, element]: Entry): string => {
    const facts = factsOf(name, element, elements).filter(([label]) => label !== 'Differs');
    const attributes = Object.entries(element.attributes).map(([attribute, spec]) => [
      `\`${attribute}\``,
      prose(formOf(spec)),
      prose(attributeText(spec, element)),
    ]);
    const rules = element.rules.map(
      ({ code, severity, message }) => `- \`${code}\` (${severity}): ${prose(message)}`,
    );
    return blocks([
      `### ${name}`,
      prose(element.doc),
      facts
        .map(([label, text]) => `- ${label}: ${label === 'Source' ? `<${text}>` : prose(text)}`)
        .join('\n'),
      attributes.length > 0 && table(['Attribute', 'Type', 'What it is'], attributes),
      rules.length > 0 && `Rules:\n\n${rules.join('\n')}`,
    ]);
  };
  return `${blocks([
    head('Elements of TeXML', 'verbs'),
    introduction,
    sections
      .map(({ title, entries }) => `- ${linkTo(title)}: ${entries.map(([name]) => linkTo(name)).join(', ')}`)
      .join('\n'),
    ...sections.flatMap(({ title, entries }) => [`## ${title}`, ...entries.map(section)]),
  ])}\n`;
}

const attributeText = (spec: AttributeDescription, element: ElementDescription): string =>
  [
    spec.doc,
    ...notesOf({ ...spec, pattern: spec.pattern === undefined ? '' : `\`${spec.pattern}\`` }),
    spec.source === element.source ? '' : spec.source,
  ]
    .filter((text) => text !== '')
    .join(' ');
