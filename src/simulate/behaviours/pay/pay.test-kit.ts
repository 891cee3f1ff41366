import { doc, world } from '../../engine/world.test-kit.js';
import type { Settings } from '../../settings.js';

interface PayWorld {
  /** What stands in the Pay. */
  readonly inside?: string;
  /** What stands behind it. */
  readonly behind?: string;
  /** What stands before it. */
  readonly before?: string;
  /** What the address of the document answers when it is asked again; default: the same. */
  readonly again?: string;
  readonly settings?: Partial<Settings>;
}

/** Where a Pay reports, and asks for what comes next. */
export const told = 'action="/paid" statusCallback="/status"';

/** A call that meets a Pay at once, at the start of 2026; prompts take no longer than they must. */
export function paying(
  attributes: string,
  { inside = '', behind = '', before = '', again, settings }: PayWorld = {},
) {
  const first = doc(`${before}<Pay ${attributes}>${inside}</Pay>${behind}`);
  const call = world(
    ({ url, callback }) => {
      const { pathname } = new URL(url);
      if (pathname === '/paid') return doc('<Say>paid</Say>');
      return pathname === '/start' && callback === 'pay-action' ? (again ?? first) : first;
    },
    { settings: { speechMsPerCharacter: 0, ...settings } },
  );
  call.rings();
  /** What a parameter of a callback was, each time that it came. */
  const told = (callback: string, ...names: readonly string[]) =>
    call.sent(callback).map(({ parameters }) => {
      const known: Readonly<Record<string, unknown>> = { ...parameters };
      return names.map((name) => known[name]);
    });
  return {
    ...call,
    told,
    /** The steps and attempts that were reported, with what was wrong before. */
    progress: () => told('pay-status-progress', 'For', 'Attempt', 'ErrorType'),
    /** The requests that end a Pay. */
    completed: () => call.sent('pay-status-completed').map(({ parameters }) => parameters),
    action: () => call.sent('pay-action').map(({ parameters }) => parameters),
  };
}

/** The keys of a whole payment by card. */
export const card = ['4242424242424242#', '1228#', '94105#', '123#'] as const;
