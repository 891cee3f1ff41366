import type { Issue } from '../../issue.js';
import { templatesPage } from './constructs.js';
import { quote } from './issues.js';
import type { Value } from './values.js';

/** The values in an address's query. */
export interface Query {
  readonly values: ReadonlyMap<string, Value>;
  readonly notes: readonly Issue[];
}

const bareplus = /(^|&)([^&=]*)=\+(?=\d)/g;

/**
 * Reads an address's query as a form. `Name[]` is an item of a list called `Name`; of any other name the last value
 * counts. A plus before a digit at a value's start stays a plus: Telnyx's samples write phone numbers so.
 */
export function readQuery(url: string): Query {
  const [address = ''] = url.split('#', 1);
  const start = address.indexOf('?');
  const values = new Map<string, Value>();
  const notes = new Map<string, Issue>();
  if (start < 0) return { values, notes: [] };
  const note = (code: string, name: string, message: string) =>
    notes.set(`${code} ${name}`, { code, severity: 'warning', message, path: name, source: templatesPage });
  const form = address.slice(start + 1).replace(bareplus, (_, before: string, name: string) => {
    const [decoded = ''] = new URLSearchParams(name).keys();
    const message = `The address holds ${quote(decoded)}=+…: a plus in a query means a space. Write %2B; here it is taken as a plus.`;
    note('bare-plus', decoded, message);
    return `${before}${name}=%2B`;
  });
  const lists = new Map<string, string[]>();
  for (const [key, value] of new URLSearchParams(form)) {
    const isItem = key.endsWith('[]') && key.length > 2;
    const name = isItem ? key.slice(0, -2) : key;
    const list = lists.get(name);
    if (values.has(name) && !(isItem && list)) {
      const message = `The address holds ${quote(name)} more than once: the last one counts here, which Telnyx does not document. For a list, write ${quote(name)}[]= each time.`;
      note('repeated-parameter', name, message);
    }
    if (isItem && list) list.push(value);
    else if (isItem) {
      const items = [value];
      lists.set(name, items);
      values.set(name, items);
    } else {
      lists.delete(name);
      values.set(name, value);
    }
  }
  return { values, notes: [...notes.values()] };
}
