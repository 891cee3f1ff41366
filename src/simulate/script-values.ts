import * as z from 'zod/mini';
import type { Answer, Reaction } from './reaction.js';

// What stands in scripts. A schema's messages say what a value must be, so that a problem can be told in one sentence.

const text = (expected: string, pattern: RegExp) => z.string(expected).check(z.regex(pattern, expected));

/** A telephone number in E.164 form, or a SIP address. */
export const address = text(
  'a number in E.164 form, such as +12025550123, or a SIP address',
  /^(?:\+[1-9]\d{4,14}|sips?:[^\s@]+@[^\s@]+)$/i,
);

/** Keys of a telephone. */
export const keys = text('keys of a telephone: 0 to 9, * and #', /^[\d*#]+$/);

/** Something that is said. */
export const words = text('words', /\S/);

const heardText = 'a text, or a pattern such as { "pattern": "sales|support", "flags": "i" }';

const isPattern = ({ pattern, flags }: { pattern: string; flags?: string | undefined }): boolean => {
  try {
    return new RegExp(pattern, flags) !== undefined;
  } catch {
    return false;
  }
};

/** Something that is heard: a part of it, or a pattern in the form of JavaScript. */
export const heard = z.union(
  [
    z.string().check(z.minLength(1, heardText)),
    z
      .strictObject({ pattern: z.string(), flags: z.optional(z.string()) })
      .check(z.refine(isPattern, 'a regular expression of JavaScript with its flags')),
  ],
  heardText,
);

const secondsText = 'seconds, more than 0 and at most 86400';

/** Virtual seconds. */
export const seconds = z.number(secondsText).check(z.positive(secondsText), z.maximum(86_400, secondsText));

const confidenceText = 'a number from 0 to 1';

/** How sure the speech engine is. */
export const confidence = z
  .number(confidenceText)
  .check(z.minimum(0, confidenceText), z.maximum(1, confidenceText));

/** What can only be so. */
export const yes = z.literal(true, 'true');

/** One of some names. */
export const oneOf = <const Name extends string>(names: readonly Name[]) =>
  z.enum(names, `one of ${names.join(', ')}`);

const deepfake = z.union([
  z.strictObject({
    result: z.enum(['real', 'fake', 'silence_timeout']),
    score: z.optional(z.number()),
    consistency: z.optional(z.number()),
  }),
  z.strictObject({ error: words }),
]);

/** Who answers, in full. */
export const answer = z.strictObject({
  answers: z.enum(['human', 'machine']),
  answeredBy: z.optional(words),
  greeting: z.optional(z.string()),
  beep: z.optional(z.boolean()),
  deepfake: z.optional(deepfake),
}) satisfies z.ZodMiniType<Answer>;

const reactionText = (names: readonly string[]): string =>
  `one of ${names.join(', ')}, or an answer such as { "answers": "machine", "greeting": "Hello." }`;

/** One of some reactions by name, or who answers, in full. */
export const reactionOf = <const Name extends string>(names: readonly Name[]) =>
  z.union([z.enum(names), answer], reactionText(names));

const reactions = ['answers', 'busy', 'no-answer', 'declines', 'machine', 'fails'] as const;

/** How a dialled person reacts who is in no script. */
export const reaction = reactionOf(reactions) satisfies z.ZodMiniType<Reaction>;

/** The same, or that somebody else plays the person. */
export const reactionOrScripted = reactionOf([...reactions, 'scripted']);
