import { applications } from './applications.js';
import { callControlApplications } from './call-control-applications.js';
import type { Kind } from './kind.js';
import { phoneNumbers } from './phone-numbers.js';
import { queues } from './queues.js';
import { secrets } from './secrets.js';

/** The kinds of resources, by their key in the configuration. */
export const kinds = { secrets, applications, callControlApplications, queues, phoneNumbers } as const;

/** The key of a kind in the configuration. */
export type KindName = keyof typeof kinds;

/** Kinds by name: this package's own, unless a test has others. */
export type Kinds = Readonly<Record<string, Kind>>;

/** The names of the kinds, each after those that it refers to. */
export function inOrder(all: Kinds): string[] {
  const order: string[] = [];
  const visit = (name: string): void => {
    if (order.includes(name)) return;
    for (const { kind } of Object.values(all[name]?.references ?? {})) visit(kind);
    order.push(name);
  };
  for (const name of Object.keys(all)) visit(name);
  return order;
}

/** Whether resources of another kind may hold the id of one of this kind. */
export const isReferredTo = (all: Kinds, name: string): boolean =>
  Object.values(all).some(({ references }) =>
    Object.values(references ?? {}).some(({ kind }) => kind === name),
  );
