import type { Position } from '../../document/node.js';
import { suggest } from '../../document/suggest.js';
import type { Issue } from '../../issue.js';
import { quote } from './issues.js';
import type { Notes } from './notes.js';
import { type Context, isList, type Scalar, type Value } from './values.js';

/** Finds what names stand for, and tells of those that stand for nothing. */
export class Lookup {
  readonly #context: Context;
  readonly #notes: Notes;

  constructor(context: Context, notes: Notes) {
    this.#context = context;
    this.#notes = notes;
  }

  /** What a name stands for; undefined for an unknown one. `.` is the item of the innermost list. */
  find(name: string, item: Scalar | undefined): Value | undefined {
    if (name === '.') return item;
    const { parameters } = this.#context;
    return Object.hasOwn(parameters, name) ? parameters[name] : undefined;
  }

  /** The text that a name stands for: empty for an unknown one. */
  textOf(name: string, item: Scalar | undefined, at: Position, severity: Issue['severity']): string {
    const value = this.find(name, item);
    if (value === undefined) {
      this.tellUnknown(name, at, severity);
      return '';
    }
    if (!isList(value)) return String(value);
    const message = `'${quote(name)}' is a list, and Telnyx does not document a list as a value: here its items are joined with commas. Write {{#${quote(name)}}}{{.}}{{/${quote(name)}}}.`;
    this.#notes.add('list-as-value', message, name, at);
    return value.join(',');
  }

  secret(name: string, at: Position): string {
    const { secrets } = this.#context;
    const value = Object.hasOwn(secrets, name) ? secrets[name] : undefined;
    if (value !== undefined) return value;
    const meant = suggest(name, Object.keys(secrets));
    const advice =
      meant === undefined ? 'Store it, or mind spaces and letter case.' : `Did you mean '${meant}'?`;
    const message = `The account has no secret '${quote(name)}': it stands for nothing here. ${advice}`;
    this.#notes.add('unknown-secret', message, name, at);
    return '';
  }

  tellUnknown(name: string, at: Position, severity: Issue['severity']): void {
    const { parameters, secrets } = this.#context;
    const shown = quote(name);
    const withoutBrackets = name.replace(/\[\]$/, '');
    const meant = suggest(name, Object.keys(parameters));
    const advice = Object.hasOwn(secrets, name)
      ? `The account has a secret of that name: write {{#secret}}${shown}{{/secret}}.`
      : withoutBrackets !== name && Object.hasOwn(parameters, withoutBrackets)
        ? `The list is named without its brackets: '${quote(withoutBrackets)}'.`
        : meant !== undefined
          ? `Did you mean '${quote(meant)}'?`
          : 'Names are case-sensitive.';
    const message = `There is no parameter '${shown}' for this document: it stands for nothing here. ${advice}`;
    this.#notes.add('unknown-name', message, name, at, severity);
  }
}
