import { attributeDelta, speechModels } from '../../src/twiml/deltas/attributes.js';
import { defaultDeltas, detectorDefaults } from '../../src/twiml/deltas/defaults.js';
import { isSsml } from '../../src/twiml/deltas/elements.js';
import { attributeFate, elementFate } from '../../src/twiml/deltas/fates.js';
import { pageOf } from '../../src/twiml/deltas/sources.js';
import { unitDeltas, valueDeltas } from '../../src/twiml/deltas/values.js';
import { twimlElements } from '../../src/twiml/table/elements.js';
import { blocks, head, prose, table } from './markdown.js';

const introduction = `What TeXML calls otherwise, lacks, or takes for granted where TwiML does not. \`texml migrate\` rewrites documents by
it, and \`VoiceResponse\` of \`texml/twilio\` writes by it. What is in neither table is the same in both.

Where it says *needs a person*, the command ends with 1, and \`VoiceResponse\` throws unless \`onUnsupported\` is \`warn\`.`;

const code = (text: string): string => `\`${text}\``;
const tag = (name: string): string => code(`<${name}>`);

/** The elements of TwiML, sorted; some names are those of several. */
const elements = Object.values(twimlElements)
  .filter(({ element }) => !isSsml(element))
  .sort((a, b) => (a.element < b.element ? -1 : 1));

const names = [...new Set(elements.map(({ element }) => element))];

function elementRows(): string[][] {
  return elements.flatMap(({ element: parent, methods = {} }) =>
    Object.values(methods).flatMap((child) => {
      const name = twimlElements[child]?.element ?? child;
      const fate = elementFate(parent, name);
      if (!fate || isSsml(name)) return [];
      return [[tag(name), tag(parent), fate.kept ? 'rewritten' : 'needs a person', prose(fate.instead)]];
    }),
  );
}

function attributeRows(): string[][] {
  return elements.flatMap(({ element, attributes = {} }) =>
    Object.keys(attributes).flatMap((attribute) => {
      const { kind, to, instead } = attributeFate(element, attribute);
      const { values = {}, inferred } = attributeDelta(element, attribute) ?? {};
      const changed = Object.entries(values).map(([from, into]) => `${code(from)} is ${code(into)}`);
      if (kind === 'same' && changed.length === 0) return [];
      const becomes = {
        same: code(attribute),
        renamed: code(to ?? attribute),
        moved: `${code(attribute)} of ${tag('Dial')}`,
        lacking: 'none',
      }[kind];
      const notes = [
        ...changed,
        inferred && 'Telnyx does not say that the two mean the same.',
        instead && prose(instead),
      ];
      return [[tag(element), code(attribute), becomes, notes.filter(Boolean).join('; ')]];
    }),
  );
}

function defaultRows(): string[][] {
  return names.flatMap((element) =>
    defaultDeltas(element).map(([attribute, { value, setting, unconfirmed, source }]) => [
      tag(element),
      code(attribute),
      value === undefined ? `the setting ${code(setting ?? '')}` : code(value),
      `${unconfirmed ? 'Not confirmed by a page. ' : ''}<${source}>`,
    ]),
  );
}

/** The text of docs/from-twiml.md. */
export function fromTwimlPage(): string {
  const units = Object.entries(unitDeltas).flatMap(([element, attributes]) =>
    Object.entries(attributes).map(([attribute, { from, to }]) => [tag(element), code(attribute), from, to]),
  );
  const values = valueDeltas.map(({ element, attribute, matches, instead }) => [
    tag(element),
    code(attribute),
    matches.source === '^$' ? 'empty' : code(matches.source),
    prose(instead ?? 'It is what TeXML does without the attribute.'),
  ]);
  const models = Object.entries(speechModels).map(([name, { engine, model }]) => [
    code(name),
    code(`transcriptionEngine="${engine}" model="${model}"`),
  ]);
  const thresholds = Object.entries(detectorDefaults).map(([name, value]) => [code(name), code(value)]);
  return `${blocks([
    head('From TwiML to TeXML', 'src/twiml'),
    introduction,
    '## Elements that TeXML lacks',
    table(['Element', 'In', 'What becomes of it', 'What to do'], elementRows()),
    'SSML in `<Say>` is not documented for TeXML: its words are left and its tags are not, unless `ssml` is `keep`.',
    '## Attributes with another name, or none',
    table(['Element', 'In TwiML', 'In TeXML', 'Notes'], attributeRows()),
    "## Twilio's defaults that Telnyx does not share",
    'They are set where the document leaves them out.',
    table(['Element', 'Attribute', 'Set to', 'Source'], defaultRows()),
    `Of \`<Dial>\`, with \`premiumDetection\`:`,
    table(['Attribute', 'Milliseconds'], thresholds),
    '## Values',
    table(['Element', 'Attribute', 'Value', 'What to do'], values),
    table(['Speech model', 'In TeXML'], models),
    '## Units',
    table(['Element', 'Attribute', 'In TwiML', 'In TeXML'], units),
    `Source: <${pageOf('')}>`,
  ])}\n`;
}
