import { declarationsIn } from '../template/declared/declarations.js';
import type { KnownNames } from './rule.js';

/** The names that hold for a document: those of the configuration, and what a template declares about itself. */
export function namesFor(text: string, names: KnownNames): KnownNames {
  if (!text.includes('@template')) return names;
  const { summary, params, secrets, keeps } = declarationsIn(text);
  if (summary === '' && params.length + secrets.length + keeps.length === 0) return names;
  const declared = [...params, ...keeps].map(({ name }) => name);
  return {
    ...names,
    parameters: [...declared, ...(names.parameters ?? [])],
    secrets: [...secrets.map(({ name }) => name), ...(names.secrets ?? [])],
  };
}
