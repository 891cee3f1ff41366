import type { Position } from '../../document/node.js';
import type { Issue } from '../../issue.js';
import { type Construct, templatesPage, unconfirmed } from './constructs.js';

/** What rendering has to say. */
export type NoteCode =
  | 'ambiguous-operand'
  | 'escaped-in-cdata'
  | 'forbidden-character'
  | 'hyphens-in-comment'
  | 'list-as-value'
  | 'render-too-large'
  | 'section-of-value'
  | 'unknown-name'
  | 'unknown-secret'
  | 'value-in-tag';

/** Gathers what there is to say while a template is rendered: of one name each thing once, where it was met first. */
export class Notes {
  readonly #byKey = new Map<string, Issue>();

  get all(): readonly Issue[] {
    return [...this.#byKey.values()];
  }

  add(code: NoteCode, message: string, name: string, at?: Position, severity: Issue['severity'] = 'warning') {
    const place = at && { line: at.line, column: at.column };
    // What is mere advice in one place does not stand for a warning in another.
    this.#put(`${code} ${severity} ${name}`, {
      code,
      severity,
      message,
      path: name,
      ...place,
      source: templatesPage,
    });
  }

  /** A tag was met that Telnyx does not document. */
  use(constructs: readonly Construct[], at: Position): void {
    for (const construct of constructs) this.#put(construct, unconfirmed(construct, at));
  }

  #put(key: string, note: Issue): void {
    if (!this.#byKey.has(key)) this.#byKey.set(key, note);
  }
}
