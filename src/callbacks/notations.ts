/** How the text of a parameter is read: what it must look like, and what becomes of it. Undefined: it is not of the notation. */
export interface Notation {
  /** What was expected, in words; an issue shows it. */
  readonly expected: string;
  readonly pattern: RegExp;
  readonly convert: (text: string) => string | number | boolean | undefined;
}

const finite = (text: string): number | undefined => {
  const value = Number(text);
  return Number.isFinite(value) ? value : undefined;
};

/**
 * The ways to read a parameter, without zod: a flow reads its requests by these alone. The schemas of the table are made
 * from them (see `wire.ts`), and a test holds the two against each other.
 */
export const notations = {
  text: { expected: 'text', pattern: /^/, convert: (text) => text },
  whole: { expected: 'a whole number, such as 3', pattern: /^-?\d{1,15}$/, convert: Number },
  number: {
    expected: 'a number, such as 0.95',
    pattern: /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i,
    convert: finite,
  },
  boolean: { expected: 'true or false', pattern: /^(?:true|false)$/, convert: (text) => text === 'true' },
} as const satisfies Readonly<Record<string, Notation>>;

/** The name of a notation. */
export type NotationName = keyof typeof notations;

/** Reads a text by a notation; undefined where it is not of the notation. */
export const readText = (notation: NotationName, text: unknown): string | number | boolean | undefined => {
  const { pattern, convert }: Notation = notations[notation];
  return typeof text === 'string' && pattern.test(text) ? convert(text) : undefined;
};
