import type { Flow } from '../../src/flow/index.js';

/** Paths that a server has for itself; those of which `below` is true with all that is below them. */
export const reservedPaths = [
  { path: '/admin', below: true },
  { path: '/healthz', below: false },
  { path: '/readyz', below: false },
  { path: '/metrics', below: false },
] as const;

const path = /^\/$|^(?:\/(?!\.{1,2}(?:\/|$))[\w.~-]+)+\/?$/;

/** Whether something can be the path of a flow, of the callbacks or of the bins: a path that nothing on the way rewrites. */
export const isPath = (text: string): boolean => path.test(text);

/** The same in words. */
export const pathRule =
  "A path begins with '/', and has letters, digits, and any of - . _ ~ between slashes.";

/** A path without the slash at its end. */
export const trimPath = (text: string): string => (text === '/' ? text : text.replace(/\/$/, ''));

/** The paths of something that answers at one address, which takes a slash at its end as well. */
export const bothForms = (text: string): readonly string[] => {
  const trimmed = trimPath(text);
  return trimmed === '/' ? ['/'] : [trimmed, `${trimmed}/`];
};

/** An address of a flow: which of its steps answers there. */
export interface StepPath {
  readonly path: string;
  readonly step: string;
}

/** Every address of a flow that stands at a path: the entry there, the other steps below. */
export function stepPaths(at: string, { steps }: Pick<Flow, 'steps'>): readonly StepPath[] {
  const base = trimPath(at) === '/' ? '' : trimPath(at);
  return Object.keys(steps).flatMap((step, index) =>
    index === 0 ? bothForms(at).map((one) => ({ path: one, step })) : [{ path: `${base}/${step}`, step }],
  );
}
