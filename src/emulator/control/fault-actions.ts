import * as z from 'zod/mini';
import { TexmlError } from '../../document/index.js';
import { checkRule } from '../faults/index.js';
import type { Action } from './action.js';

/** What can be done with the faults. */
export const faultActions = {
  faults: {
    method: 'GET',
    path: '/faults',
    does: 'Lists the rules of faults, and what they struck.',
    run: ({ faults: { rules, struck } }) => ({ json: { rules, struck } }),
  },
  add: {
    method: 'POST',
    path: '/faults',
    does: 'Puts a rule in force.',
    example: { on: 'callback', does: 'drop', times: 1 },
    body: z.unknown(),
    run({ faults }, _id, rule) {
      checkRule(rule);
      return { json: { id: faults.add(rule) } };
    },
  },
  remove: {
    method: 'DELETE',
    path: '/faults/:id',
    does: 'Ends a rule.',
    run({ faults }, id) {
      if (faults.remove(Number(id))) return { json: { rules: faults.rules } };
      throw new TexmlError('no-such-fault', `There is no rule ${id}.`);
    },
  },
  clear: {
    method: 'DELETE',
    path: '/faults',
    does: 'Ends all rules.',
    run({ faults }) {
      faults.clear();
      return { json: { rules: faults.rules } };
    },
  },
} satisfies Readonly<Record<string, Action>>;
