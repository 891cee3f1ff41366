import type { Action, CallTurn } from '../behaviours/behaviour.js';
import { type ControlNews, legFields } from '../engine/control/tell.js';
import { identity, timestamp } from '../engine/parameters.js';
import type { StreamPlan } from '../engine/streams/plan.js';
import type { RunningService } from './service-behaviour.js';

/** Why a stream failed: in a word, for webhooks, and in a sentence. */
export interface StreamFailure {
  readonly reason: string;
  readonly problem: string;
}

/** What becomes of a stream. */
export type StreamProgress = 'started' | 'stopped' | StreamFailure;

function webhook({ leg }: CallTurn, { sid, plan }: RunningService<StreamPlan>, news: StreamProgress) {
  const common = {
    ...legFields(leg),
    connection_id: leg.control?.connectionId ?? leg.application.id,
  };
  const told: ControlNews =
    typeof news === 'string'
      ? { callback: `streaming.${news}`, parameters: { ...common, stream_url: plan.url } }
      : {
          callback: 'streaming.failed',
          parameters: {
            ...common,
            failure_reason: news.reason,
            stream_id: sid,
            stream_params: { stream_url: plan.url, track: plan.track },
            stream_type: 'websocket',
          },
        };
  return told;
}

/** Tells the application what becomes of a stream: by its status callback, and by a webhook where the Voice API commands the leg. */
export function tellStream(
  turn: CallTurn,
  service: RunningService<StreamPlan>,
  news: StreamProgress,
): readonly Action[] {
  const { sid, plan } = service;
  const byWebhook: readonly Action[] = turn.leg.control
    ? [{ do: 'tell-control', news: webhook(turn, service, news) }]
    : [];
  if (!plan.callback) return byWebhook;
  const parameters = {
    ...identity(turn),
    StreamSid: sid,
    StreamName: plan.name ?? '',
    Timestamp: timestamp(turn, turn.now),
    ...(typeof news === 'string'
      ? { StreamEvent: `stream-${news}` as const }
      : { StreamEvent: turn.settings.streamFailureEvent, StreamError: news.problem }),
  };
  return [
    { do: 'notify', target: plan.callback, message: { callback: 'stream-status', parameters } },
    ...byWebhook,
  ];
}
