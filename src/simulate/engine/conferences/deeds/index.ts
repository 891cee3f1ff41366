import type { Draft } from '../../draft.js';
import { change } from './change.js';
import type { ConferenceDeed, DeedOf } from './deed.js';
import { gather } from './gather.js';
import { create, end, invite, join, leave } from './membership.js';
import { pauseRecording, resumeRecording, startRecording, stopRecording } from './recordings.js';
import { announce, sendKeys, startSound, stopSound } from './sounds.js';

type Do<Does extends ConferenceDeed['does']> = (draft: Draft, deed: DeedOf<Does>) => void;

const deeds: { readonly [Does in ConferenceDeed['does']]: Do<Does> } = {
  create,
  invite,
  join,
  leave,
  change,
  announce,
  'start-sound': startSound,
  'stop-sound': stopSound,
  'send-keys': sendKeys,
  gather,
  'start-recording': startRecording,
  'stop-recording': stopRecording,
  'pause-recording': pauseRecording,
  'resume-recording': resumeRecording,
  end,
};

/** The API has something done with a conference. */
export const conference = (draft: Draft, deed: ConferenceDeed): void => perform(draft, deed);

function perform<Does extends ConferenceDeed['does']>(
  draft: Draft,
  deed: DeedOf<Does> & { readonly does: Does },
): void {
  const does: Does = deed.does;
  deeds[does](draft, deed);
}
