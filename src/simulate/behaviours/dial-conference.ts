import { childrenOf, contentOf, numberOf } from '../engine/attributes.js';
import type { ConferenceNews } from '../engine/conferences/actions.js';
import { isApart, musicFor } from '../engine/conferences/conference.js';
import type { HeardDocument, Music } from '../engine/conferences/music.js';
import { mediaMs } from '../engine/media.js';
import { connection, identity, parties, seconds } from '../engine/parameters.js';
import {
  type Action,
  type Behaviour,
  type Ending,
  nextVerb,
  type Step,
  type Turn,
  warning,
} from './behaviour.js';
import { joinPlanOf } from './conference-plan.js';
import type { DialCallStatus } from './dial-outcome.js';
import { targetOf } from './target.js';

export interface DialConferenceMemory {
  readonly verb: 'Dial';
  readonly kind: 'conference';
  /** Set while the leg is in it. */
  readonly joined:
    | { readonly conference: string; readonly participant: string; readonly at: number }
    | undefined;
  /** The document that was asked for last, should it turn out to be a sound; 0 is without end. */
  readonly asked: { readonly address: string; readonly loop: 0 | 1 } | undefined;
}

type ConferenceStep = Step<DialConferenceMemory>;

const nounOf = ({ element }: Turn) => childrenOf(element).find(({ name }) => name === 'Conference');

function playing({ settings }: Turn, sound: string, loop: 0 | 1): Action {
  const durationMs = mediaMs(sound, settings);
  return { do: 'show', what: { kind: 'plays', sound, durationMs, loop } };
}

function running(turn: Turn, { allows, ...target }: HeardDocument): Action {
  const parameters = { ...identity(turn), ...parties(turn), ...connection(turn) };
  return { do: 'run', target, message: { callback: 'conference-wait-url', parameters }, allows };
}

const conferenceOf = (turn: Turn, { joined }: DialConferenceMemory) =>
  joined && turn.conferenceOf(joined.conference);

/** The verb goes on as it is. */
const stay = (turn: Turn, memory: DialConferenceMemory, actions: readonly Action[] = []) =>
  ({
    actions,
    memory,
    waitsFor:
      conferenceOf(turn, memory)?.status === 'init' ? 'somebody to start the conference' : 'conversation',
  }) as const;

/** Lets the leg hear something in the place of whatever it hears. */
function hear(turn: Turn, memory: DialConferenceMemory, what: Music, loop: 0 | 1): ConferenceStep {
  const quiet: Action = { do: 'stop-document' };
  if ('sound' in what) return stay(turn, memory, [quiet, playing(turn, what.sound, loop)]);
  const asked = { address: what.document.address, loop };
  return stay(turn, { ...memory, asked }, [quiet, running(turn, what.document)]);
}

/** Lets the leg hear what it hears where it stands now: the others, or music. */
function attend(turn: Turn, memory: DialConferenceMemory): ConferenceStep {
  const conference = conferenceOf(turn, memory);
  const participant = conference?.participants.find(({ id }) => id === memory.joined?.participant);
  return conference && participant && isApart(conference, participant)
    ? hear(turn, memory, musicFor(conference, participant), 0)
    : stay(turn, memory, [{ do: 'stop-document' }]);
}

/** The document that was to be heard is over, or there was none. */
function onDocument(
  turn: Turn,
  memory: DialConferenceMemory,
  status: 'ended' | 'failed' | 'left' | 'audio',
): ConferenceStep {
  const { asked } = memory;
  if (status === 'audio') return stay(turn, memory, asked && [playing(turn, asked.address, asked.loop)]);
  // What is meant to be heard without end is not asked for again where it can't be had.
  return status === 'failed' && asked?.loop === 0 ? stay(turn, memory) : attend(turn, memory);
}

function actionMessage(turn: Turn, { joined }: DialConferenceMemory, DialCallStatus: DialCallStatus) {
  const { sid } = turn.leg;
  return {
    callback: 'dial-action',
    parameters: {
      ...identity(turn),
      ...parties(turn),
      ...connection(turn),
      // No other leg was dialled: Telnyx does not say which it names.
      DialCallSid: sid,
      DialCallSidLegacy: sid,
      DialCallStatus,
      ...(joined && { DialCallDuration: seconds(turn.now - joined.at) }),
    },
  } as const;
}

function finish(turn: Turn, memory: DialConferenceMemory, status: DialCallStatus): ConferenceStep {
  const target = targetOf(turn, 'action');
  const end: Ending = target
    ? { next: 'document', target, message: actionMessage(turn, memory, status) }
    : nextVerb;
  return { actions: [{ do: 'leave-conference' }], end };
}

function onNews(turn: Turn, memory: DialConferenceMemory, news: ConferenceNews): ConferenceStep | undefined {
  if (news.status === 'full') {
    return turn.settings.conferenceFull === 'hang-up'
      ? { end: { next: 'hang-up' } }
      : finish(turn, memory, 'failed');
  }
  const { conference, participant } = news;
  if (news.status === 'joined') {
    if (memory.joined) return undefined;
    const limitMs = (numberOf(turn.element, 'timeLimit', turn.settings) ?? 14_400) * 1000;
    const step = attend(turn, { ...memory, joined: { conference, participant, at: turn.now } });
    return { ...step, actions: [{ do: 'wait', name: 'limit', ms: limitMs }, ...(step.actions ?? [])] };
  }
  if (memory.joined?.participant !== participant) return undefined;
  switch (news.status) {
    case 'moved':
      return attend(turn, memory);
    case 'announced':
      return hear(turn, memory, { document: news.document }, 1);
    case 'over':
      return finish(turn, memory, 'completed');
  }
}

/** Puts the call into a conference, until it leaves or the conference ends. */
export const dialConference: Behaviour<DialConferenceMemory> = {
  answers: true,
  begin(turn) {
    const noun = nounOf(turn);
    const name = noun ? contentOf(noun).trim() : '';
    if (!noun || name === '') {
      return { actions: [warning('The <Conference> has no name: nobody joins it.')], end: nextVerb };
    }
    return {
      actions: [{ do: 'join-conference', name, plan: joinPlanOf(turn, noun) }],
      memory: { verb: 'Dial', kind: 'conference', joined: undefined, asked: undefined },
      waitsFor: 'conversation',
    };
  },
  on(turn, memory, event) {
    switch (event.type) {
      case 'conference':
        return onNews(turn, memory, event);
      case 'timer':
        return finish(turn, memory, 'completed');
      case 'document':
        return onDocument(turn, memory, event.status);
      default:
        return undefined;
    }
  },
  leave(turn, memory, why) {
    const target = targetOf(turn, 'action');
    const isTold = target && why === 'ended' && turn.settings.dialActionAfterHangup;
    const message = actionMessage(turn, memory, 'completed');
    return [{ do: 'leave-conference' }, ...(isTold ? [{ do: 'notify', target, message } as const] : [])];
  },
};
