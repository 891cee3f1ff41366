/** The vocabulary of TeXML as data: every element, attribute, value, range and rule that Telnyx defines. */
export type {
  AttributeSpec,
  AttributeType,
  ElementShape,
  ElementSpec,
  Occurs,
  Rule,
  RuleView,
} from './define.js';
export {
  type AttributeDescription,
  describeVocabulary,
  type ElementDescription,
  type VocabularyDescription,
} from './describe.js';
export { type Vocabulary, vocabulary } from './vocabulary.js';
