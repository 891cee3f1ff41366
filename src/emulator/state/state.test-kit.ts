import type { EmulatorState } from '../index.js';
import { doc } from '../testing.test-kit.js';

export const from = '+12025550100';
export const to = '+12025550199';
export const agent = '+12025550123';

export const menu = {
  '/': doc(
    '<Say>Welcome</Say><Gather action="/chosen" numDigits="1"><Say>Press 1</Say></Gather><Say>Too late</Say>',
  ),
  '/chosen': doc(`<Say>One moment</Say><Dial action="/after">${agent}</Dial>`),
  '/after': doc('<Say>Goodbye</Say>'),
};

/** What a file would give back. */
export const filed = (state: EmulatorState): EmulatorState => JSON.parse(JSON.stringify(state));
