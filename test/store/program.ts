/** A process with a store: it does what its parent tells it, and tells its parent what came of it. */

import { openStore } from '../../server/store/open-store.js';
import { sleep } from '../../server/store/sleep.js';
import type { Delivery } from '../../src/flow/index.js';

/** What the parent says. */
export type Command =
  /** Deliver all at once. */
  | {
      readonly do: 'deliver';
      readonly keys: readonly string[];
      readonly callSid: string;
      readonly hasState: boolean;
    }
  /** Take callbacks one after the other, in so many lanes, until the end. */
  | { readonly do: 'load'; readonly name: string; readonly lanes: number };

/** What it says itself. */
export type Report =
  | { readonly is: 'open' }
  | { readonly is: 'delivered'; readonly replies: readonly DeliveredReply[] }
  | { readonly is: 'acknowledged'; readonly key: string };

/** A delivery's reply. */
export interface DeliveredReply {
  readonly key: string;
  readonly status: number;
  readonly body: string;
  readonly repeated: boolean;
}

const report = (message: Report): void => void process.send?.(message);

const [url = ''] = process.argv.slice(2);
const store = await openStore({ url, sweepEveryMs: 0 });
let runs = 0;

const delivery = (key: string, facts: Partial<Delivery>): Delivery => ({
  key,
  callSid: 'v3:call',
  address: '/callbacks',
  step: 'callbacks',
  kind: 'call-status',
  parameters: { From: '+12025550100', To: '+12025550101' },
  verified: true,
  isHeard: false,
  hasState: false,
  ...facts,
});

const work = async (state: unknown) => {
  runs += 1;
  await sleep(runs % 3);
  const n = typeof state === 'object' && state !== null && 'n' in state ? Number(state.n) + 1 : 1;
  const entry = { level: 'info', event: 'answered', message: 'Done.' } as const;
  return { answer: { status: 200, body: `${process.pid} ${runs}`, entry }, state: { n } };
};

const deliver = async ({ keys, callSid, hasState }: Extract<Command, { do: 'deliver' }>): Promise<void> => {
  const replies = await Promise.all(
    keys.map(async (key, index) => {
      await sleep(index % 10); // In more than one transaction.
      const { answer, repeated } = await store.ledger.run(
        delivery(key, { callSid, hasState, isHeard: true }),
        work,
      );
      return { key, status: answer.status, body: answer.body, repeated };
    }),
  );
  report({ is: 'delivered', replies });
};

const load = async ({ name, lanes }: Extract<Command, { do: 'load' }>): Promise<void> => {
  const lane = async (number: number): Promise<void> => {
    for (let n = 0; ; n++) {
      const key = `${name}-${number}-${n}`;
      const { answer } = await store.ledger.run(delivery(key, { parameters: { key } }), work);
      if (answer.status === 200) report({ is: 'acknowledged', key });
    }
  };
  await Promise.all(Array.from({ length: lanes }, (_, number) => lane(number)));
};

process.on(
  'message',
  (command: Command) => void (command.do === 'deliver' ? deliver(command) : load(command)),
);
process.on('disconnect', () => process.exit());
report({ is: 'open' });
