import { type Draft, findLeg, show } from '../draft.js';
import { plays } from '../hearing.js';
import type { Leg } from '../leg.js';
import { mediaMs } from '../media.js';
import { areValid, type ConferenceGather, type GatherPlan, type GatherStatus } from './gather-plan.js';
import { changeConference, findConference } from './store.js';
import { tellParticipant } from './tell.js';
import { startConferenceTimer, stopConferenceTimers } from './timers.js';

/** What is waited for: the end of a word on what was wrong, or of the prompt, the first key, another one, the end of it all. */
type Wait = 'apology' | 'prompt' | 'first' | 'next' | 'whole';

const timerOf = (callSid: string, wait: Wait): string => `gather:${wait}:${callSid}`;

/** Whose gather it is, and what is over that it waited for, by the name of a conference's timer. */
export function gatherOfTimer(name: string): { readonly callSid: string; readonly wait: string } | undefined {
  const [, wait, callSid] = /^gather:(\w+):(.*)$/s.exec(name) ?? [];
  return wait === undefined || callSid === undefined ? undefined : { callSid, wait };
}

const gatherOf = (draft: Draft, sid: string, callSid: string): ConferenceGather | undefined =>
  findConference(draft, sid)?.gathers.find((one) => one.callSid === callSid);

const changeGather = (draft: Draft, sid: string, callSid: string, change: Partial<ConferenceGather>): void =>
  void changeConference(draft, sid, ({ gathers, updatedAt }) => ({
    updatedAt,
    gathers: gathers.map((one) => (one.callSid === callSid ? { ...one, ...change } : one)),
  }));

const stop = (draft: Draft, sid: string, callSid: string, waits: readonly Wait[]): void =>
  stopConferenceTimers(draft, sid, ({ name }) => waits.some((wait) => name === timerOf(callSid, wait)));

/** Asks a participant for keys; whatever they were asked before is given up. */
export function startGather(draft: Draft, sid: string, callSid: string, plan: GatherPlan): void {
  endGather(draft, sid, callSid, 'cancelled');
  const gather: ConferenceGather = { callSid, plan, keys: '', tried: 0, isPrompting: false };
  changeConference(draft, sid, ({ gathers, updatedAt }) => ({ gathers: [...gathers, gather], updatedAt }));
  startConferenceTimer(draft, sid, timerOf(callSid, 'whole'), plan.wholeMs);
  prompt(draft, sid, gather);
}

/** Lets them hear what they are asked, once more. */
function prompt(draft: Draft, sid: string, { callSid, plan, tried }: ConferenceGather): void {
  const { sound } = plan;
  changeGather(draft, sid, callSid, { keys: '', tried: tried + 1, isPrompting: sound !== undefined });
  if (sound === undefined) waitForFirst(draft, sid, callSid, plan);
  else startConferenceTimer(draft, sid, timerOf(callSid, 'prompt'), play(draft, callSid, sound));
}

/** What was entered does not fit: they hear so, and are asked again. */
function promptAgain(draft: Draft, sid: string, gather: ConferenceGather): void {
  const { callSid, plan } = gather;
  stop(draft, sid, callSid, ['prompt', 'first', 'next']);
  if (plan.invalidSound === undefined) {
    prompt(draft, sid, gather);
    return;
  }
  changeGather(draft, sid, callSid, { keys: '', isPrompting: true });
  const durationMs = play(draft, callSid, plan.invalidSound);
  startConferenceTimer(draft, sid, timerOf(callSid, 'apology'), durationMs);
}

function play(draft: Draft, callSid: string, sound: string): number {
  const durationMs = mediaMs(sound, draft.from.settings);
  plays(draft, callSid, { kind: 'plays', sound, durationMs, loop: 1 });
  return durationMs;
}

function waitForFirst(draft: Draft, sid: string, callSid: string, { firstKeyMs }: GatherPlan): void {
  if (firstKeyMs !== undefined) startConferenceTimer(draft, sid, timerOf(callSid, 'first'), firstKeyMs);
}

/** A key is pressed. @returns Whether a conference has asked for it. */
export function gatherKey(draft: Draft, { sid: callSid, conference: sid }: Leg, key: string): boolean {
  const gather = sid === undefined ? undefined : gatherOf(draft, sid, callSid);
  if (!gather || sid === undefined) return false;
  const { plan, isPrompting } = gather;
  if (isPrompting && plan.stopsOnKey) {
    stop(draft, sid, callSid, ['apology', 'prompt']);
    // The timeline has no entry for the end of a sound but that of another, or of silence.
    show(draft, callSid, { kind: 'pauses', durationMs: 0 });
    changeGather(draft, sid, callSid, { isPrompting: false });
  }
  if (plan.terminator !== '' && plan.terminator.includes(key)) {
    complete(draft, sid, gather);
    return true;
  }
  const keys = gather.keys + key;
  changeGather(draft, sid, callSid, { keys });
  stop(draft, sid, callSid, ['first']);
  if (keys.length >= plan.most) complete(draft, sid, { ...gather, keys });
  else startConferenceTimer(draft, sid, timerOf(callSid, 'next'), plan.nextKeyMs);
  return true;
}

/** A timer of a gather is due. */
export function fireGather(
  draft: Draft,
  sid: string,
  { callSid, wait }: { readonly callSid: string; readonly wait: string },
): void {
  const gather = gatherOf(draft, sid, callSid);
  if (!gather) return;
  if (wait === 'apology') {
    prompt(draft, sid, gather);
  } else if (wait === 'prompt') {
    changeGather(draft, sid, callSid, { isPrompting: false });
    if (gather.keys === '') waitForFirst(draft, sid, callSid, gather.plan);
  } else if (wait === 'whole') {
    endGather(draft, sid, callSid, areValid(gather.keys, gather.plan) ? 'valid' : 'timeout');
  } else {
    complete(draft, sid, gather);
  }
}

/** The input is complete: it is what was asked for, or they are asked again. */
function complete(draft: Draft, sid: string, gather: ConferenceGather): void {
  const { callSid, keys, plan, tried } = gather;
  if (areValid(keys, plan)) endGather(draft, sid, callSid, 'valid');
  else if (tried < plan.tries) promptAgain(draft, sid, gather);
  else endGather(draft, sid, callSid, keys === '' ? 'timeout' : 'invalid');
}

/** Nobody asks for keys any more: the application hears how it came out. */
export function endGather(draft: Draft, sid: string, callSid: string, status: GatherStatus): void {
  const gather = gatherOf(draft, sid, callSid);
  const leg = findLeg(draft, callSid);
  if (!gather || !leg) return;
  stop(draft, sid, callSid, ['apology', 'prompt', 'first', 'next', 'whole']);
  changeConference(draft, sid, ({ gathers, updatedAt }) => ({
    gathers: gathers.filter((one) => one.callSid !== callSid),
    updatedAt,
  }));
  tellParticipant(draft, sid, callSid, ({ leg: { conference_id: _notSent, ...fields } }) => ({
    callback: 'call.gather.ended',
    parameters: {
      ...fields,
      from: leg.from,
      to: leg.to,
      digits: gather.keys,
      status,
      ...(gather.plan.id !== undefined && { gather_id: gather.plan.id }),
    },
  }));
}
