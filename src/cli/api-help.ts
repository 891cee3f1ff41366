import type { OperationSummary } from '../api/index.js';
import { placeholder } from './api-arguments.js';
import { type Field, type Form, fieldsOf, formsOf, itemForm, valuesOf } from './api-fields.js';
import type { Found } from './api-find.js';
import { isRepeatable } from './api-values.js';
import type { Look } from './explain.js';
import { operationDocs } from './operation-docs.generated.js';
import { wrap } from './wrap.js';

/** Every operation on a line. */
export function listOfOperations(rows: readonly OperationSummary[], { paint }: Pick<Look, 'paint'>): string {
  const column = Math.max(...rows.map(({ operation }) => operation.length)) + 2;
  const lines = rows.map(
    ({ operation, method, path }) =>
      `${paint('cyan', operation)}${' '.repeat(column - operation.length)}${method.padEnd(7)}${path}\n`,
  );
  return `${lines.join('')}\ntexml api OPERATION --help explains one: texml api texml.calls.create --help\n`;
}

/** All that the table says of one operation. */
export function explainOperation({ summary, operation }: Found, look: Look): string {
  const { paint, width } = look;
  const { operation: name, method, path, pathParameters, encoding, pagination, success, errors } = summary;
  const docs = operationDocs[name];
  const fields = fieldsOf(operation).sort((a, b) => Number(b.required) - Number(a.required));
  const facts: [string, string][] = [
    ['Usage', ['texml api', name, ...pathParameters.map(placeholder), ...usageOf(fields)].join(' ')],
    ['Sends', [method, path, encoding === 'form' && 'as a form'].filter(Boolean).join(' ')],
    [
      'Replies',
      `${success}${success === 204 ? ', without a body' : ''}; errors that are documented: ${errors.join(', ') || 'none'}`,
    ],
    [
      'Pages',
      pagination === undefined ? '' : 'a list; --all prints the items of every page, one on each line',
    ],
    ['Source', summary.source],
  ];
  const lines = facts
    .filter(([, text]) => text !== '')
    .map(([label, text]) => `  ${paint('bold', label.padEnd(9))}${wrap(text, width, ' '.repeat(11))}\n`);
  const parameters = fields.map((field) => explainField(field, docs?.fields[field.name] ?? '', look));
  return [
    `${paint(['bold', 'cyan'], name)}\n`,
    docs?.doc ? `${wrap(docs.doc, width)}\n` : '',
    `\n${lines.join('')}`,
    parameters.length > 0 ? `\n${paint('bold', 'Parameters')}\n${parameters.join('')}` : '',
    '\ntexml api --help tells of --json, --all, --base-url and --account-sid.\n',
  ].join('');
}

function usageOf(fields: readonly Field[]): string[] {
  const required = fields.filter((field) => field.required).map(({ name }) => `--${quoted(name)} …`);
  return fields.length > required.length ? [...required, '[--Name value …]'] : required;
}

/** A shell takes `>` and `<` for its own. */
const quoted = (name: string): string => (/[<>]/.test(name) ? `'${name}'` : name);

function explainField({ name, form, required }: Field, doc: string, { paint, width }: Look): string {
  const indent = ' '.repeat(6);
  const notes = [formText(form), required && 'required', isRepeatable(form) && 'may be given again'];
  const head = `--${quoted(name)}`;
  const first = `  ${paint('cyan', head)}  ${wrap(notes.filter(Boolean).join(', '), width, indent, head.length + 4)}\n`;
  return doc === '' ? first : `${first}${indent}${wrap(doc, width, indent)}\n`;
}

/** What may be written, in few words: `integer 5 to 120`. Inside of JSON, texts stand in quotes. */
function formText(form: Form, inJson = false): string {
  const forms = formsOf(form);
  if (forms.length !== 1) return [...new Set(forms.map((one) => formText(one, inJson)))].join(' or ');
  const [only = {}] = forms;
  const values = valuesOf(only);
  if (values) return values.map((value) => (inJson ? JSON.stringify(value) : value)).join(' | ');
  switch (only.type) {
    case 'array':
      return formText(itemForm(only));
    case 'boolean':
      return 'true | false';
    case 'integer':
    case 'number':
      return [only.type, range(only.minimum, only.maximum)].filter(Boolean).join(' ');
    case 'object':
      return objectText(only);
    default:
      return textText(only);
  }
}

function objectText({ properties = {} }: Form): string {
  const inner = Object.entries(properties).map(
    ([name, form]) => `"${name}": ${typeof form === 'boolean' ? 'text' : formText(form, true)}`,
  );
  return `JSON ${inner.length === 0 ? 'object' : `{${inner.join(', ')}}`}`;
}

function textText({ pattern, minLength, maxLength }: Form): string {
  if (pattern?.startsWith('^https?:')) return 'address';
  const length = range(minLength === 1 ? undefined : minLength, maxLength);
  return length === '' ? 'text' : `text, ${length} characters`;
}

function range(min: number | undefined, max: number | undefined): string {
  // The bounds of what a number can be say nothing of a parameter.
  const isReal = (bound: number | undefined): bound is number =>
    bound !== undefined && Math.abs(bound) < Number.MAX_SAFE_INTEGER;
  if (isReal(min)) return isReal(max) ? `${min} to ${max}` : `from ${min}`;
  return isReal(max) ? `up to ${max}` : '';
}
