import type { Element } from '../../document/node.js';
import type { Action, CallTurn } from '../behaviours/behaviour.js';
import { targetOf } from '../behaviours/target.js';
import { booleanOf, childrenOf, textOf } from '../engine/attributes.js';
import { identity, timestamp } from '../engine/parameters.js';
import type { StreamPlan } from '../engine/streams/plan.js';
import { heardFrom } from './heard-from.js';
import { defineService, type RunningService } from './service-behaviour.js';

type StreamEvent = 'stream-started' | 'stream-stopped' | 'stream-error' | 'stream-failed';

/** The `<Parameter>` children of a noun. */
export const customParameters = (noun: Element): Readonly<Record<string, string>> =>
  Object.fromEntries(
    childrenOf(noun).flatMap((child) => {
      const name = child.name === 'Parameter' ? textOf(child, 'name') : undefined;
      return name === undefined ? [] : [[name, textOf(child, 'value') ?? '']];
    }),
  );

function tell(
  turn: CallTurn,
  { sid, plan }: RunningService<StreamPlan>,
  StreamEvent: StreamEvent,
  StreamError?: string,
): readonly Action[] {
  if (!plan.callback) return [];
  const parameters = {
    ...identity(turn),
    StreamSid: sid,
    StreamEvent,
    StreamName: plan.name ?? '',
    Timestamp: timestamp(turn, turn.now),
    ...(StreamError !== undefined && { StreamError }),
  };
  return [{ do: 'notify', target: plan.callback, message: { callback: 'stream-status', parameters } }];
}

const trackOf = (text: string | undefined): StreamPlan['track'] =>
  text === 'outbound_track' || text === 'both_tracks' ? text : 'inbound_track';

/** Sends the sound of a leg to the application over a WebSocket, and lets it answer. */
export const stream = defineService<'Stream', StreamPlan>('Stream', {
  plan(turn, noun) {
    const url = textOf(noun, 'url');
    if (url === undefined) return '<Stream> has no url with ws: or wss: to connect to.';
    return {
      url,
      name: textOf(noun, 'name'),
      track: trackOf(textOf(noun, 'track')),
      codec: textOf(noun, 'codec') ?? 'default',
      bidirectionalMode: textOf(noun, 'bidirectionalMode') === 'rtp' ? 'rtp' : 'mp3',
      bidirectionalCodec: textOf(noun, 'bidirectionalCodec') ?? 'PCMU',
      bidirectionalSamplingRate: Number(textOf(noun, 'bidirectionalSamplingRate') ?? 8000),
      enableReconnect: booleanOf(noun, 'enableReconnect'),
      customParameters: customParameters(noun),
      callback: targetOf(turn, 'statusCallback', noun),
    };
  },
  begin(turn, service) {
    const others = turn.leg.services.filter(({ kind, sid }) => kind === 'Stream' && sid !== service.sid);
    if (others.length > 0) {
      const problem = 'The call has a stream already; Telnyx allows one at a time.';
      return { actions: tell(turn, service, 'stream-error', problem), ends: { reason: 'failed' } };
    }
    const { sid: streamSid, plan } = service;
    const { from, to } = turn.leg;
    // Where nobody holds a connection, a script plays the far end, and it is there at once.
    return turn.opensStreams
      ? { actions: [{ do: 'stream', stream: { streamSid, does: 'opens', plan, from, to } }] }
      : { actions: tell(turn, service, 'stream-started') };
  },
  on(turn, service, event) {
    if (event.type === 'key') {
      const { sid: streamSid } = service;
      return { actions: [{ do: 'stream', stream: { streamSid, does: 'key', key: event.key } }] };
    }
    if (event.type !== 'far-end') return undefined;
    const { news } = event;
    switch (news.does) {
      case 'connects':
        return { actions: tell(turn, service, 'stream-started') };
      case 'fails':
        return {
          actions: [
            { do: 'show', what: { kind: 'warning', message: `The stream failed: ${news.problem}` } },
            ...tell(turn, service, turn.settings.streamFailureEvent, news.problem),
          ],
          ends: { reason: 'failed' },
        };
      case 'plays':
        return {
          actions: [
            {
              do: 'show',
              what: { kind: 'plays', sound: news.sound, durationMs: news.durationMs, loop: 1 },
            },
          ],
        };
      case 'says':
        return { actions: [heardFrom(turn, 'Stream', news.text, news.durationMs)] };
      case 'closes':
        return { actions: tell(turn, service, 'stream-stopped'), ends: { reason: 'closed' } };
    }
  },
  stop: (turn, service) => [
    { do: 'stream', stream: { streamSid: service.sid, does: 'closes' } },
    ...tell(turn, service, 'stream-stopped'),
  ],
});
