import { unbridge } from '../../bridge.js';
import { changeLeg, type Draft, findLeg, liveLeg } from '../../draft.js';
import { plays } from '../../hearing.js';
import { isAnswered, type Leg } from '../../leg.js';
import { dequeue } from '../../queues/taking.js';
import { startRecording } from '../../record.js';
import type { CommandOf } from '../command.js';
import { connect } from '../connect.js';

/** Connects a leg with another one, or with the first of a queue. One that still rings is connected once it is answered. */
export function bridge(draft: Draft, leg: Leg, command: CommandOf<'bridge'>): void {
  const { with: other, afterBridge, ringTone, recording } = command;
  const { sid, control } = leg;
  if (!control || !isAnswered(leg)) return;
  changeLeg(draft, leg, { control: { ...control, afterBridge } });
  if (recording) startRecording(draft, sid, recording);
  if ('queue' in other) {
    unbridge(draft, sid);
    dequeue(draft, sid, other.queue, undefined);
    return;
  }
  const found = liveLeg(draft, other.callSid);
  if (!found?.control || found.sid === sid) return;
  if (isAnswered(found)) {
    connect(draft, sid, found.sid);
    return;
  }
  changeLeg(draft, found, {
    control: { ...found.control, onset: { ...found.control.onset, bridgeTo: sid } },
  });
  if (ringTone !== undefined && findLeg(draft, sid)) ring(draft, sid, ringTone);
}

/** A ring tone is heard until something else is. */
function ring(draft: Draft, sid: string, country: string): void {
  const durationMs = draft.from.settings.playSeconds * 1000;
  plays(draft, sid, { kind: 'plays', sound: `ring tone ${country}`, durationMs, loop: 0 });
}
