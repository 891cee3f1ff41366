import type { OperationsTable, ParametersOf } from '../../api/index.js';
import {
  announcedVerbs,
  type Conference,
  conferenceOf,
  conferencesOf,
  type Music,
  musicAt,
} from '../../simulate/index.js';
import { handlers } from '../handler.js';
import { isRefusal, refuse, refuseParameter, texmlNotFound } from '../http/refusal.js';
import { texmlConferenceRecord } from '../texml-conference-record.js';
import { texmlPage } from '../texml-page.js';
import type { World } from '../world.js';
import { isOnDay } from './days.js';

type Query = ParametersOf<OperationsTable['texml']['conferences']['list']>;

const fits =
  (query: Query, startedAt: number) =>
  ({ name, status, createdAt, updatedAt }: Conference): boolean =>
    (query.FriendlyName === undefined || name === query.FriendlyName) &&
    (query.Status === undefined || status === query.Status) &&
    isOnDay(startedAt + createdAt, query.DateCreated, query['DateCreated>'], query['DateCreated<']) &&
    isOnDay(startedAt + updatedAt, query.DateUpdated, query['DateUpdated>'], query['DateUpdated<']);

/** What stands at an address that the REST API has somebody hear. */
export const announcedAt = (address: string, method: 'GET' | 'POST' = 'POST'): Music =>
  musicAt({ address, method, allows: announcedVerbs });

/** A conference that is over takes no more commands. */
export const conferenceEnded = () =>
  refuse(422, '90019', 'The conference is over: nothing can be done with it any more.');

const recordOf = (conference: Conference, { calls, secrets }: World) =>
  texmlConferenceRecord(conference, calls.exchange.state, secrets.hide);

export const texmlConferences = handlers({
  'texml.conferences.list': ({ path, fields }, world) => {
    const { state } = world.calls.exchange;
    const page = texmlPage({
      items: conferencesOf(state).filter(fits(fields, state.startedAt)).toReversed(),
      order: ({ serial }) => serial,
      uri: `/v2/texml/Accounts/${path.account_sid}/Conferences.json`,
      query: fields,
    });
    if (isRefusal(page)) return page;
    return { conferences: page.shown.map((one) => recordOf(one, world)), ...page.meta };
  },
  'texml.conferences.get': ({ path }, world) => {
    const conference = conferenceOf(world.calls.exchange.state, path.conference_sid);
    return conference ? recordOf(conference, world) : texmlNotFound();
  },
  'texml.conferences.update': ({ path: { conference_sid: sid }, fields }, world) => {
    const { exchange } = world.calls;
    const conference = conferenceOf(exchange.state, sid);
    if (!conference) return texmlNotFound();
    const { Status, AnnounceUrl, AnnounceMethod } = fields;
    if (Status !== undefined && Status !== 'completed') {
      return refuseParameter('10032', 'Status', 'The parameter Status must be completed.');
    }
    if (conference.ended) return conferenceEnded();
    if (AnnounceUrl !== undefined) {
      const what = announcedAt(AnnounceUrl, AnnounceMethod);
      exchange.dispatch({ type: 'conference', does: 'announce', conference: sid, to: undefined, what });
    }
    if (Status !== undefined) exchange.dispatch({ type: 'conference', does: 'end', conference: sid });
    return recordOf(conferenceOf(exchange.state, sid) ?? conference, world);
  },
});
