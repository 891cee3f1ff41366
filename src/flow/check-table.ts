import { callbackKinds } from '../callbacks/index.js';
import { TexmlError } from '../issue.js';
import type { Steps } from './steps.js';

const stepName = /^[A-Za-z][\w-]*$/;

/** Refuses a table that types would have refused: a flow may come from plain JavaScript, or from a loader that strips types. */
export function checkTable(steps: Steps, handlers: object): void {
  const names = Object.keys(steps);
  if (names.length === 0) throw bad('A flow needs a step: the first one answers at its own address.');
  const kinds: readonly string[] = callbackKinds();
  for (const [name, spec] of Object.entries(steps)) {
    if (!stepName.test(name)) {
      throw bad(
        `'${name}' can't name a step: a name starts with a letter and holds letters, digits, '-' and '_', since it becomes a part of an address.`,
      );
    }
    const kind = typeof spec === 'string' ? spec : spec?.kind;
    if (!kinds.includes(kind)) {
      throw bad(
        `Step '${name}' answers '${String(kind)}', which is no kind of callback. There are: ${kinds.join(', ')}.`,
      );
    }
    if (!Object.hasOwn(handlers, name) || typeof Reflect.get(handlers, name) !== 'function') {
      throw bad(
        `Step '${name}' has no handler: the second argument of flow() needs a function of that name.`,
      );
    }
  }
}

const bad = (message: string): TexmlError => new TexmlError('bad-flow', message);
