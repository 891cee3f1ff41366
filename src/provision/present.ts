import { partsOf } from './address.js';
import type { Change } from './changes.js';
import type { Action, Step } from './steps.js';

/** A value that changes. */
export interface PlannedChange {
  /** Where it stands: `voice_url`, `inbound.channel_limit`. */
  readonly field: string;
  /** What Telnyx shows now; left out where that is nothing. */
  readonly from?: unknown;
  /** What it becomes; left out where that is not known yet. */
  readonly to?: unknown;
  /** The resource whose id it is. */
  readonly reference?: string;
  /** Its values are secret, and so not told. */
  readonly hidden?: true;
  /** Someone else has changed it since it was set. */
  readonly drift?: true;
  /** It can't be changed in place, so the resource is replaced. */
  readonly replaces?: true;
}

/** What is done about one resource. */
export interface PlannedStep {
  readonly action: Action;
  /** `applications.menu`: the kind and the key. */
  readonly address: string;
  readonly kind: string;
  readonly key: string;
  /** What it is called on Telnyx. */
  readonly name: string;
  /** Left out where it is yet to be created. */
  readonly id?: string;
  readonly changes: readonly PlannedChange[];
  readonly note?: string;
}

/** What would be done, as plain data without a secret in it. */
export interface Plan {
  /** In the order in which it is done; also what stays unchanged. */
  readonly steps: readonly PlannedStep[];
  /** How many resources are made, changed and so on. A replacement counts as one created and one destroyed. */
  readonly summary: {
    readonly create: number;
    readonly change: number;
    readonly destroy: number;
    readonly adopt: number;
    readonly release: number;
    readonly unchanged: number;
  };
}

/** Whether a plan has anything to do. */
export const hasWork = ({ steps }: Plan): boolean => steps.some(({ action }) => action !== 'unchanged');

/** Steps as plain data, fit to be shown. */
export function presented(steps: readonly Step[]): Plan {
  const count = (...actions: Action[]) => steps.filter(({ action }) => actions.includes(action)).length;
  return {
    steps: steps.map(presentedStep),
    summary: {
      create: count('create', 'replace'),
      change:
        count('update') +
        steps.filter(({ action, changes }) => action === 'adopt' && changes.length > 0).length,
      destroy:
        count('delete') + steps.filter((step) => step.action === 'replace' && isRemovable(step)).length,
      adopt: count('adopt'),
      release: count('release'),
      unchanged: count('unchanged'),
    },
  };
}

/** Whether a resource goes away on Telnyx when it is no more wanted. */
export const isRemovable = ({ kind, origin }: Pick<Step, 'kind' | 'origin'>): boolean =>
  kind.remove !== undefined && origin === 'created';

export function presentedStep({ action, address, name, id, changes, note, kind }: Step): PlannedStep {
  return {
    action,
    address,
    ...partsOf(address),
    name,
    ...(id !== undefined && { id }),
    changes: changes.map((change) => presentedChange(change, kind.hidden ?? [])),
    ...(note !== undefined && { note }),
  };
}

function presentedChange(
  { path, from, value, reference, drift, replaces }: Change,
  hidden: readonly string[],
): PlannedChange {
  const isHidden = path.split('.').some((name) => hidden.includes(name));
  return {
    field: path,
    ...(isHidden ? { hidden: true } : {}),
    ...(isHidden || from === undefined || from === null ? {} : { from: withoutPasswords(from) }),
    ...(isHidden || value === undefined ? {} : { to: withoutPasswords(value) }),
    ...(reference !== undefined && { reference }),
    ...(drift && { drift: true }),
    ...(replaces && { replaces: true }),
  };
}

/** The user and the password of an address are as secret as any. */
export function withoutPasswords(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutPasswords);
  return typeof value === 'string' ? value.replace(/^([a-z][a-z\d+.-]*:\/\/)[^/?#]*@/i, '$1…@') : value;
}
