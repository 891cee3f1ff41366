import { type Form, formsOf, itemForm, valuesOf } from './api-fields.js';

/**
 * What was written for a parameter, once or several times, as what its form wants: a number, a list, an object out of JSON.
 * What can't be read so stays a text, for the check of the parameters to refuse.
 */
export function readValue(form: Form, texts: readonly string[]): unknown {
  const forms = formsOf(form);
  const list = forms.find(isList);
  if (list && (texts.length > 1 || forms.length === 1)) {
    return texts.flatMap((text) => readText(itemForm(list), text));
  }
  const [text = ''] = texts;
  const read = forms.map((one) => readText(one, text));
  return read.find((value) => value !== text) ?? text;
}

/** Whether a parameter may be given several times. */
export const isRepeatable = (form: Form): boolean => formsOf(form).some(isList);

/** Whether a parameter's name alone says all. */
export const isFlag = (form: Form): boolean => form.type === 'boolean';

const isList = (form: Form): boolean => form.type === 'array';

function readText(form: Form, text: string): unknown {
  const values = valuesOf(form);
  if (values) return values.find((value) => String(value) === text) ?? text;
  switch (form.type) {
    case 'integer':
    case 'number':
      return /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : text;
    case 'boolean':
      return text === 'true' ? true : text === 'false' ? false : text;
    case 'string':
      return text;
    default:
      return /^\s*[[{]/.test(text) ? parsed(text) : text;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
