import { isObject, readJson } from '../../../../verbs/json.js';
import { textOf } from '../../engine/attributes.js';
import { customParameters } from '../../services/stream.js';
import type { PaymentEntry } from '../../timeline.js';
import type { Turn } from '../behaviour.js';

/** What a connector is asked for. */
export type Order = Omit<PaymentEntry, 'kind'>;

const isAbove0 = (amount: string | undefined): amount is string => Number(amount) > 0;

/** Whether money is charged: what the document says, and otherwise where it names an amount. */
function isCharge({ element }: Turn): boolean {
  const said = textOf(element, 'transactionType');
  return said === undefined ? isAbove0(textOf(element, 'chargeAmount')) : said === 'charge';
}

/** A JSON object that the document hands on. */
const handedOn = ({ element }: Turn, attribute: string): Readonly<Record<string, unknown>> => {
  const json = readJson(textOf(element, attribute) ?? '');
  return isObject(json) ? json : {};
};

/**
 * Why nothing can be paid, in words: an amount that is none, or in another currency. Telnyx does not say what becomes of
 * these; nothing is charged that was not meant.
 */
export function orderProblem(turn: Turn): string | undefined {
  const { element } = turn;
  const { chargeAmount, currency } = element.attributes;
  if (textOf(element, 'transactionType') === 'tokenize') return undefined;
  const amount = textOf(element, 'chargeAmount');
  if (typeof chargeAmount === 'string' && chargeAmount !== '' && amount === undefined) {
    return `chargeAmount="${chargeAmount}" is no amount: write it as 10.50.`;
  }
  if (!isCharge(turn)) return undefined;
  if (!isAbove0(amount)) return 'A charge needs a chargeAmount above zero.';
  const isOther = typeof currency === 'string' && currency !== '' && currency.toUpperCase() !== 'USD';
  return isOther ? `currency="${currency}" can't be charged: Telnyx takes USD only.` : undefined;
}

export function orderOf(turn: Turn): Order {
  const { element } = turn;
  const parameters = { ...customParameters(element), ...handedOn(turn, 'parameters') };
  const metadata = handedOn(turn, 'metadata');
  const charge = { transaction: 'charge', amount: textOf(element, 'chargeAmount'), currency: 'USD' } as const;
  return {
    connector: textOf(element, 'paymentConnector') ?? '',
    ...(isCharge(turn) ? charge : { transaction: 'tokenize' }),
    description: textOf(element, 'description'),
    ...(Object.keys(parameters).length > 0 && { parameters }),
    ...(Object.keys(metadata).length > 0 && { metadata }),
  };
}
