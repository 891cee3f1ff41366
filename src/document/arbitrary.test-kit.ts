import fc from 'fast-check';
import { response } from './builder.js';
import { param, secret } from './placeholder.js';
import { rootShape, type Shape } from './shape.js';

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

function fitting(shape: Shape): fc.Arbitrary<Readonly<Record<string, unknown>>> {
  const entries = [...shape.attributes].map(([name, { spec }]) => {
    const { values, min = 0, max = 100 } = spec;
    const fine: fc.Arbitrary<unknown> = values
      ? fc.constantFrom(...values)
      : spec.type === 'integer'
        ? fc.integer({ min: Math.ceil(min), max: Math.floor(max) })
        : spec.type === 'boolean'
          ? fc.boolean()
          : spec.type === 'url'
            ? fc.constantFrom('/next', 'https://example.com/a?b=1&c=2')
            : spec.type === 'ws-url'
              ? fc.constant('wss://example.com/')
              : value;
    return [
      name,
      fc.option(fc.oneof({ weight: 5, arbitrary: fine }, { weight: 1, arbitrary: value }), {
        nil: undefined,
      }),
    ] as const;
  });
  const some = fc.subarray(entries, { maxLength: Math.min(4, entries.length) });
  return some.chain((chosen) => fc.record(Object.fromEntries(chosen)));
}

function step(shape: Shape, depth: number): fc.Arbitrary<Step> {
  const text =
    shape.textFormat === 'e164'
      ? fc.oneof(fc.constantFrom('+12025550123', '+442079460123'), content)
      : shape.textFormat === 'url'
        ? fc.oneof(fc.constant('/again'), content)
        : content;
  return fc.record({
    key: fc.constant(shape.key),
    text: shape.text === 'none' ? fc.constant(undefined) : text,
    options: fitting(shape),
    children: depth === 0 ? fc.constant([]) : steps(shape, depth - 1),
  });
}

const steps = (shape: Shape, depth: number): fc.Arbitrary<readonly Step[]> =>
  shape.children.size === 0
    ? fc.constant([])
    : fc.array(
        fc.constantFrom(...shape.children.values()).chain((child) => step(child, depth)),
        { maxLength: 4 },
      );

/** Sequences of builder calls over the whole vocabulary, most of them fine, some with anything in them. */
export const anySteps: fc.Arbitrary<readonly Step[]> = steps(rootShape(), 3);

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
