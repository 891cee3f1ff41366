import * as files from './all.js';

type Intersect<U> = (U extends unknown ? (one: U) => void : never) extends (all: infer All) => void
  ? All
  : never;

/** The type of `vocabulary`. The comments of the elements and attributes come along, so that editors show them. */
export type Vocabulary = Intersect<(typeof files)[keyof typeof files]>;

/**
 * Everything that Telnyx defines as TeXML: each element under the name of the method that makes it, in lower camel case
 * (`say`, `aiGather`, `httpRequest`), with its attributes, children and rules.
 *
 * @example
 * ```ts
 * import { vocabulary } from 'texml/verbs';
 * console.log(vocabulary.pause.attributes.length.max); // 180
 * ```
 * @see https://developers.telnyx.com/docs/voice/programmable-voice/texml-interpreter
 */
export const vocabulary: Vocabulary = Object.assign({}, ...Object.values(files));
