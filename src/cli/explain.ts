import type { AttributeDescription, ElementDescription, VocabularyDescription } from '../../verbs/index.js';
import type { Style } from './paint.js';
import { wrap } from './wrap.js';

type Elements = VocabularyDescription['elements'];

/** How an explanation looks. */
export interface Look {
  readonly paint: (style: Style, text: string) => string;
  /** In characters. */
  readonly width: number;
}

const headings = {
  verb: 'Verbs: the steps of a document',
  noun: 'Nouns: what a verb acts on',
  child: 'Other elements',
} as const;

/** Every element on a line, sorted by kind and name. */
export function listElements(elements: Elements, { paint, width }: Look): string {
  const column = Math.max(...Object.keys(elements).map((name) => name.length)) + 4;
  const sections = (['verb', 'noun', 'child'] as const).map((kind) => {
    const lines = Object.entries(elements)
      .filter(([, element]) => element.kind === kind)
      .sort(([a], [b]) => a.localeCompare(b, 'en'))
      .map(([name, { doc }]) => {
        const gap = ' '.repeat(column - 2 - name.length);
        return `  ${paint('cyan', name)}${gap}${wrap(firstSentence(doc), width, ' '.repeat(column))}\n`;
      });
    return `${paint('bold', headings[kind])}\n${lines.join('')}`;
  });
  return `${sections.join('\n')}\ntexml verbs NAME explains one: texml verbs gather\n`;
}

/** All that is known of one element. */
export function explainElement(name: string, elements: Elements, look: Look): string {
  const element = elements[name];
  if (!element) return '';
  const { paint, width } = look;
  const facts = factsOf(name, element, elements).map(
    ([label, text]) => `  ${paint('bold', label.padEnd(8))}${wrap(text, width, ' '.repeat(10))}\n`,
  );
  const attributes = Object.entries(element.attributes).map(([attribute, spec]) =>
    explainAttribute(attribute, spec, element.source, look),
  );
  const rules = element.rules.map(
    ({ code, severity, message }) =>
      `  ${paint(severity === 'error' ? 'red' : 'yellow', severity)} ${code}\n      ${wrap(message, width, ' '.repeat(6))}\n`,
  );
  const section = (title: string, parts: readonly string[]) =>
    parts.length === 0 ? '' : `\n${paint('bold', title)}\n${parts.join('')}`;
  const [simple, parent] = name.split('@');
  return [
    `${paint(['bold', 'cyan'], `<${simple}>`)}${parent ? ` inside <${parent}>` : ''}${element.kind === 'child' ? '' : ` (${element.kind})`}\n`,
    `${wrap(element.doc, width)}\n\n`,
    ...facts,
    section('Attributes', attributes),
    section('Rules', rules),
  ].join('');
}

/** What holds for the element as a whole, by label. */
export function factsOf(name: string, element: ElementDescription, elements: Elements): [string, string][] {
  const inside = element.parents.map((parent) =>
    parent.includes('@')
      ? `<${parent.replace('@', '> of <')}>`
      : parent.startsWith('(')
        ? parent
        : `<${parent}>`,
  );
  const children = Object.entries(element.children).map(
    ([child, { min, max }]) => `<${child}>${occurrence(min, max)}`,
  );
  const runs = [
    element.first && 'Only as the first verb of a document.',
    element.blocking && 'The next verb waits for it.',
    element.terminal && 'Nothing after it runs.',
    element.terminalWith &&
      `With \`${element.terminalWith}\`, nothing after it runs${element.terminalWhen ? ` once ${element.terminalWhen}` : ''}.`,
  ].filter((line) => typeof line === 'string');
  const variants = Object.keys(elements).filter((other) => other.startsWith(`${name}@`));
  const holds = [
    ...children,
    ...(element.text === 'none' ? [] : [`text${element.textFormat ? ` (${element.textFormat})` : ''}`]),
  ];
  const tags = (names: readonly string[]) => names.map((child) => `<${child}>`).join(', ');
  const needs = [
    element.minChildren && `At least ${element.minChildren} of them.`,
    element.oneOf && `Exactly one of ${tags(element.oneOf)}.`,
    element.neverEmpty && 'It may not be empty.',
    element.alone && `Nothing may stand beside ${tags(element.alone)}.`,
    element.text === 'required' && 'The text is required.',
    element.textAnswers && `The text is an address that receives the callback '${element.textAnswers}'.`,
  ].filter((line) => typeof line === 'string');
  const facts: [string, string][] = [
    ['Inside', inside.join(', ')],
    ['Holds', [`${holds.join(', ') || 'nothing'}${needs.length > 0 ? '.' : ''}`, ...needs].join(' ')],
    ['Runs', runs.join(' ')],
    [
      'Differs',
      variants
        .map((other) => `inside <${other.split('@')[1]}>: texml verbs ${other.toLowerCase()}`)
        .join(', '),
    ],
    ['Source', element.source],
  ];
  return facts.filter(([, text]) => text !== '');
}

