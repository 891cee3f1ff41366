import { suggest } from '../document/suggest.js';
import type { EmulatorConfig } from './options.js';
import type { EmulatorState } from './state/emulator-state.js';
import type { World } from './world.js';

/** What an application of either kind is called by. */
export interface Named {
  /** Undefined for one that is still to be made. */
  readonly id: string | undefined;
  readonly name: string;
  readonly isActive: boolean;
}

/** An application as the API, a state or a configuration has it. */
interface Fields {
  readonly id?: string | undefined;
  readonly active?: boolean | null | undefined;
}

const named = (name: string, { id, active }: Fields): Named => ({ id, name, isActive: active !== false });

/** The applications of both kinds that an account, a state or a configuration has. */
export const namedIn = ({
  applications = [],
  callControlApplications = [],
}: Pick<EmulatorConfig | EmulatorState, 'applications' | 'callControlApplications'>): readonly Named[] => [
  ...applications.map((one) => named(one.friendly_name, one)),
  ...callControlApplications.map((one) => named(one.application_name, one)),
];

/** Those of an account. */
export const namedOf = ({
  applications,
  voiceApplications,
}: Pick<World, 'applications' | 'voiceApplications'>): readonly Named[] =>
  namedIn({ applications: applications.all(), callControlApplications: voiceApplications.all() });

/** The one of an id, or else of a name. */
export const findNamed = (all: readonly Named[], wanted: string): Named | undefined =>
  all.find(({ id }) => id === wanted) ?? all.find(({ name }) => name === wanted);

/** Why there is none of an id or name, and what there is. */
export function whyNotNamed(all: readonly Named[], wanted: string): string {
  const names = all.map(({ name }) => name);
  const meant = suggest(wanted, names);
  const rest = meant
    ? `Did you mean ${meant}?`
    : names.length > 0
      ? `There are ${names.join(', ')}.`
      : 'There is none at all yet.';
  return `There is no application with the id or name ${wanted}. ${rest}`;
}
