/** How the text of an attribute is to be read. The names are those of `texml verbs --json`. */
export type AttributeType =
  | 'boolean'
  | 'digits'
  | 'e164'
  | 'enum'
  | 'integer'
  | 'json'
  | 'number'
  | 'string'
  | 'token-list'
  | 'url'
  | 'uuid'
  | 'ws-url';

/**
 * One attribute of an element. Its documentation is the comment above it, which editors show as it stands; where it is
 * required in some cases only, the comment's tag `@requiredWhen` says in which, and a rule of the element checks it.
 */
export interface AttributeSpec {
  readonly type: AttributeType;
  /** The closed list that an `enum` or a `token-list` takes its values from. */
  readonly values?: readonly string[];
  /** Values worth offering where the list is open. */
  readonly suggestions?: readonly string[];
  readonly min?: number;
  readonly max?: number;
  /** Numbers outside the range that are allowed all the same. */
  readonly alsoAllowed?: readonly number[];
  readonly unit?: 's' | 'ms' | 'Hz';
  readonly pattern?: RegExp;
  readonly maxLength?: number;
  /** What Telnyx takes when the attribute is absent. */
  readonly default?: string | number | boolean;
  readonly required?: true;
  /** The kind of callback that Telnyx sends to this address. */
  readonly answers?: string;
  /** The attribute that names the HTTP method of that callback, or `application` for the application's own. */
  readonly method?: string;
  /** The only elements that the document at this address may hold. */
  readonly documentAllows?: readonly string[];
  /** The public page, where it is not the element's. */
  readonly source?: string;
}

/** How often a child may stand. `min` is 0 and `max` is unlimited unless told otherwise. */
export interface Occurs {
  readonly min?: number;
  readonly max?: number;
}

/** What a rule may look at. */
export interface RuleView {
  /** An attribute's text as it goes over the wire; undefined when absent. */
  get(attribute: string): string | undefined;
  /** How many children there are, of one name or of all. */
  count(name?: string): number;
  /** An attribute of each child of one name; undefined where the child lacks it. */
  each(name: string, attribute: string): readonly (string | undefined)[];
  /** The element's own text, placeholders left out. */
  readonly text: string;
  /** The text holds placeholders, so that it is not known in full. */
  readonly templated?: boolean;
  /** The name of the element around it. */
  readonly parent: string | undefined;
}

/** A rule of one element that its attributes' own specs can't state. */
export interface Rule {
  /** Kebab-case and unique in the vocabulary. */
  readonly code: string;
  /** `error`: cannot work. `warning`: probably not meant, or rests on an unconfirmed fact. */
  readonly severity: 'error' | 'warning';
  /** What is wrong and what to write instead, in one or two sentences. */
  readonly message: string;
  /**
   * The attributes it looks at, the one to blame first. With none of them present the rule is not asked, unless it reads
   * none; nor is it where one of them holds a placeholder, which may become anything.
   */
  readonly reads: readonly string[];
  /** Those of them whose presence makes the rule worth asking; the first one when left out. */
  readonly askedBy?: readonly string[];
  broken(element: RuleView): boolean;
  readonly source?: string;
}

/** What an element may hold in one place. */
export interface ElementShape {
  readonly attributes?: Readonly<Record<string, AttributeSpec>>;
  /** By builder name; see `Vocabulary`. */
  readonly children?: Readonly<Record<string, Occurs>>;
  /** Text content: none when left out. */
  readonly text?: 'optional' | 'required';
  /** Longer texts are probably refused. */
  readonly maxTextLength?: number;
  /** What the text is, in one word or two. */
  readonly textFormat?: string;
  /** The kind of callback that Telnyx sends when the text is an address. */
  readonly textAnswers?: string;
  /** The attribute that names the HTTP method of that callback. */
  readonly textMethod?: string;
  /** The text is JSON or another payload that reads best in a CDATA section. */
  readonly cdata?: true;
  /** At least this many children, of whatever name. */
  readonly minChildren?: number;
  /** Text, or at least one child. */
  readonly neverEmpty?: true;
  /** Children that stand alone: nothing beside them. */
  readonly alone?: readonly string[];
  /** Exactly one of these children. */
  readonly oneOf?: readonly string[];
  readonly rules?: readonly Rule[];
  readonly source?: string;
}

/** One element of TeXML: the only place that knows its structure. */
export interface ElementSpec extends ElementShape {
  /** Telnyx's name, exactly. */
  readonly name: string;
  readonly kind: 'verb' | 'noun' | 'child';
  /** Nothing after it in the document runs. */
  readonly terminal?: true;
  /** It does its work only as the first verb of a document. */
  readonly first?: true;
  /** With this attribute set, what it fetches takes over and nothing after it runs. */
  readonly terminalWith?: string;
  /** In words: what must hold besides for that. Where it does not, what stands after it runs all the same. */
  readonly terminalWhen?: string;
  /** The next verb waits for it. */
  readonly blocking?: true;
  /** What differs under one parent (by builder name): such a shape stands instead of the general one. */
  readonly under?: Readonly<Record<string, ElementShape>>;
  /** The public page that documents it. */
  readonly source: string;
}

/** Attributes by Telnyx's name. */
export type Attributes = Readonly<Record<string, AttributeSpec>>;

/**
 * Puts attributes that several elements share beside those of one. Unlike a spread it keeps the name of their type, so
 * that a declaration file refers to where they stand, with their comments, and does not repeat them without.
 */
export const sharing = <const Own extends Attributes, Shared extends Attributes>(
  own: Own,
  shared: Shared,
): Own & Shared => ({ ...own, ...shared });

/**
 * Declares one element under its builder name. It returns its argument: the types of the builder are inferred from it.
 *
 * @example
 * ```
 * export const pause = define({
 *   // the doc comment of the element stands here
 *   pause: { name: 'Pause', kind: 'verb', attributes: { length: { type: 'integer', min: 1, max: 180 } }, source: 'https://…' },
 * });
 * ```
 */
export const define = <const E extends Readonly<Record<string, ElementSpec>>>(elements: E): E => elements;
