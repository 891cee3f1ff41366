import type { AttributeSpec, ElementShape, ElementSpec, Rule } from '../../verbs/define.js';
import { vocabulary } from '../../verbs/vocabulary.js';
import { attributeFragment, type Fragment, leafFragment, textFragment } from './fragment.js';
import { type Accepts, compileAttribute, compileText } from './values.js';

/** An attribute's spec with what is compiled from it. */
export interface AttributeShape {
  readonly spec: AttributeSpec;
  readonly accepts: Accepts;
  readonly fragment: Fragment;
  /** The rules to ask when it is there. */
  readonly rules: readonly Rule[];
}

/** An element in one place of a document, compiled from the vocabulary for the builder and the checker. */
export interface Shape {
  /** Builder name. */
  readonly key: string;
  /** Telnyx's name. */
  readonly name: string;
  /** The beginning of its start tag, and its end tag. */
  readonly open: string;
  readonly close: string;
  readonly attributes: ReadonlyMap<string, AttributeShape>;
  readonly required: readonly string[];
  readonly text: 'none' | 'optional' | 'required';
  readonly acceptsText: Accepts;
  readonly textFragment: Fragment;
  /** The whole element, where it can hold text only and needs no attributes. */
  readonly leaf: Fragment | undefined;
  readonly maxTextLength: number;
  readonly textFormat: string | undefined;
  readonly cdata: boolean;
  readonly terminal: boolean;
  readonly first: boolean;
  /** By Telnyx's name. */
  readonly children: ReadonlyMap<string, Shape>;
  /** Whether the number of children is bounded in any way. */
  readonly counted: boolean;
  /** Whether some child must stand a certain number of times. */
  readonly exact: boolean;
  /** The children that may stand only so often, or only alone. */
  readonly limited: ReadonlySet<string>;
  /** The children whose number is bounded. */
  readonly bounds: readonly { readonly name: string; readonly min: number; readonly max: number }[];
  readonly minChildren: number;
  readonly neverEmpty: boolean;
  /** The children, by Telnyx's names, that stand alone. */
  readonly alone: readonly string[];
  /** Telnyx's names. */
  readonly oneOf: readonly string[];
  /** The rules that read none, and are asked of every such element. */
  readonly standingRules: readonly Rule[];
  readonly source: string;
}

const specs: Readonly<Record<string, ElementSpec>> = vocabulary;
const compiled = new Map<string, Shape>();

/** The shape of an element under a parent, both by builder name; compiled when first asked for. */
export function shapeOf(key: string, parent?: string): Shape {
  const spec = specs[key];
  if (!spec) throw new RangeError(`The vocabulary has no element '${key}'.`);
  const variant = parent === undefined ? undefined : spec.under?.[parent];
  const id = variant ? `${key}@${parent}` : key;
  let shape = compiled.get(id);
  if (!shape) {
    shape = compile(key, spec, variant ?? spec);
    compiled.set(id, shape);
  }
  return shape;
}

/** The attributes whose presence makes a rule worth asking. */
export const askersOf = ({ askedBy, reads }: Rule): readonly string[] => askedBy ?? reads.slice(0, 1);

/** The root of every document. */
export const rootShape = (): Shape => shapeOf('response');

const nameOf = (key: string): string => specs[key]?.name ?? key;

function compile(key: string, spec: ElementSpec, shape: ElementShape): Shape {
  const attributes = Object.entries(shape.attributes ?? {});
  const rules = shape.rules ?? [];
  const children = Object.entries(shape.children ?? {});
  let byName: Map<string, Shape> | undefined;
  const close = `</${spec.name}>`;
  const acceptsText = compileText(shape.textFormat);
  const rest = textFragment(close, acceptsText, shape.maxTextLength ?? Infinity);
  const isLeaf =
    shape.text === 'required' &&
    !shape.cdata &&
    !spec.terminal &&
    !spec.first &&
    children.length === 0 &&
    !attributes.some(([, { required }]) => required) &&
    rules.every(({ reads }) => reads.length > 0);
  return {
    key,
    name: spec.name,
    open: `<${spec.name}`,
    close,
    attributes: new Map(
      attributes.map(([name, attribute]) => {
        const accepts = compileAttribute(attribute);
        const reading = rules.filter((rule) => askersOf(rule).includes(name));
        return [
          name,
          {
            spec: attribute,
            accepts,
            fragment: attributeFragment(name, accepts, attribute.type === 'token-list' ? ' ' : ''),
            rules: reading,
          },
        ];
      }),
    ),
    required: attributes.filter(([, attribute]) => attribute.required).map(([name]) => name),
    text: shape.text ?? 'none',
    acceptsText,
    textFragment: rest,
    leaf: isLeaf ? leafFragment(`<${spec.name}`, rest) : undefined,
    maxTextLength: shape.maxTextLength ?? Infinity,
    textFormat: shape.textFormat,
    cdata: shape.cdata ?? false,
    terminal: spec.terminal ?? false,
    first: spec.first ?? false,
    // Lazy: elements may hold one another.
    get children() {
      byName ??= new Map(
        children.map(([child]) => {
          const inner = shapeOf(child, key);
          return [inner.name, inner];
        }),
      );
      return byName;
    },
    counted:
      shape.minChildren !== undefined ||
      shape.alone !== undefined ||
      shape.oneOf !== undefined ||
      children.some(([, { min, max }]) => min !== undefined || max !== undefined),
    exact: shape.oneOf !== undefined || children.some(([, { min }]) => min !== undefined && min > 0),
    limited: new Set(
      children.flatMap(([child, { max }]) =>
        max !== undefined || shape.alone?.includes(child) ? [nameOf(child)] : [],
      ),
    ),
    bounds: children.flatMap(([child, { min = 0, max = Infinity }]) =>
      min > 0 || max < Infinity ? [{ name: nameOf(child), min, max }] : [],
    ),
    minChildren: shape.minChildren ?? 0,
    neverEmpty: shape.neverEmpty ?? false,
    alone: (shape.alone ?? []).map((child) => nameOf(child)),
    oneOf: (shape.oneOf ?? []).map((child) => nameOf(child)),
    standingRules: rules.filter(({ reads }) => reads.length === 0),
    source: shape.source ?? spec.source,
  };
}

/** Every element's name, for suggestions. */
export const elementNames = (): readonly string[] => Object.values(specs).map((spec) => spec.name);
