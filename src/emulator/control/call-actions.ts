import * as z from 'zod/mini';
import { address, answer, confidence, keys, reactionOrScripted, words } from '../../simulate/index.js';
import { type Action, action, type Shown } from './action.js';
import type { Deeds, Outcome } from './deeds.js';
import type { EmulatedCall } from './emulated-call.js';

const told = (outcome: Outcome): Shown => ({ json: outcome, timeline: outcome.news });

const summaryOf = ({ timeline: _timeline, ...summary }: EmulatedCall) => summary;

/** An empty body says nothing of who answers. */
const nobody = z.pipe(
  z.strictObject({}),
  z.transform((): undefined => undefined),
);
const milliseconds = z.number('a number of milliseconds');

/** What can be done with calls, people and time, under the names of the deeds. */
export const callActions = {
  calls: {
    method: 'GET',
    path: '/calls',
    does: 'Lists the calls, with their legs.',
    run: ({ calls }) => ({ json: { calls: calls().map(summaryOf) } }),
  },
  ring: action({
    method: 'POST',
    path: '/calls',
    does: 'Somebody calls a number of the account.',
    example: { from: '+12025550100', to: '+12025550199', application: 'menu' },
    body: z.strictObject({
      from: address,
      to: address,
      application: z.optional(z.string('the id or the name of an application')),
    }),
    run: async ({ ring }, _sid, call) => told(await ring(call)),
  }),
  call: {
    method: 'GET',
    path: '/calls/:sid',
    does: 'Shows a call with its timeline, by the SID of any of its legs.',
    run: ({ call }, sid) => {
      const shown = call(sid);
      return { json: shown, timeline: shown.timeline };
    },
  },
  timeline: {
    method: 'GET',
    path: '/calls/:sid/timeline',
    does: 'Shows what happened on a call.',
    run({ call }, sid) {
      const { timeline } = call(sid);
      return { json: { timeline }, timeline };
    },
  },
  answer: action({
    method: 'POST',
    path: '/calls/:sid/answer',
    does: 'Takes a call that rings.',
    example: { answers: 'machine', greeting: 'Please leave a message.' },
    body: z.union([answer, nobody], 'empty, or an answer such as { "answers": "machine" }'),
    run: async (control, sid, who) => told(await control.answer(sid, who)),
  }),
  busy: {
    method: 'POST',
    path: '/calls/:sid/busy',
    does: 'The phone that rings is busy.',
    run: async ({ busy }, sid) => told(await busy(sid)),
  },
  decline: {
    method: 'POST',
    path: '/calls/:sid/decline',
    does: 'Declines a call that rings.',
    run: async ({ decline }, sid) => told(await decline(sid)),
  },
  hangup: {
    method: 'POST',
    path: '/calls/:sid/hangup',
    does: 'The person on the leg hangs up.',
    run: async ({ hangup }, sid) => told(await hangup(sid)),
  },
  press: action({
    method: 'POST',
    path: '/calls/:sid/press',
    does: 'The person on the leg presses keys.',
    example: { digits: '1' },
    body: z.strictObject({ digits: keys }),
    run: async ({ press }, sid, { digits }) => told(await press(sid, digits)),
  }),
  say: action({
    method: 'POST',
    path: '/calls/:sid/say',
    does: 'The person on the leg says something.',
    example: { text: 'a table for two', confidence: 0.9 },
    body: z.strictObject({ text: words, confidence: z.optional(confidence) }),
    run: async ({ say }, sid, { text, confidence: sure }) => told(await say(sid, text, { confidence: sure })),
  }),
  release: {
    method: 'POST',
    path: '/calls/:sid/release',
    does: 'Leaves the call to itself.',
    run: ({ release }, sid) => told(release(sid)),
  },
  people: {
    method: 'GET',
    path: '/people',
    does: 'Shows how people react.',
    run: ({ people }) => ({ json: { people: people() } }),
  },
  person: action({
    method: 'POST',
    path: '/people',
    does: 'Says how somebody reacts whose phone rings; "scripted" is held until answer, busy or decline.',
    example: { number: '+12025550123', reaction: 'scripted' },
    body: z.strictObject({ number: address, reaction: reactionOrScripted }),
    run({ people, person }, _sid, body) {
      person(body.number, body.reaction);
      return { json: { people: people() } };
    },
  }),
  clock: {
    method: 'GET',
    path: '/clock',
    does: 'Shows how virtual time stands.',
    run: ({ clock }) => ({ json: clock() }),
  },
  advance: action({
    method: 'POST',
    path: '/clock/advance',
    does: 'Lets virtual time pass.',
    example: { ms: 5000 },
    body: z.strictObject({ ms: milliseconds }),
    run: async ({ advance }, _sid, { ms }) => ({ json: await advance(ms) }),
  }),
} satisfies { readonly [Name in keyof Deeds]: Action };
