import { type Call, callOf, type DialledCall, dialledCallOf } from './call.js';
import type { InboundEvent, OutboundEvent } from './engine/event.js';
import { createExchange, type Exchange, type ExchangeOptions, type Placing } from './exchange.js';
import { createLedger } from './session.js';
import type { CallTarget } from './target.js';

/** How a simulation is made; everything has a default. */
export type SimulateOptions = Omit<ExchangeOptions, 'target' | 'clock'>;

/** A simulated Telnyx in front of an application. */
export interface Simulation {
  readonly exchange: Exchange;
  /** Somebody calls the application. It resolves once the first document has arrived and begun. */
  ring(call?: Partial<Placing<InboundEvent>>): Promise<Call>;
  /** The API starts a call, and the script plays the one who is called. It resolves once the phone rings. */
  dialled(call?: Partial<Placing<OutboundEvent>>): Promise<DialledCall>;
}

const person = '+12025550100';
const application = '+12025550199';

/**
 * Runs calls against an application as Telnyx would, without an account and without a phone: in virtual time, so that an
 * hour of waiting takes no longer than a second of it.
 *
 * @param target A flow or any other request handler, or the address of an application in any language.
 * @throws {TypeError} When the target is a text that is no address.
 * @example
 * ```ts
 * import { flow, response } from 'texml';
 * import { simulate } from 'texml/simulate';
 *
 * const menu = flow(
 *   { start: 'voice', choice: 'gather' },
 *   {
 *     start: (call) => response().gather({ action: call.url.choice, numDigits: 1 }, (g) => g.say('Press 1 for sales.')),
 *     choice: () => response().dial('+12025550123'),
 *   },
 * );
 * const call = await simulate(menu).ring({ from: '+12025550100' });
 * await call.hears(/sales/);
 * await call.press('1');
 * await call.callee('+12025550123').answers();
 * await call.hangsUp();
 * console.log(call.status); // 'completed'
 * ```
 * @see https://developers.telnyx.com/docs/voice/programmable-voice/texml-fundamentals
 */
export function simulate(target: CallTarget, options: SimulateOptions = {}): Simulation {
  const exchange = createExchange(Object.assign({}, options, { target, clock: 'automatic' as const }));
  const ledger = createLedger(exchange);
  return {
    exchange,
    async ring(call = {}) {
      const session = ledger.follow(() => exchange.inbound({ from: person, to: application, ...call }));
      await exchange.settle();
      return callOf(exchange, session);
    },
    async dialled(call = {}) {
      const placed = { from: application, to: person, ...call };
      exchange.person(placed.to, 'scripted');
      const session = ledger.follow(() => exchange.outbound(placed));
      await exchange.settle();
      return dialledCallOf(exchange, session);
    },
  };
}
