import { type ControlNews, legFields, tellControl } from '../control/tell.js';
import { type Draft, findLeg } from '../draft.js';
import type { Leg } from '../leg.js';
import { timestamp } from '../parameters.js';
import { sceneOf } from '../requests.js';
import type { Conference } from './conference.js';
import { findConference } from './store.js';

/** What the webhooks of a conference say. */
export interface ConferenceFields {
  /** Of the conference alone. */
  readonly conference: {
    readonly conference_id: string;
    readonly connection_id: string;
    readonly occurred_at: string;
  };
  /** Of the leg that it is about, and the conference. */
  readonly leg: ReturnType<typeof legFields> & {
    readonly conference_id: string;
    readonly connection_id: string;
  };
  readonly occurred: { readonly occurred_at: string };
  /** Which call began the conference. */
  readonly creator: { readonly creator_call_session_id?: string };
}

type News = (fields: ConferenceFields) => ControlNews;

/** Tells the Voice API's application that the conference was made with, where it was; `about` is the leg that it is about. */
export function tellConference(draft: Draft, sid: string, about: string | undefined, news: News): void {
  const creator = findConference(draft, sid)?.creator;
  if (creator !== undefined) tell(draft, sid, findLeg(draft, creator), about ?? creator, news);
}

/** Tells the Voice API's application of a participant; where it has none, that of the conference. */
export function tellParticipant(draft: Draft, sid: string, callSid: string, news: News): void {
  const leg = findLeg(draft, callSid);
  if (leg?.control) tell(draft, sid, leg, callSid, news);
  else tellConference(draft, sid, callSid, news);
}

function tell(draft: Draft, sid: string, told: Leg | undefined, about: string, news: News): void {
  const conference = findConference(draft, sid);
  if (!conference || !told?.control) return;
  const subject = findLeg(draft, about) ?? told;
  tellControl(draft, told, news(fieldsOf(draft, conference, told, subject)));
}

function fieldsOf(draft: Draft, { sid, creator }: Conference, told: Leg, subject: Leg): ConferenceFields {
  const began = findLeg(draft, creator);
  const both = {
    conference_id: sid,
    connection_id: told.control?.connectionId ?? told.application.id,
  };
  const occurred = { occurred_at: timestamp(sceneOf(draft, told), draft.now) };
  return {
    conference: { ...both, ...occurred },
    leg: { ...legFields(subject), ...both },
    occurred,
    creator: began ? { creator_call_session_id: legFields(began).call_session_id } : {},
  };
}
