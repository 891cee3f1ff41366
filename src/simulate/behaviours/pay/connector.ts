import { uuidFrom } from '../../engine/ids.js';
import type { PaymentConnector } from '../../payment-connector.js';
import type { Turn } from '../behaviour.js';
import { testCards } from './card.js';
import type { Order } from './order.js';
import type { Outcome, Refusal } from './outcome.js';
import { type PaymentStep, tokenOf } from './steps.js';

/** The steps in which a number is entered that can be declined. */
const numbers: ReadonlySet<PaymentStep> = new Set<PaymentStep>([
  'payment-card-number',
  'bank-account-number',
]);

/** The connector of a name, as the settings have it. */
export const connectorOf = ({ settings }: Turn, name: string): PaymentConnector | undefined =>
  Object.hasOwn(settings.paymentConnectors, name) ? settings.paymentConnectors[name] : undefined;

function declined({ declines = {} }: PaymentConnector, what: string | undefined): Refusal | undefined {
  const code = what !== undefined && Object.hasOwn(declines, what) ? declines[what] : undefined;
  return code === undefined ? undefined : { problem: 'The payment was declined.', code };
}

/** What a connector has against what was entered in a step: asked at once, so that no number has to be kept. */
export function refusalOf(
  connector: PaymentConnector | undefined,
  step: PaymentStep,
  digits: string,
): Refusal | undefined {
  if (!connector || !numbers.has(step)) return undefined;
  if (connector.mode === 'test' && step === 'payment-card-number' && !testCards.includes(digits)) {
    return { problem: "The connector is in test mode, and the card is none of Telnyx's test cards." };
  }
  return declined(connector, digits);
}

/** What a connector says of an order. */
export function outcomeOf(turn: Turn, order: Order, refusal: Refusal | undefined): Outcome {
  const connector = connectorOf(turn, order.connector);
  const failed = { result: 'payment-connector-error' } as const;
  if (!connector) return { ...failed, problem: noConnector(order.connector) };
  if (connector.isDown) return { ...failed, problem: "The payment connector can't be reached." };
  const against = refusal ?? declined(connector, tokenOf(turn)) ?? declined(connector, order.amount);
  if (against) return { ...failed, ...against };
  const id = uuidFrom(`payment ${turn.leg.sid} ${turn.now}`).replaceAll('-', '');
  return order.transaction === 'charge'
    ? { result: 'success', chargeId: `ch_${id}` }
    : { result: 'success', tokenId: `tok_${id}` };
}

export const noConnector = (name: string): string => `There is no payment connector '${name}'.`;
