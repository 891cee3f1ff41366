import type { Issue } from '../../issue.js';
import { templatesPage } from './constructs.js';
import { quote } from './issues.js';
import { readQuery } from './query.js';
import type { Scalar, Value } from './values.js';

/** Where a value comes from: the query of the document's address, the request that Telnyx sent for it, an `<HttpRequest>`. */
export type ValueSource = 'query' | 'sent' | 'variables';

/** How values are gathered, where Telnyx's documentation leaves it open. */
export interface ContextOptions {
  /**
   * Which source counts where two have the same name, the strongest first. Telnyx does not document it. What Telnyx sent
   * comes first unless told otherwise, then variables, then the query: so nobody else's reply or link can stand in for
   * the caller's number.
   */
  readonly precedence?: readonly [ValueSource, ValueSource, ValueSource];
}

/** What a document's names stand for. */
export interface GatheredValues {
  /** For `render()`. */
  readonly parameters: Readonly<Record<string, Value>>;
  /** What is not certain about them, with the parameter's name as path. No note holds a value. */
  readonly notes: readonly Issue[];
}

/**
 * Gathers what the names in a document stand for: the query of its address (`Name[]=a&Name[]=b` is a list called `Name`),
 * the parameters that Telnyx sent for it, and the variables that an `<HttpRequest>` extracted. Numbers and booleans stay,
 * objects become JSON, and what is null or undefined was not sent.
 *
 * @param url The document's address, absolute or not; undefined for a document that has none.
 * @param sent The parameters of the request, as they stand on the wire.
 * @param variables By name.
 * @example
 * ```ts
 * import { contextOf } from 'texml/template';
 * const url = 'https://app.example/t.xml?Agents[]=%2B12025550101&Agents[]=%2B12025550102';
 * const { parameters } = contextOf(url, { From: '+12025550123' });
 * console.log(parameters.Agents); // [ '+12025550101', '+12025550102' ]
 * ```
 * @see https://developers.telnyx.com/docs/voice/programmable-voice/texml-interpreter
 */
export function contextOf(
  url: string | undefined,
  sent: Readonly<Record<string, unknown>>,
  variables: Readonly<Record<string, unknown>> = {},
  { precedence = ['sent', 'variables', 'query'] }: ContextOptions = {},
): GatheredValues {
  const query = readQuery(url ?? '');
  const sources: Readonly<Record<ValueSource, ReadonlyMap<string, Value>>> = {
    query: query.values,
    sent: valuesOf(sent),
    variables: valuesOf(variables),
  };
  const gathered = new Map<string, { readonly value: Value; readonly source: ValueSource }>();
  const notes: Issue[] = [...query.notes];
  for (const source of precedence) {
    for (const [name, value] of sources[source]) {
      const stronger = gathered.get(name);
      if (!stronger) gathered.set(name, { value, source });
      else if (String(stronger.value) !== String(value)) notes.push(clash(name, stronger.source, source));
    }
  }
  const entries = [...gathered].map(([name, { value }]) => [name, value] as const);
  return { parameters: Object.fromEntries(entries), notes };
}

const wording: Readonly<Record<ValueSource, string>> = {
  query: "the query of the document's address",
  sent: 'what Telnyx sent',
  variables: 'the variables of an <HttpRequest>',
};

const clash = (name: string, stronger: ValueSource, weaker: ValueSource): Issue => ({
  code: 'name-clash',
  severity: 'warning',
  message: `'${quote(name)}' is in ${wording[stronger]} and in ${wording[weaker]}, with different values. Which counts is not documented; here it is the former. Give one of them another name.`,
  path: name,
  source: templatesPage,
});

function valuesOf(record: Readonly<Record<string, unknown>>): ReadonlyMap<string, Value> {
  const values = new Map<string, Value>();
  for (const [name, value] of Object.entries(record)) {
    const known = Array.isArray(value) ? value.map(scalarOf).map((item) => item ?? '') : scalarOf(value);
    if (known !== undefined) values.set(name, known);
  }
  return values;
}

function scalarOf(value: unknown): Scalar | undefined {
  if (value === null || value === undefined) return undefined;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value === 'bigint') return String(value);
  return JSON.stringify(value);
}
