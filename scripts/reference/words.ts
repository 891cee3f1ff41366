import { type Form, formsOf, itemForm, valuesOf } from '../../src/cli/api-fields.js';

/** What a value may be, in words: `whole number, 5 to 120`. Null is left to the caller. */
export function words(form: Form): string {
  const forms = simpleForms(form);
  if (forms.length === 1) return wordsOfOne(forms[0] ?? {});
  // A documented list of values that may become longer is that list, or any other text.
  const values = forms.flatMap((one) => valuesOf(one) ?? []);
  const isAnother = (one: Form) => isOpen(one) || (values.length > 0 && isPlainText(one));
  const others = forms.filter((one) => valuesOf(one) === undefined && !isAnother(one)).map(wordsOfOne);
  const another = forms.some(isAnother) ? ['another text'] : [];
  return listed([...new Set([...values.map((value) => `\`${value}\``), ...others, ...another])]);
}

/** The forms that a value may take, those of a form that is a choice itself one by one. */
const simpleForms = (form: Form): readonly Form[] =>
  formsOf(form).flatMap((one) => (one.anyOf === undefined ? [one] : simpleForms(one)));

const isOpen = (form: Form): boolean => Object.keys(form).length === 0;

const isPlainText = ({ type, enum: values, const: only, maxLength }: Form): boolean =>
  type === 'string' && values === undefined && only === undefined && maxLength === undefined;

/** Whether null is among what a value may be. */
export const mayBeNull = ({ type, anyOf = [] }: Form): boolean =>
  (Array.isArray(type) && type.includes('null')) ||
  anyOf.some((one) => typeof one === 'object' && mayBeNull({ ...one, type: [one.type ?? 'object'].flat() }));

function wordsOfOne(form: Form): string {
  const values = valuesOf(form);
  if (values) return listed(values.map((value) => `\`${value}\``));
  const types: readonly string[] = [form.type ?? []].flat().filter((type) => type !== 'null');
  const kinds = types.map((type) => wordsOfType(type, form));
  return [kinds.join(' or ') || 'any value', beyond(form)].filter(Boolean).join(': ');
}

function wordsOfType(type: string, form: Form): string {
  switch (type) {
    case 'array': {
      const count = range(form.minItems, form.maxItems);
      return `list of ${words(itemForm(form)).replace(/^object\b/, 'objects')}${count && ` (${count})`}`;
    }
    case 'boolean':
      return '`true` or `false`';
    case 'integer':
      return [`whole number`, range(form.minimum, form.maximum)].filter(Boolean).join(', ');
    case 'number':
      return ['number', range(form.minimum, form.maximum), above(form)].filter(Boolean).join(', ');
    case 'object':
      return wordsOfObject(form);
    default: {
      const length = range(form.minLength === 1 ? undefined : form.minLength, form.maxLength);
      return length === '' ? 'text' : `text, ${length} characters`;
    }
  }
}

function wordsOfObject({ properties = {}, propertyNames, additionalProperties: rest }: Form): string {
  const names = Object.entries(properties).map(([name, form]) => {
    const only = typeof form === 'object' && form.const;
    return only ? `\`${name}\` \`${only}\`` : `\`${name}\``;
  });
  if (names.length > 0) return `object with ${listed(names, 'and')}`;
  const isRecord = propertyNames !== undefined && typeof rest === 'object';
  return isRecord && !isOpen(rest) ? `object by name (${words(rest)})` : 'object';
}

/** What a check says a value must be: `Base64` of `must be Base64`. A sentence about several fields is told elsewhere. */
const beyond = ({ description = '' }: Form): string =>
  description
    .split('\n')
    .filter((message) => message.startsWith('must '))
    .map((message) => message.replace(/^must be /, ''))
    .join('; ');

/** The sentences of a form's checks that are about several of its fields. */
export const sentences = ({ description = '' }: Form): string[] =>
  description.split('\n').filter((message) => message !== '' && !message.startsWith('must '));

const above = ({ exclusiveMinimum }: Form): string =>
  exclusiveMinimum === undefined ? '' : `above ${exclusiveMinimum}`;

function range(min: number | undefined, max: number | undefined): string {
  // The bounds of what a number can be say nothing of a parameter.
  const isReal = (bound: number | undefined): bound is number =>
    bound !== undefined && Math.abs(bound) < Number.MAX_SAFE_INTEGER;
  if (isReal(min)) return isReal(max) ? `${min} to ${max}` : `${min} or more`;
  return isReal(max) ? `up to ${max}` : '';
}

/** `a`, `a or b`, `a, b or c`. */
const listed = (items: readonly string[], last: 'or' | 'and' = 'or'): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1)}`;
