import type { Action, Reference } from '../behaviours/behaviour.js';
import { targetOf } from '../behaviours/target.js';
import type { Target } from '../engine/account.js';
import { booleanOf, textOf } from '../engine/attributes.js';
import { connection, identity, parties } from '../engine/parameters.js';
import { firstHalf } from '../engine/speech.js';
import { defineService } from './service-behaviour.js';

/** What the live transcription of a leg is started with. */
export interface TranscriptionPlan {
  readonly tracks: 'inbound' | 'outbound' | 'both';
  readonly interimResults: boolean;
  readonly callback: Reference<Target> | undefined;
}

const tracksOf = (text: string | undefined): TranscriptionPlan['tracks'] =>
  text === 'outbound' || text === 'both' ? text : 'inbound';

/** Writes down what is said on a leg, as it is said. */
export const transcription = defineService<'Transcription', TranscriptionPlan>('Transcription', {
  plan: (turn, noun) => ({
    tracks: tracksOf(textOf(noun, 'transcriptionTracks')),
    interimResults: booleanOf(noun, 'interimResults'),
    callback: targetOf(turn, 'transcriptionCallback', noun),
  }),
  begin: () => ({}),
  on(turn, { plan }, event) {
    if (event.type !== 'speech') return undefined;
    if (plan.tracks !== 'both' && plan.tracks !== event.track) return undefined;
    const { callback } = plan;
    if (!callback) return {};
    const tell = (Transcript: string, IsFinal: boolean): Action => ({
      do: 'notify',
      target: callback,
      message: {
        callback: 'realtime-transcription',
        parameters: {
          ...identity(turn),
          ...parties(turn),
          ...connection(turn),
          Transcript,
          IsFinal,
          Confidence: event.confidence,
        },
      },
    });
    const interim = plan.interimResults ? [tell(firstHalf(event.text), false)] : [];
    return { actions: [...interim, tell(event.text, true)] };
  },
});
