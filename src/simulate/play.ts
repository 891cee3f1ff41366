import type { CallView } from './call.js';
import { hasEnded, isBridged, type Leg } from './engine/leg.js';
import type { Exchange } from './exchange.js';
import { isSpokenTo, type Person } from './person.js';

/** Something that a person does when the call waits for them. */
export type Input =
  | { readonly press: string }
  | { readonly say: string; readonly confidence?: number | undefined }
  /** Lets virtual seconds pass. */
  | { readonly wait: number }
  | { readonly hangUp: true };

const isWaiting = (leg: Leg, exchange: Exchange): boolean =>
  (leg.running?.waitsFor !== undefined || isBridged(leg)) && !isSpokenTo(leg, exchange);

/**
 * Plays a call through: each time it waits for the person, the next input is given. When it waits and no input is left,
 * the person hangs up.
 *
 * @returns The inputs that the call never came to, in order.
 * @example
 * ```ts
 * import { play, simulate } from 'texml/simulate';
 *
 * const call = await simulate('http://127.0.0.1:8080/voice').ring();
 * const unused = await play(call, [{ press: '1' }, { say: 'sales' }]);
 * console.log(call.status, unused.length);
 * ```
 */
export async function play(call: Person & CallView, inputs: readonly Input[]): Promise<readonly Input[]> {
  const left = [...inputs];
  for (;;) {
    await call.exchange.until(() => hasEnded(call.state) || isWaiting(call.state, call.exchange));
    if (!isWaiting(call.state, call.exchange)) break;
    await give(call, left.shift() ?? { hangUp: true });
  }
  await call.exchange.settle();
  return left;
}

async function give(call: Person, input: Input): Promise<void> {
  if ('press' in input) await call.press(input.press);
  else if ('say' in input)
    await call.says(input.say, input.confidence === undefined ? {} : { confidence: input.confidence });
  else if ('wait' in input) await call.waits(input.wait);
  else await call.hangsUp();
}
