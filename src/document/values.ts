import type { AttributeSpec } from '../../verbs/define.js';

/** Whether a wire text is a value of an attribute or a text format. */
export type Accepts = (text: string) => boolean;

const integer = /^-?\d+$/;
const decimal = /^-?\d+(?:\.\d+)?$/;
const e164 = /^\+[1-9]\d{1,14}$/;
const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;
const sipUri = /^sips?:[^\s@]+(?:@[^\s@]+)?$/i;
const webSocket = /^wss:\/\/[^\s/?#]+\S*$/i;
const address = /^\S+$/;
const scheme = /^[a-z][a-z\d+.-]*:/i;
const web = /^https?:\/\/[^\s/?#]/i;

const anything: Accepts = () => true;

const isUrl: Accepts = (text) => address.test(text) && (web.test(text) || !scheme.test(text));

function isJsonObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}

function inRange({ min = -Infinity, max = Infinity, alsoAllowed }: AttributeSpec, form: RegExp): Accepts {
  return (text) => {
    if (!form.test(text)) return false;
    const value = Number(text);
    return (value >= min && value <= max) || (alsoAllowed?.includes(value) ?? false);
  };
}

function byType(spec: AttributeSpec): Accepts {
  const { values } = spec;
  switch (spec.type) {
    case 'integer':
      return inRange(spec, integer);
    case 'number':
      return inRange(spec, decimal);
    case 'boolean':
      return (text) => text === 'true' || text === 'false';
    case 'enum':
      return values ? (text) => values.includes(text) : anything;
    case 'token-list':
      return values ? (text) => text.split(' ').every((token) => values.includes(token)) : anything;
    case 'e164':
      return (text) => e164.test(text);
    case 'uuid':
      return (text) => uuid.test(text);
    case 'url':
      return isUrl;
    case 'ws-url':
      return (text) => webSocket.test(text);
    case 'json':
      return isJsonObject;
    case 'digits':
    case 'string':
      return anything;
  }
}

/** The test of an attribute's wire text, compiled from its spec. */
export function compileAttribute(spec: AttributeSpec): Accepts {
  const fits = byType(spec);
  const { pattern, maxLength = Infinity } = spec;
  if (!pattern && maxLength === Infinity) return fits;
  return (text) => fits(text) && text.length <= maxLength && (pattern?.test(text) ?? true);
}

const textFormats: Readonly<Record<string, Accepts>> = {
  e164: (text) => e164.test(text),
  'sip-uri': (text) => sipUri.test(text),
  url: isUrl,
};

/** The test of an element's text. Formats without a test of their own accept anything. */
export const compileText = (format: string | undefined): Accepts =>
  (format === undefined ? undefined : textFormats[format]) ?? anything;

const typeWords: Readonly<Record<string, string>> = {
  boolean: 'true or false',
  digits: 'keys',
  e164: 'a phone number in E.164 form, such as +12025550123',
  integer: 'a whole number',
  json: 'a JSON object',
  number: 'a number',
  'sip-uri': 'a SIP URI, such as sip:user@example.com',
  string: 'text',
  url: 'an http(s) address or a relative one, without spaces',
  uuid: 'a UUID',
  'ws-url': 'an address that starts with wss://',
};

/** In words: what an attribute takes. */
export function expectedOf(spec: AttributeSpec): string {
  const { values, min, max, alsoAllowed, unit, pattern, maxLength } = spec;
  if (values)
    return `${spec.type === 'token-list' ? 'any of' : 'one of'} ${values.map((v) => `'${v}'`).join(', ')}`;
  const range =
    min !== undefined && max !== undefined
      ? ` from ${min} to ${max}`
      : min !== undefined
        ? ` of at least ${min}`
        : max !== undefined
          ? ` of at most ${max}`
          : '';
  return [
    `${typeWords[spec.type] ?? spec.type}${range}${unit ? ` (${unit})` : ''}`,
    ...(alsoAllowed ? [`or ${alsoAllowed.join(', ')}`] : []),
    ...(maxLength ? [`of at most ${maxLength} characters`] : []),
    ...(pattern ? [`that matches ${pattern.source}`] : []),
  ].join(' ');
}

/** In words: what a text format takes. */
export const expectedText = (format: string | undefined): string => typeWords[format ?? 'string'] ?? 'text';
