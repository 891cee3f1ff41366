import type { AttributeSpec, ElementSpec } from '../../../verbs/define.js';
import { vocabulary } from '../../../verbs/vocabulary.js';
import type { Element, Node } from '../../document/node.js';
import { isElement } from '../../document/node.js';
import { type Accepts, compileAttribute } from '../../document/values.js';
import type { Settings } from '../settings.js';
import type { VerbName } from './names.js';

interface Known {
  readonly spec: AttributeSpec;
  readonly accepts: Accepts;
}

const bySpec: Readonly<Record<string, ElementSpec>> = vocabulary;
const byName = new Map<string, ElementSpec>();
for (const spec of Object.values(bySpec)) if (!byName.has(spec.name)) byName.set(spec.name, spec);

const compiled = new Map<string, Map<string, Known | undefined>>();

function known(element: string, attribute: string): Known | undefined {
  let attributes = compiled.get(element);
  if (!attributes) {
    attributes = new Map();
    compiled.set(element, attributes);
  }
  if (!attributes.has(attribute)) {
    const spec = byName.get(element)?.attributes?.[attribute];
    attributes.set(attribute, spec && { spec, accepts: compileAttribute(spec) });
  }
  return attributes.get(attribute);
}

/** Whether the vocabulary has a verb of this name. */
export const isVerb = (name: string): name is VerbName => byName.get(name)?.kind === 'verb';

export const specOf = (element: Element, attribute: string): AttributeSpec | undefined =>
  known(element.name, attribute)?.spec;

/** The only verbs, by Telnyx's names, that the document at an attribute's address may hold; undefined where any may. */
export const allowedAt = (element: Element, attribute: string): readonly string[] | undefined =>
  specOf(element, attribute)?.documentAllows?.map((key) => bySpec[key]?.name ?? key);

const defaultOf = (spec: AttributeSpec | undefined): string | undefined =>
  spec?.default === undefined ? undefined : String(spec.default);

const written = (element: Element, attribute: string): string | undefined => {
  const value = element.attributes[attribute];
  // A running document has its placeholders filled in, so every text is whole.
  return typeof value === 'string' ? value : undefined;
};

/**
 * An attribute's text as Telnyx takes it: what is written, or the default where nothing is, or what is written is no
 * such value. An attribute that the vocabulary does not have is not read, as with Telnyx.
 */
export function textOf(element: Element, attribute: string): string | undefined {
  const found = known(element.name, attribute);
  const text = found && written(element, attribute);
  if (text === undefined) return defaultOf(found?.spec);
  return found?.accepts(text) ? text : defaultOf(found?.spec);
}

/**
 * The address of a WebSocket. The documentation has `wss:` alone, and the checker says so; `ws:` is taken as well, for a
 * server without a certificate.
 */
export function socketUrlOf(element: Element, attribute: string): string | undefined {
  const text = written(element, attribute)?.trim() ?? '';
  return /^wss?:\/\/\S+$/i.test(text) ? text : undefined;
}

export const booleanOf = (element: Element, attribute: string): boolean =>
  textOf(element, attribute) === 'true';

/** The tokens of a list; unknown ones are left out. */
export function tokensOf(element: Element, attribute: string): readonly string[] {
  const spec = specOf(element, attribute);
  const tokens = (written(element, attribute) ?? defaultOf(spec) ?? '').split(/\s+/).filter(Boolean);
  return spec?.values ? tokens.filter((token) => spec.values?.includes(token)) : tokens;
}

/** An attribute as a number; what lies outside its range is taken as the settings say. */
export function numberOf(element: Element, attribute: string, settings: Settings): number | undefined {
  const found = known(element.name, attribute);
  if (!found) return undefined;
  const { spec, accepts } = found;
  const usual = typeof spec.default === 'number' ? spec.default : undefined;
  const text = written(element, attribute);
  if (text === undefined || text.trim() === '') return usual;
  const value = Number(text);
  if (!Number.isFinite(value)) return usual;
  if (accepts(text)) return value;
  if (settings.outOfRange === 'default') return usual;
  if (settings.outOfRange === 'as-written') return Math.max(0, value);
  return Math.min(Math.max(value, spec.min ?? 0), spec.max ?? Number.MAX_SAFE_INTEGER);
}

/** An element's own text. */
export function contentOf(element: Element): string {
  const [only, ...rest] = element.children;
  if (rest.length === 0) return typeof only === 'string' ? only : '';
  return element.children.filter((node: Node): node is string => typeof node === 'string').join('');
}

/** The elements inside an element. */
export const childrenOf = (element: Element): readonly Element[] => element.children.filter(isElement);
