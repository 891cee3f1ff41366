import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasEnded } from '../leg.js';
import { legsOf, nextDue } from '../state.js';
import { doc } from '../world.test-kit.js';
import { lines } from './lines.test-kit.js';
import { queuesOf } from './store.js';

const queue = fc.constantFrom('support', 'support', 'sales');
const some = (...attributes: readonly string[]) =>
  fc.subarray([...attributes], { maxLength: attributes.length }).map((chosen) => chosen.join(' '));
const callers = { enqueue: some('waitUrl="/wait"', 'action="/again"', 'maxWaitTimeSecs="20"'), queue };
const agents = {
  dial: some('action="/after"', 'timeout="10"', 'timeLimit="60"', 'hangupOnStar="true"'),
  noun: some('url="/notice"'),
  queue,
};
const which = fc.nat(5);

const deed = fc.oneof(
  { weight: 4, arbitrary: fc.record({ does: fc.constant('waits'), with: fc.record(callers) }) },
  { weight: 4, arbitrary: fc.record({ does: fc.constant('serves'), with: fc.record(agents) }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constant('hangs up'), leg: which }) },
  {
    weight: 2,
    arbitrary: fc.record({ does: fc.constant('presses'), leg: which, key: fc.constantFrom('*', '1') }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('moves'), leg: which }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('deletes'), name: queue }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constant('lets pass'), ms: fc.nat(40_000) }) },
) satisfies fc.Arbitrary<Deed>;

type Deed =
  | { does: 'waits'; with: { enqueue: string; queue: string } }
  | { does: 'serves'; with: { dial: string; noun: string; queue: string } }
  | { does: 'hangs up' | 'moves'; leg: number }
  | { does: 'presses'; leg: number; key: string }
  | { does: 'deletes'; name: string }
  | { does: 'lets pass'; ms: number };

const documents = fc.record({
  '/wait': fc.constantFrom(
    doc('<Say>Please hold.</Say>'),
    doc('<Gather numDigits="1" action="/leave"/>'),
    doc(''),
    500,
    { status: 200, body: '', contentType: 'audio/wav' },
  ),
  '/leave': fc.constant(doc('<Leave/>')),
  '/again': fc.constantFrom(doc('<Enqueue>support</Enqueue>'), doc('<Say>Bye.</Say>')),
  '/after': fc.constantFrom(doc('<Dial><Queue>support</Queue></Dial>'), doc('')),
  '/notice': fc.constantFrom(doc('<Say>You are next.</Say>'), 500),
});

function play(call: ReturnType<typeof lines>, deed: Deed): void {
  const sid = (leg: number) => legsOf(call.state)[leg]?.sid ?? call.sid;
  switch (deed.does) {
    case 'waits':
      call.waits(deed.with);
      return;
    case 'serves':
      call.serves(deed.with);
      return;
    case 'hangs up':
      call.hangsUp(sid(deed.leg));
      return;
    case 'presses':
      call.presses(deed.key, sid(deed.leg));
      return;
    case 'moves':
      call.does({ type: 'update', callSid: sid(deed.leg), change: { texml: doc('<Pause length="5"/>') } });
      return;
    case 'deletes':
      call.does({ type: 'queue', does: 'delete', name: deed.name });
      return;
    case 'lets pass':
      call.after(deed.ms);
  }
}

/** What holds at each moment. */
function check(call: ReturnType<typeof lines>): void {
  const queues = queuesOf(call.state);
  for (const leg of legsOf(call.state)) {
    const places = queues.filter(({ members }) => members.some(({ callSid }) => callSid === leg.sid));
    expect(places.map(({ name }) => name)).toEqual(leg.queue === undefined ? [] : [leg.queue]);
    if (leg.bridgedTo === undefined) continue;
    expect(call.leg(leg.bridgedTo).bridgedTo).toBe(leg.sid);
    expect(leg.queue).toBeUndefined();
  }
  for (const { members, takers } of queues) {
    // Nobody waits for a call where one waits for somebody.
    const idle = takers.filter(({ taking }) => taking === undefined);
    expect(members.length === 0 || idle.length === 0).toBe(true);
    for (const { callSid } of [...members, ...takers]) expect(hasEnded(call.leg(callSid))).toBe(false);
  }
}

describe('queues, whatever callers and agents do', () => {
  it('have each call in one place, leave nobody waiting for nothing, and empty in the end', () => {
    fc.assert(
      fc.property(documents, fc.array(deed, { maxLength: 25 }), (answers, deeds) => {
        const call = lines(answers, { maxDocuments: 20, maxVirtualMs: 600_000 });
        for (const one of deeds) {
          play(call, one);
          check(call);
        }
        for (let due = nextDue(call.state); due !== undefined; due = nextDue(call.state)) {
          call.does({ type: 'time', at: due });
          check(call);
        }
        for (const leg of legsOf(call.state)) expect(hasEnded(leg)).toBe(true);
        for (const { members, takers } of queuesOf(call.state)) expect([members, takers]).toEqual([[], []]);
      }),
      { numRuns: 300 },
    );
  });
});
