import * as z from 'zod/mini';

/** A field of a reply that Telnyx may leave out or send as null. */
export const maybe = <S extends z.ZodMiniType>(schema: S) => z.nullish(schema);

/** A text of a reply that Telnyx may leave out or send as null. */
export const maybeText = () => z.nullish(z.string());

/** A text of a reply whose values are documented, and may become more: any text fits. */
export const openEnum = <const V extends string>(values: readonly [V, ...V[]]) =>
  z.union([z.enum(values), z.custom<string & Record<never, never>>((value) => typeof value === 'string')]);

/** A text that is filled. */
export const filledText = () => z.string().check(z.minLength(1));

/** An http or https address. */
export const webAddress = () =>
  z.string().check(z.regex(/^https?:\/\/\S+$/i, 'must be an http or https address'));

/** An http or https address, or an empty text that clears it. */
export const clearableAddress = () =>
  z.string().check(z.regex(/^(?:https?:\/\/\S+)?$/i, 'must be an http or https address, or empty'));

/** The method of a callback. */
export const callbackMethod = () => z.enum(['GET', 'POST']);

/** Words of a closed list, separated by spaces. */
export const words = (known: readonly string[]) =>
  z
    .string()
    .check(
      z.refine(
        (text) => text.split(' ').every((word) => known.includes(word)),
        `must be words out of ${known.join(', ')}, separated by one space`,
      ),
    );

/** States of a call, separated by spaces, of which Telnyx reports. */
export const callProgress = () => words(['initiated', 'ringing', 'answered', 'completed']);

/** A day, as `2026-01-31`. */
export const day = () => z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a day as YYYY-MM-DD'));

/** A day, or a time in UTC, as `2026-01-31T12:00:00Z`. */
export const dayOrTime = () =>
  z
    .string()
    .check(
      z.regex(
        /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2}Z)?$/,
        'must be a day as YYYY-MM-DD, or a time as YYYY-MM-DDThh:mm:ssZ',
      ),
    );

/** An update that changes nothing is a slip: it would only be noticed by having no effect. A server takes it (`isAdvice`). */
export const somethingToChange = (operation: string, fields: string) =>
  z.refine<object>((given) => Object.keys(given).length > 0, {
    message: `${operation} needs something to change: ${fields}`,
    params: { isAdvice: true },
  });

/** Two fields that say the same thing in two ways. */
export const notBoth = (one: string, other: string) =>
  z.refine<Readonly<Record<string, unknown>>>(
    (fields) => fields[one] === undefined || fields[other] === undefined,
    { path: [other], message: `${one} and ${other} exclude each other: give only one of them` },
  );

/** `Url` and `Texml` are two ways to say the same thing. */
export const oneSourceOfInstructions = () =>
  z.refine<{ readonly Url?: unknown; readonly Texml?: unknown }>(
    ({ Url, Texml }) => Url === undefined || Texml === undefined || Texml === null,
    {
      path: ['Texml'],
      message: 'Url and Texml exclude each other: give the address of the instructions, or the instructions',
    },
  );
