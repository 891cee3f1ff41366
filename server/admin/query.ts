import * as z from 'zod/mini';
import { refuse } from './reply.js';

/** A whole number as a query holds it. */
export const whole = (min: number, max: number) =>
  z.pipe(
    z.pipe(
      z.string().check(z.regex(/^\d{1,15}$/)),
      z.transform((text) => Number(text)),
    ),
    z.int().check(z.minimum(min), z.maximum(max)),
  );

/** A text as a query holds it. */
export const short = z.string().check(z.minLength(1), z.maxLength(200), z.regex(/^[^\p{Cc}]*$/u));

interface QueryShape<Output> {
  readonly schema: z.ZodMiniType<Output>;
  /** What each name takes, in words. */
  readonly takes: Readonly<Record<string, string>>;
}

/** Reads the query of an admin's request; a name that is not known is refused, so that no slip is passed over. */
export function readQuery<Output>(
  url: string,
  { schema, takes }: QueryShape<Output>,
): { readonly query: Output } | { readonly refused: Response } {
  const given = [...new URL(url).searchParams];
  const result = z.safeParse(schema, Object.fromEntries(given));
  const wrong = new Set(result.error?.issues.flatMap(({ path }) => path.slice(0, 1).map(String)));
  const names = [...new Set(given.map(([name]) => name))];
  const errors = [
    ...names
      .filter((name) => !Object.hasOwn(takes, name))
      .map((name) => ({
        code: 'unknown-parameter',
        title: 'Unknown parameter',
        detail: `There is no parameter '${name.slice(0, 60)}' here. There are ${Object.keys(takes).join(', ')}.`,
      })),
    ...Object.entries(takes)
      .filter(([name]) => wrong.has(name))
      .map(([name, what]) => ({
        code: 'bad-parameter',
        title: 'Bad parameter',
        detail: `${name} should be ${what}.`,
      })),
  ];
  if (result.success && errors.length === 0) return { query: result.data };
  return { refused: refuse(400, errors) };
}
