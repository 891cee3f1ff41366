import { decodeMulaw, encodeAlaw } from '../audio/g711.js';
import type { StreamClock } from './clock.js';
import {
  connectedFrame,
  dtmfFrame,
  type ErrorTitle,
  errorFrame,
  markFrame,
  mediaFrame,
  startFrame,
  stopFrame,
} from './frames.js';
import { createPackets, type Packets } from './packets.js';
import type { Side, StreamPlan } from './plan.js';

/** What is streamed of a call. */
export const sidesOf: Readonly<Record<StreamPlan['track'], readonly Side[]>> = {
  inbound_track: ['inbound'],
  outbound_track: ['outbound'],
  both_tracks: ['inbound', 'outbound'],
};

/** What goes to the application over one connection, numbered from its start. */
export interface Outgoing {
  /** Audio of a side that is not streamed goes nowhere. */
  feed(side: Side, pcmu: Uint8Array): void;
  dtmf(digit: string): void;
  mark(name: string): void;
  error(title: ErrorTitle, detail: string): void;
  /** The last frame, behind audio that had not filled one. */
  stop(): void;
}

/** Begins with `connected` and `start`. */
export function createOutgoing(
  plan: StreamPlan,
  clock: StreamClock,
  sendText: (text: string) => void,
): Outgoing {
  const startedAt = clock.now();
  const isPcma = plan.codec === 'PCMA';
  const send = (frame: object): void => sendText(JSON.stringify(frame));
  let sent = 0;
  const sequence = (): string => {
    sent += 1;
    return String(sent);
  };
  const packets = new Map<Side, Packets>(
    sidesOf[plan.track].map((side) => [
      side,
      createPackets(({ audio, ...place }) =>
        send(
          mediaFrame(plan, sequence(), {
            side,
            ...place,
            audio: isPcma ? encodeAlaw(decodeMulaw(audio)) : audio,
          }),
        ),
      ),
    ]),
  );

  send(connectedFrame());
  send(startFrame(plan, sequence(), isPcma ? 'PCMA' : 'PCMU'));
  return {
    feed: (side, pcmu) => packets.get(side)?.push(pcmu, clock.now() - startedAt),
    dtmf: (digit) => send(dtmfFrame(plan, sequence(), digit, clock.now())),
    mark: (name) => send(markFrame(plan, sequence(), name)),
    error: (title, detail) => send(errorFrame(plan, title, detail)),
    stop() {
      for (const side of packets.values()) side.flush();
      send(stopFrame(plan, sequence()));
    },
  };
}
