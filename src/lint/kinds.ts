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

/** The kinds of document that a waiting call may come to: the one that waits, and those that its verbs lead to. */
export function kindsInQueue(): readonly string[] {
  const names = verbsAllowed('wait') ?? [];
  const led = Object.values(specs)
    .filter(({ name }) => names.includes(name))
    .flatMap(({ attributes: own = {}, textAnswers }) => [
      textAnswers,
      ...Object.values(own).map(({ answers }) => answers),
    ]);
  return ['wait', ...led.filter((kind) => kind !== undefined)];
}

/** The kinds of document that a caller hears while waiting, so that somebody else ends them. */
export const waitingKinds = (): readonly string[] => ['wait', 'conference-wait', 'queue'];
