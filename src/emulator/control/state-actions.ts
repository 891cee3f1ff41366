import * as z from 'zod/mini';
import type { Action } from './action.js';

/** States have every call in them. */
const maxBytes = 256 * 1024 * 1024;

/** What can be done with the emulator as a whole. */
export const stateActions = {
  save: {
    method: 'GET',
    path: '/state',
    does: 'Shows everything, secrets and key among it, for loading it again.',
    run: ({ save }) => ({ json: save() }),
  },
  load: {
    method: 'PUT',
    path: '/state',
    does: 'Replaces everything by what was saved.',
    body: z.unknown(),
    maxBytes,
    run({ load, clock }, _id, state) {
      load(state);
      return { json: { clock: clock() } };
    },
  },
} satisfies Readonly<Record<string, Action>>;
