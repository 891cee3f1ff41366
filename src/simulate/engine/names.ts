import type { Vocabulary } from '../../../verbs/vocabulary.js';

/** Telnyx's name of each element, by the name of the builder's method. */
type Names = { readonly [Key in keyof Vocabulary]: Vocabulary[Key]['name'] };

/** A verb of the vocabulary, by Telnyx's name. */
export type VerbName = Extract<Vocabulary[keyof Vocabulary], { readonly kind: 'verb' }>['name'];

/** A noun that may stand in a verb, by Telnyx's name; the verb by the name of the builder's method. */
export type NounIn<Verb extends 'connect' | 'dial' | 'start'> = Verb extends keyof Vocabulary
  ? Names[keyof Vocabulary[Verb]['children'] & keyof Names]
  : never;
