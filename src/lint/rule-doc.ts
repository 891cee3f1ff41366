/** A document that a rule finds something in, or nothing. */
export interface RuleExample {
  readonly kind: 'bad' | 'good';
  readonly code: string;
  /** The kind of callback that the document answers, where the rule depends on it. */
  readonly answers?: string;
  /** Where the document is fetched from, where the rule depends on it. */
  readonly address?: string;
}

/** What the comment above a rule says. */
export interface RuleDoc {
  /** Paragraphs, separated by empty lines. The first one says what the rule finds. */
  readonly doc: string;
  readonly examples: readonly RuleExample[];
}
