import { type Draft, liveLeg, newUuid, show } from '../draft.js';
import { hears, plays } from '../hearing.js';
import { mediaMs } from '../media.js';
import { speechMs } from '../speech.js';
import { heardInRecordings } from './record.js';
import type { ConferenceSound, SoundPlan } from './sound.js';
import { changeConference, findConference, liveConference } from './store.js';
import { tellConference, tellParticipant } from './tell.js';
import { startConferenceTimer, stopConferenceTimers } from './timers.js';

const timerOf = (id: string): string => `sound:${id}`;

/** The sound that is at its end, by the name of a conference's timer. */
export const soundOfTimer = (name: string): string | undefined => /^sound:(.*)$/s.exec(name)?.[1];

/** Plays or says something to a conference, or to some of it. */
export function startSound(
  draft: Draft,
  sid: string,
  plan: SoundPlan,
  to: readonly string[] | undefined,
): void {
  const conference = liveConference(draft, sid);
  if (!conference) return;
  const listeners = conference.participants
    .map(({ callSid }) => callSid)
    .filter((one) => to?.includes(one) ?? true);
  const onceMs = lengthOf(draft, plan);
  for (const callSid of listeners) put(draft, callSid, plan, onceMs);
  const sound: ConferenceSound = {
    id: newUuid(draft),
    kind: plan.kind,
    to: to && listeners,
    media: plan.kind === 'playback' ? plan.media : {},
  };
  changeConference(draft, sid, ({ sounds, updatedAt }) => ({ sounds: [...sounds, sound], updatedAt }));
  tellSound(draft, sid, sound, 'started');
  const loop = plan.kind === 'playback' ? plan.loop : 1;
  if (to === undefined && loop > 0) heardInRecordings(draft, sid, 'outbound', onceMs * loop);
  if (loop > 0) startConferenceTimer(draft, sid, timerOf(sound.id), onceMs * loop);
}

function lengthOf(draft: Draft, plan: SoundPlan): number {
  const { settings } = draft.from;
  return plan.kind === 'playback' ? mediaMs(plan.sound, settings) : speechMs(plan.text, settings);
}

function put(draft: Draft, callSid: string, plan: SoundPlan, durationMs: number): void {
  if (!liveLeg(draft, callSid)) return;
  if (plan.kind === 'playback') {
    plays(draft, callSid, { kind: 'plays', sound: plan.sound, durationMs, loop: plan.loop });
  } else {
    hears(draft, callSid, {
      kind: 'hears',
      text: plan.text,
      voice: plan.voice,
      verb: 'speak',
      durationMs,
      loop: 1,
    });
  }
}

/** A sound is over. */
export function endSound(draft: Draft, sid: string, id: string): void {
  const sound = findConference(draft, sid)?.sounds.find((one) => one.id === id);
  if (!sound) return;
  stopConferenceTimers(draft, sid, ({ name }) => name === timerOf(id));
  changeConference(draft, sid, ({ sounds, updatedAt }) => ({
    sounds: sounds.filter((one) => one.id !== id),
    updatedAt,
  }));
  tellSound(draft, sid, sound, 'ended');
}

/** Whatever is played or spoken to a conference is over. */
export function endSounds(draft: Draft, sid: string): void {
  for (const { id } of findConference(draft, sid)?.sounds ?? []) endSound(draft, sid, id);
}

/** Stops what is played, for some or for everyone. */
export function stopSounds(draft: Draft, sid: string, only: readonly string[] | undefined): void {
  const conference = liveConference(draft, sid);
  if (!conference || conference.sounds.length === 0) return;
  for (const { callSid } of conference.participants) {
    if (only && !only.includes(callSid)) continue;
    // The timeline has no entry for the end of a sound but that of another, or of silence.
    show(draft, callSid, { kind: 'pauses', durationMs: 0 });
  }
  for (const sound of conference.sounds) {
    if (!only) endSound(draft, sid, sound.id);
    else if (sound.to) stopFor(draft, sid, sound, only);
  }
}

/** Some of those who were meant hear it no longer. */
function stopFor(draft: Draft, sid: string, sound: ConferenceSound, only: readonly string[]): void {
  const left = sound.to?.filter((callSid) => !only.includes(callSid)) ?? [];
  if (left.length === 0) {
    endSound(draft, sid, sound.id);
    return;
  }
  changeConference(draft, sid, ({ sounds, updatedAt }) => ({
    sounds: sounds.map((one) => (one.id === sound.id ? { ...one, to: left } : one)),
    updatedAt,
  }));
  tellSound(draft, sid, { ...sound, to: sound.to?.filter((callSid) => only.includes(callSid)) }, 'ended');
}

/** Tells the application of a sound: once for everyone, or once for each who was meant. */
function tellSound(
  draft: Draft,
  sid: string,
  { kind, to, media }: ConferenceSound,
  phase: 'started' | 'ended',
): void {
  if (!to) {
    tellConference(draft, sid, undefined, ({ conference, creator }) => ({
      callback: `conference.${kind}.${phase}`,
      parameters: { ...conference, ...creator, ...media },
    }));
    return;
  }
  for (const callSid of to) {
    tellParticipant(draft, sid, callSid, ({ leg, creator, occurred }) => ({
      callback: `conference.participant.${kind}.${phase}`,
      parameters: { ...leg, ...creator, ...occurred, ...media },
    }));
  }
}
