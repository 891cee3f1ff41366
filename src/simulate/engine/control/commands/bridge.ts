import { changeLeg, type Draft, findLeg, liveLeg } from '../../draft.js';
import { plays } from '../../hearing.js';
import { isAnswered, type Leg } from '../../leg.js';
import { findQueue } from '../../queues/store.js';
import { dequeue } from '../../queues/taking.js';
import { startRecording } from '../../record.js';
import type { CommandOf } from '../command.js';
import { connect, release } from '../connect.js';

/** Connects a leg with another one, or with the first of a queue. One that still rings is connected once it is answered. */
export function bridge(draft: Draft, leg: Leg, command: CommandOf<'bridge'>): void {
  const { with: other, afterBridge, ringTone, recording } = command;
  const { sid, control } = leg;
  if (!control || !isAnswered(leg)) return;
  changeLeg(draft, leg, { control: { ...control, afterBridge } });
  if (recording) startRecording(draft, sid, recording);
  if ('queue' in other) {
    bridgeWithQueue(draft, sid, other.queue);
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

/** Takes the first call of a queue; nobody waits for one that is empty. */
function bridgeWithQueue(draft: Draft, sid: string, name: string): void {
  const members = findQueue(draft, name)?.members ?? [];
  if (!members.some(({ callSid }) => callSid !== sid && liveLeg(draft, callSid))) return;
  release(draft, sid);
  dequeue(draft, sid, name, undefined);
}

/** A ring tone is heard until something else is. */
function ring(draft: Draft, sid: string, country: string): void {
  const durationMs = draft.from.settings.playSeconds * 1000;
  plays(draft, sid, { kind: 'plays', sound: `ring tone ${country}`, durationMs, loop: 0 });
}
