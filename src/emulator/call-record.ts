import type { OperationsTable, ReplyOf } from '../api/index.js';
import { type Leg, priceOf, type State, seconds, talkMs } from '../simulate/index.js';

/** A call as the API shows it. */
export type CallRecord = ReplyOf<OperationsTable['texml']['calls']['get']>;

/** A day of the week, a day, a month, a year, a time: `Thu, 15 Jun 2023 09:56:45 +0000`. */
export const dateOf = (ms: number): string => new Date(ms).toUTCString().replace('GMT', '+0000');

/** A number of the United States or Canada as people there write it; any other as it is. */
const formatted = (number: string): string => number.replace(/^\+1(\d{3})(\d{3})(\d{4})$/, '($1) $2-$3');

/** What a call was answered by, in the three words that the API has for it. */
function answeredBy(found: Leg['answeredBy']): CallRecord['answered_by'] {
  if (found === undefined) return null;
  if (found.startsWith('human')) return 'human';
  return found.startsWith('machine') || found === 'fax' ? 'machine' : 'not_sure';
}

/**
 * A leg as the API shows it. Dates come from the clock of the calls.
 *
 * @param hide Takes secrets out of a text: a document may dial a number that is one.
 */
export function callRecord(
  leg: Leg,
  state: State,
  accountSid: string,
  hide: (text: string) => string,
): CallRecord {
  const { sid, status, initiatedAt, answeredAt, endedAt } = leg;
  const isPriced = leg.application.call_cost_in_webhooks === true && endedAt !== undefined;
  const [from, to] = [hide(leg.from), hide(leg.to)];
  const moment = (ms: number | undefined) => (ms === undefined ? null : dateOf(state.startedAt + ms));
  return {
    sid,
    account_sid: accountSid,
    from,
    from_formatted: formatted(from),
    to,
    to_formatted: formatted(to),
    status,
    direction: leg.direction === 'inbound' ? 'inbound' : 'outbound',
    answered_by: answeredBy(leg.answeredBy),
    caller_name: leg.callerId === leg.from ? null : hide(leg.callerId),
    date_created: moment(initiatedAt),
    date_updated: moment(endedAt ?? answeredAt ?? initiatedAt),
    start_time: moment(initiatedAt),
    end_time: moment(endedAt),
    duration: endedAt === undefined ? null : String(seconds(talkMs(leg, endedAt))),
    price: isPriced ? priceOf(leg, endedAt, state.settings) : null,
    price_unit: isPriced ? 'USD' : null,
    uri: `/v2/texml/Accounts/${accountSid}/Calls/${sid}`,
  };
}
