import type { ElementSpec } from '../../verbs/define.js';
import { kindsByNoun } from './behaviours/dial.js';
import { behaviours } from './behaviours/index.js';
import { services } from './services/index.js';

/** Where a verb's nouns are played: who plays which, and what to add for another. */
interface Stage {
  readonly plays: (noun: string) => boolean;
  readonly add: (file: string) => string;
}

const kebab = (name: string): string =>
  name.replace(/(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, '-').toLowerCase();

const byServices: Stage = {
  plays: (noun) => Object.hasOwn(services, noun),
  add: (file) => `add src/simulate/services/${file}.ts, and a line in index.ts beside it`,
};

/** A verb that reads its only noun by itself. */
const reads = (file: string, only: string): Stage => ({
  plays: (noun) => noun === only,
  add: () => `read it in src/simulate/behaviours/${file}.ts, and say so in coverage.test-kit.ts`,
});

/** The verbs that hold nouns, by Telnyx's name. */
const stages: Readonly<Record<string, Stage>> = {
  Connect: byServices,
  Start: byServices,
  Stop: byServices,
  Dial: {
    plays: (noun) => Object.hasOwn(kindsByNoun, noun),
    add: (file) => `add src/simulate/behaviours/dial-${file}.ts, and a line in dial.ts beside it`,
  },
  Refer: reads('refer', 'Sip'),
  // It chooses a model, and nobody hears which.
  AIGather: reads('ai-gather', 'Transcription'),
};

/** The elements that nothing plays, each with what to add. */
export function unplayed(elements: Readonly<Record<string, ElementSpec>>): readonly string[] {
  const verbs = Object.values(elements).filter(({ kind }) => kind === 'verb');
  const alone = verbs
    .filter(({ name }) => !Object.hasOwn(behaviours, name))
    .map(
      ({ name }) =>
        `<${name}> has no behaviour: add src/simulate/behaviours/${kebab(name)}.ts, and a line in index.ts beside it.`,
    );
  const inside = verbs.flatMap((verb) =>
    Object.keys(verb.children ?? {}).flatMap((key) => {
      const noun = elements[key];
      if (noun?.kind !== 'noun') return [];
      const stage = stages[verb.name];
      if (!stage)
        return [`<${noun.name}> in <${verb.name}>: say in coverage.test-kit.ts who plays its nouns.`];
      return stage.plays(noun.name)
        ? []
        : [`<${noun.name}> in <${verb.name}> does nothing: ${stage.add(kebab(noun.name))}.`];
    }),
  );
  return [...alone, ...inside];
}
