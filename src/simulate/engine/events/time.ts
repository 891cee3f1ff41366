import { fireOfConference } from '../conferences/fire.js';
import { hasSpoken, speakingTimer } from '../conferences/speaking.js';
import { readReferTimer, referred } from '../control/commands/refer.js';
import { detectionTimers } from '../control/detection.js';
import { answerTimers } from '../detection/run.js';
import type { Draft } from '../draft.js';
import { liveLeg, show, stopTimer } from '../draft.js';
import { drain } from '../drain.js';
import { endLeg } from '../ending.js';
import type { TimeEvent } from '../event.js';
import { firstCommandMissed, firstCommandTimer } from '../first-command.js';
import type { Timer } from '../leg.js';
import { isScripted, reactionOf } from '../place.js';
import { queueTimeout, queueTimer } from '../queues/waiting.js';
import { endRecording, readRecordingTimer } from '../record.js';
import { deliver } from '../run.js';
import { readServiceTimer, tellServices } from '../services/run.js';
import { timersTree } from '../state.js';
import { readVerbTimer } from '../verb-timer.js';
import { callee } from './callee.js';

/** Moves the clock. Each timer fires at its own time, and all that follows from it is done before the next one. */
export function time(draft: Draft, { at }: TimeEvent): void {
  for (let next = timersTree.first(draft.timers)?.key; next && next.due <= at; ) {
    draft.now = Math.max(draft.now, next.due);
    if (!fireOfConference(draft, next)) {
      stopTimer(draft, next.callSid, next.name);
      fire(draft, next);
    }
    drain(draft);
    next = timersTree.first(draft.timers)?.key;
  }
  draft.now = Math.max(draft.now, at);
}

const timers: Readonly<Record<string, (draft: Draft, callSid: string) => void>> = {
  limit: (draft, callSid) => {
    const hours = draft.from.settings.maxVirtualMs / 3_600_000;
    const message = `The call has lasted ${Number(hours.toFixed(2))} h without an end (the setting maxVirtualMs), so it is ended.`;
    show(draft, callSid, { kind: 'error', message });
    endLeg(draft, callSid, 'time-limit');
  },
  ...answerTimers,
  ...detectionTimers,
  [queueTimer]: queueTimeout,
  'time-limit': (draft, callSid) => endLeg(draft, callSid, 'time-limit'),
  [firstCommandTimer]: firstCommandMissed,
  [speakingTimer]: hasSpoken,
  ring: (draft, callSid) => endLeg(draft, callSid, 'no-answer'),
  person: (draft, callSid) => {
    const leg = liveLeg(draft, callSid);
    // It rang before it was known that somebody else plays the person.
    if (!leg || isScripted(draft, leg.to)) return;
    callee(draft, { type: 'callee', callSid, does: reactionOf(draft, leg.to) });
  },
};

function fire(draft: Draft, { callSid, name }: Timer): void {
  const verb = readVerbTimer(name);
  const service = readServiceTimer(name);
  const recording = readRecordingTimer(name);
  const to = readReferTimer(name);
  if (verb) deliver(draft, callSid, { type: 'timer', name: verb.name }, verb.depth);
  else if (service) tellServices(draft, callSid, { type: 'timer', name: service.name }, service.sid);
  else if (recording !== undefined) endRecording(draft, callSid, recording);
  else if (to !== undefined) referred(draft, callSid, to);
  else timers[name]?.(draft, callSid);
}
