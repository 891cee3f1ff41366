import { flow, response } from 'texml';

/** Greets, and says goodbye. */
export default flow(
  { start: 'voice' },
  { start: () => response().say('Welcome to Acme. Goodbye.').hangup() },
);
