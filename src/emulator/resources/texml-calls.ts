import type { Leg } from '../../simulate/index.js';
import { callRecord } from '../call-record.js';
import { handlers } from '../handler.js';
import { isRefusal, texmlNotFound } from '../http/refusal.js';
import { texmlPage } from '../texml-page.js';
import type { World } from '../world.js';
import { callFilter } from './call-filter.js';
import { changeCall } from './change-call.js';
import { placeCall } from './place-call.js';

const recordOf = (leg: Leg, { calls, accountSid, secrets }: World) =>
  callRecord(leg, calls.exchange.state, accountSid, secrets.hide);

export const texmlCalls = handlers({
  'texml.calls.list': ({ path, fields }, world) => {
    const { exchange } = world.calls;
    const page = texmlPage({
      items: exchange.legs().filter(callFilter(fields, exchange.state.startedAt)).toReversed(),
      order: ({ serial }) => serial,
      uri: `/v2/texml/Accounts/${path.account_sid}/Calls.json`,
      query: fields,
    });
    if (isRefusal(page)) return page;
    return { calls: page.shown.map((leg) => recordOf(leg, world)), ...page.meta };
  },
  'texml.calls.create': ({ fields }, world) => placeCall(fields, world),
  'texml.calls.get': ({ path }, world) => {
    const leg = world.calls.exchange.leg(path.call_sid);
    return leg ? recordOf(leg, world) : texmlNotFound();
  },
  'texml.calls.update': ({ path, fields }, world) => {
    const { exchange } = world.calls;
    const leg = exchange.leg(path.call_sid);
    if (!leg) return texmlNotFound();
    return changeCall(leg, fields, world) ?? recordOf(exchange.leg(path.call_sid) ?? leg, world);
  },
});
