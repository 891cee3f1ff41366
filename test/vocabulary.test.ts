import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AttributeDescription, describeVocabulary, type ElementDescription } from '../verbs/index.js';

const file = new URL('../../shared/texml/elements.json', import.meta.url);

type Fields = Readonly<Record<string, unknown>>;
interface FactElement extends Fields {
  readonly attributes: Readonly<Record<string, Fields>>;
}

/** What the vocabulary says otherwise than the facts, and why. An entry that is not needed any more fails the test. */
const deliberate: Readonly<Record<string, string>> = {
  'Response parents': 'Where Response@HttpRequest stands is listed with the name, as for every other name.',
  'Stream.url required_when': 'Required by the general shape; under Stop another shape stands in its place.',
  'Siprec.connectorName required_when':
    'Required by the general shape; under Stop another shape stands in its place.',
  'Transcription@AIGather kind': 'A kind belongs to the name; a variant tells shapes apart, nothing else.',
  'Connect conditional_terminal':
    'The next verb runs after a Stream, and after a transfer, even with an action.',
  'Enqueue conditional_terminal':
    'The account of how a document runs says it of Enqueue too: the call leaves the queue by its action.',
  'Number.url referenced_document_allows':
    'Left open there; the account of how a document runs has the two verbs that the page on Dial names.',
  'Sip.url referenced_document_allows':
    'Left open there; the account of how a document runs has the two verbs that the page on Dial names.',
  'Prompt.attempt pattern':
    'The same texts without a quantifier inside a quantifier; see the property below.',
  'Play text_format': 'In two words rather than with the condition, which the attribute tells.',
  'Value text_format': 'In two words rather than with the condition, which the comment tells.',
  'Body text_format': 'That it usually is CDATA is said by `cdata`.',
  'Type text_format': 'The example stands in the comment.',
  'Name text_format': 'That it is inferred is said by the comment of Field.',
};

/** Fields of the facts that the vocabulary has no place for. */
const setAside: Readonly<Record<string, string>> = {
  constraints: 'Prose: each is a rule, or data, or about more than one element.',
  note: 'Prose: told by the comments.',
  terminal_basis: 'How the fact was found.',
  newer_than_april_2026_page: 'How the fact was found.',
  page_newer_than_april_2026: 'How the fact was found.',
  max_occurs: 'One root is what XML has.',
  undocumented_children: 'Not documented, so not offered.',
  values_seen: 'An example, told by the comment.',
};

const same = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
const sorted = (value: unknown): unknown => (Array.isArray(value) ? value.map(String).sort() : value);
const hasNote = (doc: string): boolean => /(^|\s)Note: /.test(doc);
const byName = (record: unknown): unknown =>
  typeof record === 'object' && record !== null
    ? Object.fromEntries(Object.entries(record).sort(([one], [other]) => (one < other ? -1 : 1)))
    : record;

/** What each field of an element's facts is held against, or undefined for a field that nothing is held against. */
const ofElement = (element: ElementDescription, fact: Fields): Fields => ({
  kind: element.kind,
  parents: sorted(element.parents.map((name) => (name === '(document)' ? '(document root)' : name))),
  children: byName(element.children),
  text: element.text,
  text_format: element.textFormat,
  terminal: element.terminal ?? false,
  blocking: element.blocking ?? false,
  source: element.source,
  min_children_total: element.minChildren,
  children_rule: element.oneOf && { exactly_one_of: element.oneOf },
  conditional_terminal:
    element.terminalWith &&
    (element.terminalWhen === undefined
      ? `when ${element.terminalWith} is set`
      : fact.conditional_terminal !== `when ${element.terminalWith} is set` && fact.conditional_terminal),
  disagreement: hasNote(element.doc) ? fact.disagreement : undefined,
});

const ofAttribute = (attribute: AttributeDescription, fact: Fields): Fields => ({
  type: attribute.type,
  // The type says it: facts write the two words out.
  values: attribute.type === 'boolean' ? ['true', 'false'] : attribute.values,
  values_hint: attribute.suggestions,
  min: attribute.min,
  max: attribute.max,
  also_allowed: attribute.alsoAllowed,
  unit: attribute.unit,
  pattern: attribute.pattern,
  max_length: attribute.maxLength,
  default: attribute.default,
  required: attribute.required ?? false,
  required_when: attribute.requiredWhen && fact.required_when,
  referenced_document_allows: attribute.documentAllows,
  disagreement: hasNote(attribute.doc) ? fact.disagreement : undefined,
});

const normal = (field: string, value: unknown): unknown =>
  field === 'parents' ? sorted(value) : field === 'children' ? byName(value) : value;

const compare = (at: string, fact: Fields, ours: Fields): string[] =>
  [...new Set([...Object.keys(fact), ...Object.keys(ours)])]
    .filter((field) => field !== 'attributes' && !(field in setAside))
    .filter((field) => !same(normal(field, fact[field]), ours[field]))
    .map((field) => `${at} ${field}`);

const names = (one: Fields, other: Fields): string[] => [
  ...new Set([...Object.keys(one), ...Object.keys(other)]),
];

describe.skipIf(!existsSync(file))('the vocabulary, held against the facts', () => {
  const facts = (): Readonly<Record<string, FactElement>> => JSON.parse(readFileSync(file, 'utf8')).elements;

  it('says neither less nor more, but for what is written down with a reason', () => {
    const { elements } = describeVocabulary();
    const known = facts();
    const differences = names(known, elements).flatMap((name) => {
      const [element, fact] = [elements[name], known[name]];
      if (!element || !fact) return [`${name} ${fact ? 'missing' : 'extra'}`];
      return [
        ...compare(name, fact, ofElement(element, fact)),
        ...names(fact.attributes, element.attributes).flatMap((attribute) => {
          const [ours, theirs] = [element.attributes[attribute], fact.attributes[attribute]];
          if (!ours || !theirs) return [`${name}.${attribute} ${theirs ? 'missing' : 'extra'}`];
          return compare(`${name}.${attribute}`, theirs, ofAttribute(ours, theirs));
        }),
      ];
    });
    expect(differences.sort()).toEqual(Object.keys(deliberate).sort());
  });

  it('sets no field aside that the facts do not have', () => {
    const used = Object.values(facts()).flatMap((fact) => [fact, ...Object.values(fact.attributes)]);
    const fields = new Set(used.flatMap((fact) => Object.keys(fact)));
    expect(Object.keys(setAside).filter((field) => !fields.has(field))).toEqual([]);
  });

  it('takes the same attempts of a Prompt, by a pattern that cannot run away', () => {
    const ours = describeVocabulary().elements.Prompt?.attributes.attempt?.pattern ?? '';
    const theirs = String(facts().Prompt?.attributes.attempt?.pattern);
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('0', '1', '9', ' ', 'x', '\n'), maxLength: 8 }),
        (text) => {
          expect(new RegExp(ours).test(text)).toBe(new RegExp(theirs).test(text));
        },
      ),
      { numRuns: 2000 },
    );
  });
});
