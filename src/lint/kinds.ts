import type { AttributeSpec, ElementSpec } from '../../verbs/define.js';
import { vocabulary } from '../../verbs/vocabulary.js';

const specs: Readonly<Record<string, ElementSpec>> = vocabulary;

const attributes = (): readonly AttributeSpec[] =>
  Object.values(specs).flatMap(({ attributes: own = {} }) => Object.values(own));

/** What a document of one kind may hold, by Telnyx's names; undefined where all verbs are allowed, as far as is known. */
export function verbsAllowed(kind: string): readonly string[] | undefined {
  const allows = attributes().find(({ answers }) => answers === kind)?.documentAllows;
  return allows?.map((key) => specs[key]?.name ?? key);
}

/** The kinds of document that a caller hears while waiting, so that somebody else ends them. */
export const waitingKinds = (): readonly string[] => ['wait', 'conference-wait', 'queue'];