const occurrence = (min: number, max: number | null): string => {
  if (min === 0) return max === null ? '' : ` (at most ${max})`;
  if (max === min) return ` (exactly ${min})`;
  return max === null ? ` (at least ${min})` : ` (${min} to ${max})`;
};

function explainAttribute(
  name: string,
  spec: AttributeDescription,
  source: string,
  { paint, width }: Look,
): string {
  const indent = ' '.repeat(6);
  const lines = [
    `  ${paint('cyan', name)}  ${wrap(formOf(spec), width, indent, name.length + 4)}`,
    ...[spec.doc, ...notesOf(spec), spec.source === source ? '' : spec.source]
      .filter((text) => text !== '')
      .map((text) => indent + wrap(text, width, indent)),
  ];
  return `${lines.join('\n')}\n`;
}

/** What may be written, in few words: `integer 1 to 120 s, default 5`. */
export function formOf(spec: AttributeDescription): string {
  const { type, values, min, max, unit, required } = spec;
  const list = values?.join(' | ');
  const range =
    min !== undefined && max !== undefined
      ? `${min} to ${max}`
      : min !== undefined
        ? `from ${min}`
        : max !== undefined
          ? `up to ${max}`
          : '';
  const also = spec.alsoAllowed?.length ? `(or ${spec.alsoAllowed.join(', ')})` : '';
  const kind = type === 'enum' && list ? list : type === 'token-list' && list ? `any of: ${list}` : type;
  return [
    [kind, range, also, unit].filter(Boolean).join(' '),
    ...(required ? ['required'] : []),
    ...(spec.requiredWhen ? [`required when ${spec.requiredWhen}`] : []),
    ...(spec.default === undefined ? [] : [`default ${spec.default === '' ? 'empty' : spec.default}`]),
  ].join(', ');
}

/** What holds for an attribute beside that, in sentences; empty ones are no notes. */
export function notesOf({
  suggestions,
  pattern,
  maxLength,
  answers,
  method,
  documentAllows,
}: AttributeDescription): string[] {
  const sentBy = method === 'application' ? "the application's voice_method" : method && `\`${method}\``;
  return [
    suggestions?.length ? `For example: ${suggestions.join(', ')}.` : '',
    pattern ? `Fits ${pattern}` : '',
    maxLength === undefined ? '' : `At most ${maxLength} characters.`,
    answers ? `Receives the callback '${answers}'${sentBy ? `, sent by ${sentBy}` : ''}.` : '',
    documentAllows?.length
      ? `Its document may hold only ${documentAllows.map((name) => `<${name}>`).join(', ')}.`
      : '',
  ];
}

const firstSentence = (text: string): string => /^.*?[.!?](?=\s+[A-Z]|$)/s.exec(text)?.[0] ?? text;
