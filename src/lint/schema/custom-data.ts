import {
  type AttributeDescription,
  describeVocabulary,
  type ElementDescription,
} from '../../../verbs/describe.js';

/** The form in which editors built on VS Code take tags, attributes and values of a markup language. */
export interface CustomData {
  readonly version: 1.1;
  readonly tags: readonly {
    readonly name: string;
    readonly description: Markdown;
    readonly attributes: readonly {
      readonly name: string;
      readonly description: Markdown;
      readonly values?: readonly { readonly name: string }[];
    }[];
    readonly references: readonly { readonly name: string; readonly url: string }[];
  }[];
}

interface Markdown {
  readonly kind: 'markdown';
  readonly value: string;
}

const markdown = (...parts: readonly (string | false)[]): Markdown => ({
  kind: 'markdown',
  value: parts.filter(Boolean).join('\n\n'),
});

const list = (values: readonly string[]) => values.map((name) => ({ name }));

function attributeOf(name: string, spec: AttributeDescription) {
  const { type, doc, default: otherwise, unit, min, max } = spec;
  const values = type === 'boolean' ? ['true', 'false'] : (spec.values ?? spec.suggestions);
  const range = min === undefined && max === undefined ? '' : ` ${min ?? ''}…${max ?? ''}`;
  return {
    name,
    description: markdown(
      doc,
      `\`${type}\`${range}${unit === undefined ? '' : ` ${unit}`}`,
      otherwise !== undefined && `Default: \`${otherwise}\``,
    ),
    ...(values && { values: list(values) }),
  };
}

/** Under one parent an element may have other attributes: an editor that knows no parents is told all of them. */
function attributesOf(name: string, elements: Readonly<Record<string, ElementDescription>>) {
  const shapes = Object.entries(elements).filter(([shape]) => shape === name || shape.startsWith(`${name}@`));
  const all = new Map(shapes.flatMap(([, { attributes }]) => Object.entries(attributes)).reverse());
  return [...all].reverse().map(([attribute, spec]) => attributeOf(attribute, spec));
}

/**
 * TeXML as custom data of VS Code (`html.customData`), made from the vocabulary, with its documentation: for editors that
 * complete TeXML inside templates of another language, and can't use a schema.
 *
 * @example
 * ```ts
 * import { texmlCustomData } from 'texml/lint';
 *
 * const gather = texmlCustomData().tags.find(({ name }) => name === 'Gather');
 * console.log(gather?.attributes.map(({ name }) => name).includes('numDigits')); // true
 * ```
 * @see https://code.visualstudio.com/api/extension-guides/custom-data-extension
 */
export function texmlCustomData(): CustomData {
  const { elements } = describeVocabulary();
  const names = Object.keys(elements).filter((name) => !name.includes('@'));
  return {
    version: 1.1,
    tags: names.map((name) => ({
      name,
      description: markdown(elements[name]?.doc ?? ''),
      attributes: attributesOf(name, elements),
      references: [{ name: 'Telnyx', url: elements[name]?.source ?? '' }],
    })),
  };
}
