import {
  type CallbackSpec,
  callbackNames,
  callbacks,
  payloadFieldsOf,
  type WebhookSpec,
  webhookNames,
  webhooks,
} from '../../src/callbacks/index.js';
import { parametersOfCallback } from '../../src/callbacks/parameters.js';
import { readTypes, type TypeDocs } from '../type-docs.js';
import { formOf } from './forms.js';
import { blocks, head, linkTo, prose, table } from './markdown.js';
import { mayBeNull, words } from './words.js';

const probeText = `
export declare const callbacks: typeof import('./callbacks/table.js').callbacks;
export declare const groups: typeof import('./callbacks/groups.js').groups;
export declare const webhooks: typeof import('./callbacks/webhooks/table.js').webhooks;
export declare const webhookGroups: typeof import('./callbacks/webhooks/groups.js').webhookGroups;
`;

const introduction = `A **callback** is a form that Telnyx sends during a TeXML call; those of one kind may come to the same address, and the reply to some is run on the call.
A **webhook** is JSON of the Voice API, named by its \`event_type\`; Telnyx promises none of its fields. \`receive()\` of \`texml/callbacks\` verifies and reads both, with the types that stand here.`;

interface Entry {
  readonly name: string;
  readonly shares: readonly string[];
  readonly facts: readonly string[];
  readonly fields: readonly Field[];
}

interface Field {
  readonly name: string;
  readonly schema: Parameters<typeof formOf>[0];
  readonly required?: boolean;
}

const callbackEntries = (): Entry[] =>
  callbackNames().map((name) => {
    const { kind, answer, shares, undocumented }: CallbackSpec = callbacks[name];
    const facts = [
      `- Kind: \`${kind}\``,
      `- Its reply: ${answer === 'document' ? 'a document, which is run on the call' : 'is ignored'}`,
      ...(undocumented ? ['- Telnyx publishes no parameters for it: these are presumed'] : []),
    ];
    return { name, shares, facts, fields: parametersOfCallback(name) };
  });

const webhookEntries = (): Entry[] =>
  webhookNames().map((name) => {
    const fields = Object.entries(payloadFieldsOf(name)).map(([field, schema]) => ({ name: field, schema }));
    const { shares, bare }: WebhookSpec = webhooks[name];
    return { name, shares, facts: bare ? ['- It comes without the `data` around it'] : [], fields };
  });

/** Where the comments of a table stand. */
interface Place {
  readonly table: string;
  readonly groups: string;
  /** The part of an entry that holds its own fields. */
  readonly own: string;
}

function section({ name, shares, facts, fields }: Entry, place: Place, types: TypeDocs): string {
  const { exported, member, docOf, tagsOf, fieldsOf } = types;
  const entry = member(exported(place.table), name);
  const shared = shares.map((group) => member(exported(place.groups), group));
  const docs: Readonly<Record<string, string>> = Object.assign(
    {},
    ...[...shared, member(entry, place.own)].map((symbol) => fieldsOf(symbol, 'nothing')),
  );
  const promised = fields.some(({ required }) => required !== undefined);
  const rows = fields.map(({ name: field, schema, required }) => {
    const form = formOf(schema, 'output');
    const type = prose(`${words(form)}${mayBeNull(form) ? ' or null' : ''}`);
    return [`\`${field}\``, type, ...(promised ? [required ? 'yes' : ''] : []), prose(docs[field] ?? '')];
  });
  const columns = ['Field', 'Type', ...(promised ? ['Always sent'] : []), 'What it is'];
  return blocks([
    `### ${name}`,
    prose(docOf(entry)),
    [...facts, ...tagsOf(entry, 'see').map((source) => `- Source: <${source}>`)].join('\n'),
    rows.length === 0 ? 'No fields are known.' : table(columns, rows),
  ]);
}

/** The text of docs/callbacks.md. */
export function callbacksPage(): string {
  const types = readTypes(probeText);
  const [forms, json] = [callbackEntries(), webhookEntries()];
  const links = (entries: readonly Entry[]) => entries.map(({ name }) => linkTo(name)).join(', ');
  const inForms = { table: 'callbacks', groups: 'groups', own: 'parameters' };
  const inJson = { table: 'webhooks', groups: 'webhookGroups', own: 'payload' };
  return `${blocks([
    head('Callbacks and webhooks', 'src/callbacks'),
    introduction,
    `- ${linkTo('Callbacks')} (${forms.length}): ${links(forms)}\n- ${linkTo('Webhooks')} (${json.length}): ${links(json)}`,
    '## Callbacks',
    ...forms.map((entry) => section(entry, inForms, types)),
    '## Webhooks',
    ...json.map((entry) => section(entry, inJson, types)),
  ])}\n`;
}
