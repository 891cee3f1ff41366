import { hasEnded, type Leg, legFields, seconds, talkMs } from '../../simulate/index.js';
import { answeringBy } from '../answering.js';
import { type EitherPage, eitherPage } from '../either-page.js';
import { handlers } from '../handler.js';
import { isRefusal, refuseParameter } from '../http/refusal.js';

const connectionOf = ({ control, application }: Leg): string => control?.connectionId ?? application.id;

/** The address of the list from one of its places. */
const addressAt = (
  connectionId: string,
  { limit, size }: EitherPage,
  place: Readonly<Record<string, string>>,
) => {
  const most = limit ?? size;
  const query = new URLSearchParams({ ...place, ...(most !== undefined && { 'page[limit]': String(most) }) });
  return `/v2/connections/${connectionId}/active_calls?${query}`;
};

export const activeCalls = handlers({
  'connections.activeCalls.list': ({ path: { connection_id }, fields: { page = {} } }, world) => {
    if (!answeringBy(connection_id, world)) {
      return refuseParameter('10015', 'connection_id', 'There is no application with this id.');
    }
    const { exchange } = world.calls;
    const legs = exchange.legs().filter((leg) => !hasEnded(leg) && connectionOf(leg) === connection_id);
    const found = eitherPage(
      legs.map((leg) => ({ id: leg.sid, leg })),
      page,
    );
    if (isRefusal(found)) return found;
    const shown = found.data.map(({ leg }) => leg);
    const [first, last] = [shown[0], shown.at(-1)];
    const hasMore = last !== undefined && last !== legs.at(-1);
    const hadSome = first !== undefined && first !== legs[0];
    return {
      data: shown.map((leg) => ({
        record_type: 'call',
        ...legFields(leg),
        client_state: leg.control?.clientState ?? '',
        call_duration: seconds(talkMs(leg, exchange.state.now)),
      })),
      meta: {
        ...found.meta,
        total_items: legs.length,
        cursors: { after: last?.sid ?? null, before: first?.sid ?? null },
        next: hasMore ? addressAt(connection_id, page, { 'page[after]': last.sid }) : null,
        previous: hadSome ? addressAt(connection_id, page, { 'page[before]': first.sid }) : null,
      },
    };
  },
});
