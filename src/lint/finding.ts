/** How bad it is: `error` cannot work; `warning` probably is not meant, or rests on something unconfirmed; `info` is advice. */
export type Severity = 'error' | 'warning' | 'info';

/** The severities, the worst first. */
export const severities: readonly Severity[] = ['error', 'warning', 'info'];

/** A change of a document's text: what stands from one offset to another becomes `text`. Offsets count UTF-16 code units from 0. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What mends a finding without changing anything that works already. */
export interface Fix {
  /** In words, as an order: `Write 'numDigits'.` */
  readonly description: string;
  /** None overlaps another. */
  readonly edits: readonly Edit[];
}

/** Something that a rule found, and where. Lines and columns count from 1, columns in UTF-16 code units; the end is exclusive. */
export interface Finding {
  /** As it was named when it was linted. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly severity: Severity;
  /** The rule's name. */
  readonly rule: string;
  /** What is wrong, and what to write instead. */
  readonly message: string;
  /** The element's name; empty where it is about no element. */
  readonly element: string;
  readonly attribute?: string;
  /** `Response/Gather[1]/Say[2]@voice`; empty where it is about no element. */
  readonly path: string;
  readonly fix?: Fix;
  /** The public page behind the rule. */
  readonly source?: string;
  /** The step of the flow that answered with the document, where it was a flow's. */
  readonly step?: string;
}
