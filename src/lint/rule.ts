import type { Shape } from '../document/shape.js';
import type { Template } from '../template/dialect/index.js';
import type { Edit, Severity } from './finding.js';
import type { Visit } from './visit.js';

/** What the linter is told of a document besides its text; all of it may be left out. */
export interface About {
  /** How the document is named in findings: a path, an address. `document` unless told otherwise. */
  readonly file?: string | undefined;
  /** The kind of callback that the document answers, such as `wait` for that of an `<Enqueue waitUrl>`. */
  readonly answers?: string | undefined;
  /** Where the document is fetched from, so that relative addresses in it can be followed. */
  readonly address?: string | undefined;
  /** Gives the text of another document, by its absolute address; undefined for one that can't be had. */
  readonly documentAt?: ((address: string) => string | undefined) | undefined;
}

/** What placeholders may name. */
export interface KnownNames {
  /** Parameters of the addresses' queries, and variables of `<HttpRequest>`s. Left out: any name of one's own will do. */
  readonly parameters?: readonly string[] | undefined;
  /** The secrets of the account. Left out: any will do. */
  readonly secrets?: readonly string[] | undefined;
  /** The parameters that Telnyx sends. Left out: names of that form are not looked at. */
  readonly telnyxParameters?: readonly string[] | undefined;
}

/** A document under inspection. */
export interface Linted {
  readonly text: string;
  /** Undefined where the text could not be read as XML. */
  readonly root: Visit | undefined;
  /** Undefined where there is no tag in it. */
  readonly template: Template | undefined;
  readonly about: About;
  readonly names: KnownNames;
}

/** Where a complaint is: an element, an attribute of it, its text (`#text`), or a stretch of the document's text. */
export type Spot =
  | { readonly visit: Visit; readonly attribute?: string | undefined }
  | { readonly start: number; readonly end: number; readonly path?: string | undefined };

/** A finding that has yet to be placed. */
export interface Complaint {
  readonly message: string;
  readonly at: Spot;
  /** Where it differs from the rule's own. */
  readonly severity?: Severity | undefined;
  /** Where it is not the rule's own. */
  readonly source?: string | undefined;
  readonly fix?: PlannedFix | undefined;
}

/** A fix whose edits are worked out once it is known that the finding is told. */
export interface PlannedFix {
  readonly description: string;
  readonly edits: (text: string, start: number) => readonly Edit[];
}

export type Report = (complaint: Complaint) => void;

/** Looks at one element, and at whatever can be reached from it. */
export type Look = (visit: Visit, report: Report, document: Linted) => void;

/** A rule of the linter. Its documentation is the comment above it. */
export interface LintRule {
  /** In kebab-case: the name of its file. */
  readonly name: string;
  /** What a finding is unless the configuration says otherwise. */
  readonly severity: Severity;
  /** Who finds it: the reader or the checker of documents, the vocabulary's own rules, the linter, or a trial of the flow. */
  readonly by: 'reader' | 'checker' | 'vocabulary' | 'linter' | 'flow';
  /** The public page behind it. */
  readonly source?: string;
  /** How to look at elements of a shape; undefined where there is nothing to look at. Asked once for each shape. */
  readonly look?: (shape: Shape) => Look | undefined;
  /** How to look at a document as a whole. */
  readonly lookAt?: (document: Linted, report: Report) => void;
}

/** Looks at the elements of some names, each in its own way. */
export const byName =
  (looks: Readonly<Record<string, Look>>) =>
  ({ name }: Shape): Look | undefined =>
    Object.hasOwn(looks, name) ? looks[name] : undefined;
