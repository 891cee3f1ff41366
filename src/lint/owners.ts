import type { ElementSpec } from '../../verbs/define.js';
import { vocabulary } from '../../verbs/vocabulary.js';

const specs: readonly ElementSpec[] = Object.values(vocabulary);

/** The names of the elements that have an attribute. */
export const ownersOf = (attribute: string): readonly string[] =>
  specs.flatMap(({ name, attributes = {} }) => (Object.hasOwn(attributes, attribute) ? [name] : []));
