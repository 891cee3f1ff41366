import type { AttributeDescription } from '../../../verbs/describe.js';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it stands in XML. */
export const escapeXml = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => entities[character] ?? character);

const facet = (name: string, value: string | number): string =>
  `<xs:${name} value="${escapeXml(String(value))}"/>`;
const restriction = (base: string, facets: readonly string[]): string =>
  `<xs:restriction base="${base}">${facets.join('')}</xs:restriction>`;
const simpleType = (content: string): string => `<xs:simpleType>${content}</xs:simpleType>`;

/**
 * A regular expression in the words of XML Schema, where every pattern is about the whole value; undefined for one that
 * looks ahead, which these have no words for.
 */
export const patternOf = (source: string): string | undefined =>
  /\(\?[^:]/.test(source) ? undefined : source.replace(/^\^|\$$/g, '').replaceAll('(?:', '(');

/** The name of the type that a placeholder has, in the place of any value. */
export const placeholderType = 'placeholder';

/** A value of some form, or a placeholder that becomes one. */
const orPlaceholder = (base: string, facets: readonly string[]): string =>
  simpleType(
    `<xs:union memberTypes="${placeholderType}">${simpleType(restriction(base, facets))}</xs:union>`,
  );

const oneOf = (values: readonly string[]): readonly string[] =>
  values.map((value) => facet('enumeration', value));

/** Forms of text that have a pattern, by the names of the vocabulary. */
export const patterns: Readonly<Record<string, string>> = {
  e164: '\\+[1-9]\\d{1,14}',
  'sip-uri': '[sS][iI][pP][sS]?:[^\\s@]+(@[^\\s@]+)?',
  url: '\\S+',
  uuid: '[\\da-fA-F]{8}(-[\\da-fA-F]{4}){3}-[\\da-fA-F]{12}',
  'ws-url': '[wW][sS][sS]://[^\\s/?#]+\\S*',
};

function ranged(base: string, { min, max, alsoAllowed = [] }: AttributeDescription): string {
  const bounds = [
    ...(min === undefined ? [] : [facet('minInclusive', min)]),
    ...(max === undefined ? [] : [facet('maxInclusive', max)]),
  ];
  const others =
    alsoAllowed.length === 0 ? '' : simpleType(restriction(base, oneOf(alsoAllowed.map(String))));
  return simpleType(
    `<xs:union memberTypes="${placeholderType}">${simpleType(restriction(base, bounds))}${others}</xs:union>`,
  );
}

/** What an attribute takes, as the type that is declared in it. */
export function attributeType(spec: AttributeDescription): string {
  const { type, values, pattern, maxLength } = spec;
  switch (type) {
    case 'boolean':
      return orPlaceholder('xs:string', oneOf(['true', 'false']));
    case 'enum':
      return orPlaceholder('xs:string', oneOf(values ?? []));
    case 'integer':
      return ranged('xs:integer', spec);
    case 'number':
      return ranged('xs:decimal', spec);
    case 'token-list':
      if (values) {
        const item = simpleType(restriction('xs:string', oneOf(values)));
        return simpleType(
          `<xs:union memberTypes="${placeholderType}">${simpleType(`<xs:list>${item}</xs:list>`)}</xs:union>`,
        );
      }
  }
  const whole = patterns[type] ?? (pattern === undefined ? undefined : patternOf(pattern));
  const facets = [
    ...(whole === undefined ? [] : [facet('pattern', whole)]),
    ...(maxLength === undefined ? [] : [facet('maxLength', maxLength)]),
  ];
  return facets.length === 0 ? simpleType(restriction('xs:string', [])) : orPlaceholder('xs:string', facets);
}

/** The types that are declared once, for texts and for placeholders. */
export const sharedTypes = (): string => {
  const named = (name: string, content: string) => `<xs:simpleType name="${name}">${content}</xs:simpleType>`;
  const text = (name: string, whole: string) =>
    named(
      `text-${name}`,
      `<xs:union memberTypes="${placeholderType}">${simpleType(restriction('xs:string', [facet('pattern', whole)]))}</xs:union>`,
    );
  return [
    named(
      placeholderType,
      restriction('xs:string', [facet('pattern', '[\\s\\S]*\\{\\{[\\s\\S]*\\}\\}[\\s\\S]*')]),
    ),
    text('filled', '[\\s\\S]*\\S[\\s\\S]*'),
    ...['e164', 'sip-uri', 'url'].map((name) => text(name, patterns[name] ?? '')),
  ].join('\n');
};
