import {
  eachOperation,
  listOperations,
  type Operation,
  type OperationSummary,
  operationsTable,
  schemaOf,
} from '../../src/api/index.js';
import { type OperationDocs, readOperationDocs } from '../operation-docs.js';
import { type Field, fieldsIn, formOf } from './forms.js';
import { blocks, head, linkTo, prose, table } from './markdown.js';
import { mayBeNull, sentences, words } from './words.js';

interface Row {
  readonly summary: OperationSummary;
  readonly operation: Operation;
  readonly docs: OperationDocs;
}

const introduction = `A method of \`TelnyxClient\` for each operation. Values of the path come first, then the parameters, then the options of the request.
A dot in a parameter's name stands for an object: \`filter.status\` is \`{ filter: { status } }\`.
The client fills \`account_sid\` itself. An optional field of a reply may be missing or null; a reply may have more fields than those listed here.
Where an operation may be repeated, the client does so after a failure that leaves open whether it was done; after a 429 it repeats every operation.`;

/** The text of docs/operations.md. */
export function operationsPage(): string {
  const { operations, groups } = readOperationDocs();
  const table = new Map(eachOperation(operationsTable));
  const rows = listOperations().flatMap((summary): Row[] => {
    const operation = table.get(summary.operation);
    const docs = operations[summary.operation];
    return operation && docs ? [{ summary, operation, docs }] : [];
  });
  const byGroup = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groupOf(row);
    byGroup.set(group, [...(byGroup.get(group) ?? []), row]);
  }
  const sections = [...byGroup].map(([group, inside]) =>
    blocks([`## ${titleOf(group)}`, prose(groups[group] ?? ''), ...inside.map(section)]),
  );
  const contents = [...byGroup].map(
    ([group, inside]) =>
      `- ${linkTo(titleOf(group))}: ${inside.map(({ summary }) => linkTo(summary.operation, summary.operation.split('.').at(-1))).join(', ')}`,
  );
  return `${blocks([
    head('Operations of the API', 'src/api/operations'),
    introduction,
    `${rows.length} operations:`,
    contents.join('\n'),
    ...sections,
  ])}\n`;
}

const groupOf = ({ summary }: Row): string => summary.operation.split('.').slice(0, -1).join('.');

const titleOf = (group: string): string => ['telnyx', group].filter(Boolean).join('.');

function section({ summary, operation, docs }: Row): string {
  const make = operation.body ?? operation.query;
  const form = make && formOf(schemaOf(make), 'input');
  const fields = form
    ? fieldsIn(form, { depth: Number.POSITIVE_INFINITY, lists: false, order: Object.keys(docs.fields) })
    : [];
  const facts = [
    `- Sends: \`${summary.method} ${summary.path}\`${sent(summary)}`,
    operation.pagination && `- Pages: ${pages[operation.pagination.style]}`,
    `- May be repeated: ${repeated(operation)}`,
    `- Errors that are documented: ${summary.errors.join(', ') || 'none'}`,
    ...(form ? sentences(form) : []).map((sentence) => `- Rule: ${prose(sentence)}`),
    `- Source: <${summary.source}>${theirs(summary)}`,
  ];
  return blocks([
    `### ${summary.operation}`,
    prose(docs.doc),
    `\`\`\`ts\n${callOf(summary, fields)}\n\`\`\``,
    facts.filter(Boolean).join('\n'),
    parametersTable(summary, fields, docs),
    replyText(operation, docs),
  ]);
}

const sent = ({ parameters, encoding }: OperationSummary): string =>
  parameters === 'query' ? ', parameters in the query' : encoding === 'form' ? ', as a form' : '';

const theirs = ({ sdk }: OperationSummary): string => (sdk ? `; in the \`telnyx\` package: \`${sdk}\`` : '');

const pages = {
  'page-number': 'by number.',
  'twilio-page': 'by the `next_page_uri` of the page before.',
  cursor: 'by cursor; by number where the server counts pages.',
};

function repeated(operation: Operation): string {
  if (operation.method === 'GET') return 'yes, it only reads';
  if (operation.commandId)
    return 'yes, Telnyx ignores a second request with the same `command_id`, which the client adds';
  return operation.idempotent ? 'yes, doing it twice leaves the same state' : 'no';
}

function callOf({ operation, pathParameters }: OperationSummary, fields: readonly Field[]): string {
  const atTop = fields.filter(({ within }) => within === '');
  const needed = atTop.filter(({ required }) => required).map(({ name }) => name);
  const given = atTop.length > needed.length ? [...needed, '…'] : needed;
  const parameters = given.length > 0 ? [`{ ${given.join(', ')} }`] : [];
  return `telnyx.${operation}(${[...pathParameters, ...parameters].join(', ')})`;
}

function parametersTable(summary: OperationSummary, fields: readonly Field[], docs: OperationDocs): string {
  const inPath = summary.pathParameters.map((name) => [`\`${name}\``, 'text, in the path', 'yes', '']);
  const others = fields.map(({ name, form, required, within }) => [
    `\`${name}\``,
    prose(`${form.properties ? 'object' : words(form)}${mayBeNull(form) ? ' or null' : ''}`),
    required ? (within === '' ? 'yes' : `with \`${within}\``) : '',
    prose([docs.fields[name] ?? '', ...sentences(form)].filter(Boolean).join(' ')),
  ]);
  const rows = [...inPath, ...others];
  return rows.length === 0 ? '' : table(['Parameter', 'Type', 'Required', 'What it is'], rows);
}

function replyText({ reply, success, pagination }: Operation, docs: OperationDocs): string {
  if (!reply) return `Reply: ${success}, without a body.`;
  const lines = fieldsIn(formOf(schemaOf(reply), 'output'), {
    depth: 2,
    lists: true,
    order: Object.keys(docs.reply),
  }).map(({ name, form, required, within }) => {
    const inside = Boolean(form.properties) || name === pagination?.items;
    const type = inside ? (form.properties ? 'object' : 'list of objects') : words(form);
    const doc = docs.reply[name];
    const indent = within === '' ? '' : '  ';
    return `${indent}- \`${name}\`: ${type}${required && !mayBeNull(form) ? '' : ', optional'}${doc ? `. ${prose(doc)}` : ''}`;
  });
  return `Reply: ${success}, with\n\n${lines.join('\n')}`;
}
