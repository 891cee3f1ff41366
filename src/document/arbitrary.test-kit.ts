import fc from 'fast-check';
import { response } from './builder.js';
import { param, secret } from './placeholder.js';
import { type AttributeShape, rootShape, type Shape } from './shape.js';

/** One call of a builder's method. */
export interface Step {
  readonly key: string;
  readonly text: unknown;
  readonly options: Readonly<Record<string, unknown>>;
  readonly children: readonly Step[];
}

/** Texts of all sorts: plain, with markup, braces, controls, lone surrogates, any script. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom('{', '}', '#', '/', '<', '>', '&', '"', ']', '\n', '\t', '\r', ' ', 'a', ';', '!'),
  }),
  fc.constantFrom(
    '{{From}}',
    '{{#secret}}key{{/secret}}',
    ']]>',
    '<!--',
    '&amp;',
    '{{{',
    '\ufffe',
    '\u0001',
    'x\ud800y',
    'é😀',
  ),
);

const loneSurrogates = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A text that XML 1.0 can hold. */
export const xmlText: fc.Arbitrary<string> = anyText.map((text) =>
  text.replace(loneSurrogates, '').replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, ''),
);

const placeholder = fc
  .tuple(fc.constantFrom(secret, param), fc.constantFrom('From', 'door code', 'a.b', 'list[0]'))
  .map(([make, name]) => make(name));

const content = fc.oneof(
  { weight: 4, arbitrary: anyText },
  { weight: 1, arbitrary: placeholder },
  { weight: 1, arbitrary: fc.array(fc.oneof(anyText, placeholder), { maxLength: 4 }) },
);

const value = fc.oneof(
  { weight: 4, arbitrary: content },
  { weight: 1, arbitrary: fc.oneof(fc.integer(), fc.double(), fc.boolean(), fc.constant(undefined)) },
);

/** How much of what is made breaks the vocabulary: nothing on purpose, or a part of everything. */
type Care = 'careful' | 'careless';

const plainText = xmlText.filter((text) => text.trim() !== '');
const texts: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  e164: fc.constantFrom('+12025550123', '+442079460123'),
  url: fc.constantFrom('/again', 'https://example.com/a?b=1&c=2'),
  'sip-uri': fc.constant('sip:desk@example.com'),
};

/** A value that an attribute takes. */
function fine({ spec, accepts }: AttributeShape): fc.Arbitrary<unknown> {
  const { values, min = 0, max = 100, type } = spec;
  if (values) return fc.constantFrom(...values);
  if (type === 'integer' || type === 'number')
    return fc.integer({ min: Math.ceil(min), max: Math.floor(max) });
  if (type === 'boolean') return fc.boolean();
  if (type === 'ws-url') return fc.constant('wss://example.com/');
  if (type === 'json') return fc.dictionary(xmlText, xmlText);
  const known = ['/next', '+12025550123', '12#', '#', '10.50', '1 2', '8a9b1c2d-1111-4222-8333-444455556666'];
  const accepted = known.filter(accepts);
  return type === 'string' && !spec.pattern ? plainText : fc.constantFrom(...accepted);
}

function fitting(shape: Shape, care: Care): fc.Arbitrary<Readonly<Record<string, unknown>>> {
  const entries = [...shape.attributes].map(([name, attribute]) => {
    const any =
      care === 'careful'
        ? fine(attribute)
        : fc.oneof({ weight: 5, arbitrary: fine(attribute) }, { weight: 1, arbitrary: value });
    return [name, any] as const;
  });
  const isNeeded = ([name]: readonly [string, unknown]) =>
    care === 'careful' && shape.required.includes(name);
  const optional = entries.filter((entry) => !isNeeded(entry));
  return fc
    .subarray(optional, { maxLength: Math.min(4, optional.length) })
    .chain((chosen) => fc.record(Object.fromEntries([...entries.filter(isNeeded), ...chosen])));
}

function step(shape: Shape, depth: number, care: Care): fc.Arbitrary<Step> {
  const text = texts[shape.textFormat ?? ''] ?? (care === 'careful' ? plainText : content);
  return fc.record({
    key: fc.constant(shape.key),
    text:
      shape.text === 'none' ? fc.constant(undefined) : care === 'careful' ? text : fc.oneof(text, content),
    options: fitting(shape, care),
    children: steps(shape, depth - 1, care),
  });
}

function steps(shape: Shape, depth: number, care: Care): fc.Arbitrary<readonly Step[]> {
  const children = [...shape.children.values()];
  if (children.length === 0 || depth < 0) return fc.constant([]);
  const needed = children.filter((child) =>
    shape.bounds.some(({ name, min }) => name === child.name && min > 0),
  );
  // With care, what may stand once stands once, and nothing stands after a verb that ends the document.
  const free = children.filter((child) => !shape.limited.has(child.name) && !child.terminal && !child.first);
  const pool = care === 'careful' ? free : children;
  const more =
    pool.length === 0
      ? fc.constant([])
      : fc.array(
          fc.constantFrom(...pool).chain((child) => step(child, depth, care)),
          { minLength: shape.minChildren, maxLength: 4 },
        );
  const first = fc.tuple(...(care === 'careful' ? needed : []).map((child) => step(child, depth, care)));
  return fc.tuple(first, more).map(([must, rest]) => [...must, ...rest]);
}

/** Sequences of builder calls over the whole vocabulary, some with anything in them. */
export const anySteps: fc.Arbitrary<readonly Step[]> = fc.oneof(
  steps(rootShape(), 3, 'careful'),
  steps(rootShape(), 3, 'careless'),
);

/** Runs steps on a builder, as a program in plain JavaScript would. */
export function build<B extends object>(builder: B, list: readonly Step[], shape: Shape): B {
  let grown = builder;
  for (const { key, text, options, children } of list) {
    const method: unknown = Reflect.get(grown, key);
    const child = [...shape.children.values()].find((one) => one.key === key);
    if (typeof method !== 'function' || !child) throw new Error(`no method ${key}`);
    const fill = (inner: object) => build(inner, children, child);
    grown =
      child.text === 'none' ? method.call(grown, options, fill) : method.call(grown, text, options, fill);
  }
  return grown;
}

/** A document from steps. */
export const documentOf = (list: readonly Step[]) => build(response(), list, rootShape());
