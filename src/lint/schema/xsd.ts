import { describeVocabulary, type ElementDescription } from '../../../verbs/describe.js';
import { attributeType, escapeXml, patterns, sharedTypes } from './xsd-types.js';

type Elements = Readonly<Record<string, ElementDescription>>;

const documented = (...texts: readonly (string | false)[]): string => {
  const text = texts.filter(Boolean).join(' ');
  return text === ''
    ? ''
    : `<xs:annotation><xs:documentation>${escapeXml(text)}</xs:documentation></xs:annotation>`;
};

/** The name of the shape that a child has under one parent: `Stream@Stop` before `Stream`. */
const shapeUnder = (child: string, parent: string, elements: Elements): string =>
  Object.hasOwn(elements, `${child}@${parent}`) ? `${child}@${parent}` : child;

const typeName = (shape: string): string => shape.replace('@', '.');

interface Bounds {
  readonly min?: number;
  readonly max?: number | null;
}

const occurs = ({ min = 1, max = 1 }: Bounds): string =>
  `${min === 1 ? '' : ` minOccurs="${min}"`}${max === 1 ? '' : ` maxOccurs="${max ?? 'unbounded'}"`}`;

/** Which elements stand in an element, and how often, as far as XML Schema can say it without an order. */
function particles(name: string, element: ElementDescription, elements: Elements): string {
  const own = name.split('@')[0] ?? name;
  const { children, oneOf = [], minChildren = 0 } = element;
  const child = (inner: string, bounds: Bounds = {}): string => {
    const shape = shapeUnder(inner, own, elements);
    const doc = documented(elements[shape]?.doc ?? '');
    return `<xs:element name="${inner}" type="${typeName(shape)}"${occurs(bounds)}>${doc}</xs:element>`;
  };
  const all = Object.entries(children);
  const [bounded, free] = [
    all.filter(([, { max }]) => max !== null),
    all.filter(([, { max }]) => max === null),
  ];
  if (oneOf.length > 0) return `<xs:choice>${oneOf.map((inner) => child(inner)).join('')}</xs:choice>`;
  if (free.length === 0) {
    return `<xs:all>${bounded.map(([inner, { min }]) => child(inner, { min })).join('')}</xs:all>`;
  }
  const needed = minChildren > 0 || free.some(([, { min }]) => min > 0) ? 1 : 0;
  return `<xs:choice${occurs({ min: needed, max: null })}>${all.map(([inner]) => child(inner)).join('')}</xs:choice>`;
}

function attributesOf({ attributes }: ElementDescription): string {
  return Object.entries(attributes)
    .map(([name, spec]) => {
      const { doc, required, requiredWhen, default: otherwise, unit, suggestions } = spec;
      const told = documented(
        doc,
        unit !== undefined && `In ${unit}.`,
        otherwise !== undefined && `Default: ${otherwise === '' ? 'empty' : otherwise}.`,
        requiredWhen !== undefined && `Required when ${requiredWhen}.`,
        suggestions !== undefined && `For example: ${suggestions.join(', ')}.`,
      );
      return `<xs:attribute name="${name}"${required ? ' use="required"' : ''}>${told}${attributeType(spec)}</xs:attribute>`;
    })
    .join('\n');
}

const textType = ({ text, textFormat = '' }: ElementDescription): string =>
  Object.hasOwn(patterns, textFormat)
    ? `text-${textFormat}`
    : text === 'required'
      ? 'text-filled'
      : 'xs:string';

function complexType(name: string, element: ElementDescription, elements: Elements): string {
  const { text, children, doc, source } = element;
  const attributes = attributesOf(element);
  const told = documented(doc, source);
  const hasChildren = Object.keys(children).length > 0;
  const content =
    text !== 'none' && !hasChildren
      ? `<xs:simpleContent><xs:extension base="${textType(element)}">${attributes}</xs:extension></xs:simpleContent>`
      : (hasChildren ? particles(name, element, elements) : '') + attributes;
  const mixed = text !== 'none' && hasChildren ? ' mixed="true"' : '';
  return `<xs:complexType name="${typeName(name)}"${mixed}>${told}${content}</xs:complexType>`;
}

/**
 * TeXML as an XML Schema 1.0, made from the vocabulary, with its documentation: for any XML editor. It says which elements
 * and attributes there are, where, and what they take; a value may be a placeholder everywhere. What it has no words for
 * (rules across attributes, tags of a template between elements) is for the linter.
 *
 * @example
 * ```ts
 * import { texmlXsd } from 'texml/lint';
 *
 * console.log(texmlXsd().startsWith('<?xml')); // true
 * ```
 * @see https://www.w3.org/TR/xmlschema-1/
 */
export function texmlXsd(): string {
  const { elements } = describeVocabulary();
  const types = Object.entries(elements).map(([name, element]) => complexType(name, element, elements));
  return `<?xml version="1.0" encoding="UTF-8"?>
<!-- TeXML, written from the vocabulary of the package texml. -->
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
<xs:element name="Response" type="Response">${documented(elements.Response?.doc ?? '')}</xs:element>
${sharedTypes()}
${types.join('\n')}
</xs:schema>
`;
}
