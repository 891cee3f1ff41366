import type * as z from 'zod/mini';
import type { TimelineEntry } from '../../simulate/index.js';
import type { Faults } from '../faults/faults.js';
import type { Keeper } from '../state/keeper.js';
import type { Deeds } from './deeds.js';

/** What the actions work on. */
export interface Control extends Deeds, Keeper {
  readonly faults: Faults;
}

/** What an action has to show. */
export interface Shown {
  readonly json: unknown;
  /** What `?format=text` shows instead. */
  readonly timeline?: readonly TimelineEntry[] | undefined;
}

/** One thing that can be done over HTTP, as data. */
export interface Action {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Below `/__emulator`; a placeholder is `:sid` or `:id`. */
  readonly path: string;
  /** One sentence for people. */
  readonly does: string;
  /** A body that it takes. */
  readonly example?: unknown;
  /** What the body must be; left out where there is none. */
  readonly body?: z.ZodMiniType | undefined;
  /** The longest body in bytes, where that is more than usual. */
  readonly maxBytes?: number | undefined;
  /** @param id What stands in the place of the path's placeholder. */
  run(control: Control, id: string, body: unknown): Shown | Promise<Shown>;
}

/** Declares an action whose body is of a schema: `run` gets it as the schema reads it. */
export function action<Body>(
  entry: Omit<Action, 'body' | 'run'> & {
    readonly body: z.ZodMiniType<Body>;
    readonly run: (control: Control, id: string, body: Body) => Shown | Promise<Shown>;
  },
): Action {
  const { body, run } = entry;
  return { ...entry, run: (control, id, value) => run(control, id, body.parse(value)) };
}
