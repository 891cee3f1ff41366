import type { Element } from '../../document/node.js';
import type { Action } from '../behaviours/behaviour.js';
import { targetOf } from '../behaviours/target.js';
import { booleanOf, childrenOf, socketUrlOf, textOf } from '../engine/attributes.js';
import type { StreamPlan } from '../engine/streams/plan.js';
import { heardFrom } from './heard-from.js';
import { defineService, type RunningService } from './service-behaviour.js';
import { tellStream } from './stream-reports.js';

/** The `<Parameter>` children of a noun. */
export const customParameters = (noun: Element): Readonly<Record<string, string>> =>
  Object.fromEntries(
    childrenOf(noun).flatMap((child) => {
      const name = child.name === 'Parameter' ? textOf(child, 'name') : undefined;
      return name === undefined ? [] : [[name, textOf(child, 'value') ?? '']];
    }),
  );

const trackOf = (text: string | undefined): StreamPlan['track'] =>
  text === 'outbound_track' || text === 'both_tracks' ? text : 'inbound_track';

const closes = ({ sid: streamSid }: RunningService<StreamPlan>): Action => ({
  do: 'stream',
  stream: { streamSid, does: 'closes' },
});

/** Sends the sound of a leg to the application over a WebSocket, and lets it answer. */
export const stream = defineService<'Stream', StreamPlan>('Stream', {
  plan(turn, noun) {
    const url = socketUrlOf(noun, 'url');
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
      const actions = tellStream(turn, service, { reason: 'already_streaming', problem });
      return { actions, ends: { reason: 'failed' } };
    }
    const { sid: streamSid, plan } = service;
    const { from, to } = turn.leg;
    // Where nobody holds a connection, a script plays the far end, and it is there at once.
    return turn.opensStreams
      ? { actions: [{ do: 'stream', stream: { streamSid, does: 'opens', plan, from, to } }] }
      : { actions: tellStream(turn, service, 'started') };
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
        return { actions: tellStream(turn, service, 'started') };
      case 'fails': {
        const { problem } = news;
        return {
          actions: [
            closes(service),
            { do: 'show', what: { kind: 'warning', message: `The stream failed: ${problem}` } },
            ...tellStream(turn, service, { reason: 'connection_failed', problem }),
          ],
          ends: { reason: 'failed' },
        };
      }
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
        return {
          actions: [closes(service), ...tellStream(turn, service, 'stopped')],
          ends: { reason: 'closed' },
        };
    }
  },
  stop: (turn, service) => [closes(service), ...tellStream(turn, service, 'stopped')],
});
