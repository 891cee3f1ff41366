import type { AttributeSpec, AttributeType, ElementShape, ElementSpec, Occurs } from './define.js';
import { docs } from './docs.generated.js';
import { vocabulary } from './vocabulary.js';

/** An attribute as plain JSON: its spec, with the documentation and the public source beside it. */
export interface AttributeDescription extends Omit<AttributeSpec, 'type' | 'pattern' | 'source'> {
  readonly type: AttributeType;
  /** Source text of the regular expression that the whole value matches. */
  readonly pattern?: string;
  /** In words: when it is required, where that depends on others. */
  readonly requiredWhen?: string;
  readonly doc: string;
  readonly source: string;
}

/** An element in one place as plain JSON, under Telnyx's names. */
export interface ElementDescription {
  readonly kind: ElementSpec['kind'];
  /** Where it may stand: names of elements, `(document)` for the root. */
  readonly parents: readonly string[];
  /** How often each child may stand; a `max` of null is no limit. */
  readonly children: Readonly<Record<string, { readonly min: number; readonly max: number | null }>>;
  readonly minChildren?: number;
  readonly neverEmpty?: true;
  readonly alone?: readonly string[];
  readonly oneOf?: readonly string[];
  readonly text: 'none' | 'optional' | 'required';
  readonly textFormat?: string;
  readonly textAnswers?: string;
  readonly textMethod?: string;
  readonly cdata?: true;
  readonly attributes: Readonly<Record<string, AttributeDescription>>;
  readonly rules: readonly {
    readonly code: string;
    readonly severity: 'error' | 'warning';
    readonly message: string;
  }[];
  readonly terminal?: true;
  readonly first?: true;
  readonly terminalWith?: string;
  readonly terminalWhen?: string;
  readonly blocking?: true;
  readonly doc: string;
  readonly source: string;
}

/** What `describeVocabulary` returns. */
export interface VocabularyDescription {
  /** By Telnyx's name; what differs under one parent stands under both, as in `Stream@Stop`. */
  readonly elements: Readonly<Record<string, ElementDescription>>;
}

const specs: Readonly<Record<string, ElementSpec>> = vocabulary;
const nameOf = (key: string): string => specs[key]?.name ?? key;

/** The names of an element's shapes, each with the shape itself. */
const shapesOf = (spec: ElementSpec): [name: string, shape: ElementShape][] => [
  [spec.name, spec],
  ...Object.entries(spec.under ?? {}).map(([parent, shape]): [string, ElementShape] => [
    `${spec.name}@${nameOf(parent)}`,
    shape,
  ]),
];

/** The elements that have a child, by the child's key. */
const parentsByChild = (): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, string[]>();
  for (const [name, shape] of Object.values(specs).flatMap(shapesOf)) {
    for (const child of Object.keys(shape.children ?? {}))
      found.set(child, [...(found.get(child) ?? []), name]);
  }
  return found;
};

const occurs = ([child, { min = 0, max }]: [string, Occurs]) => [nameOf(child), { min, max: max ?? null }];

const describeAttribute = (spec: AttributeSpec, comment: string, source: string): AttributeDescription => {
  const { pattern, documentAllows, ...plain } = spec;
  const [doc = '', requiredWhen] = comment.split(' @requiredWhen ');
  return {
    ...plain,
    ...(pattern && { pattern: pattern.source }),
    ...(documentAllows && { documentAllows: documentAllows.map(nameOf) }),
    ...(requiredWhen && { requiredWhen }),
    doc,
    source: spec.source ?? source,
  };
};

const describeShape = (
  name: string,
  shape: ElementShape,
  spec: ElementSpec,
  parents: readonly string[],
): ElementDescription => {
  const { minChildren, neverEmpty, textFormat, textAnswers, textMethod, cdata } = shape;
  const { terminal, first, terminalWith, terminalWhen, blocking } = spec;
  const told = docs[name];
  const source = shape.source ?? spec.source;
  const attributes = Object.entries(shape.attributes ?? {}).map(([attribute, one]) => [
    attribute,
    describeAttribute(one, told?.attributes[attribute] ?? '', source),
  ]);
  return {
    kind: spec.kind,
    parents,
    children: Object.fromEntries(Object.entries(shape.children ?? {}).map(occurs)),
    ...(minChildren !== undefined && { minChildren }),
    ...(neverEmpty && { neverEmpty }),
    ...(shape.alone && { alone: shape.alone.map(nameOf) }),
    ...(shape.oneOf && { oneOf: shape.oneOf.map(nameOf) }),
    text: shape.text ?? 'none',
    ...(textFormat && { textFormat }),
    ...(textAnswers && { textAnswers }),
    ...(textMethod && { textMethod }),
    ...(cdata && { cdata }),
    attributes: Object.fromEntries(attributes),
    rules: (shape.rules ?? []).map(({ code, severity, message }) => ({ code, severity, message })),
    ...(terminal && { terminal }),
    ...(first && { first }),
    ...(shape === spec && terminalWith && { terminalWith }),
    ...(shape === spec && terminalWhen && { terminalWhen }),
    ...(blocking && { blocking }),
    doc: told?.doc ?? '',
    source,
  };
};

/**
 * The whole vocabulary as plain JSON, under Telnyx's names and with its documentation: what `texml verbs --json` prints.
 *
 * @example
 * ```ts
 * import { describeVocabulary } from 'texml/verbs';
 * const { elements } = describeVocabulary();
 * console.log(elements['Pause']?.attributes['length']?.doc); // Seconds of silence.
 * ```
 * @see https://developers.telnyx.com/docs/voice/programmable-voice/texml-interpreter
 */
export const describeVocabulary = (): VocabularyDescription => {
  const parents = parentsByChild();
  const described = Object.entries(specs).flatMap(([key, spec]) =>
    shapesOf(spec).map(([name, shape]): [string, ElementDescription] => {
      const around =
        shape === spec
          ? [...(key === 'response' ? ['(document)'] : []), ...(parents.get(key) ?? [])]
          : [name.slice(spec.name.length + 1)];
      return [name, describeShape(name, shape, spec, around)];
    }),
  );
  return { elements: Object.fromEntries(described) };
};
