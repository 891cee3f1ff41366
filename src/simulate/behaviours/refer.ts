import { childrenOf, contentOf } from '../engine/attributes.js';
import { identity, timestamp } from '../engine/parameters.js';
import { type Behaviour, type Ending, nextVerb, type Turn, warning } from './behaviour.js';
import { targetOf } from './target.js';

const addressOf = ({ element }: Turn): string => {
  const sip = childrenOf(element).find(({ name }) => name === 'Sip');
  return sip ? contentOf(sip).trim() : '';
};

/** What the other side answers: what the settings say of its address, or success. */
const outcomeOf = (turn: Turn) => turn.settings.referOutcomes[addressOf(turn)] ?? 'in-progress';

/** Has the other side call somebody else in the place of this call. */
export const refer: Behaviour<{ readonly verb: 'Refer' }> = {
  answers: true,
  begin(turn) {
    const to = addressOf(turn);
    if (to === '') return { actions: [warning('<Refer> names no address.')], end: nextVerb };
    return {
      actions: [
        { do: 'show', what: { kind: 'refers', to } },
        { do: 'wait', name: 'answer', ms: turn.settings.referSeconds * 1000 },
      ],
      memory: { verb: 'Refer' },
    };
  },
  on(turn, _memory, event) {
    if (event.type !== 'timer') return undefined;
    const ReferCallStatus = outcomeOf(turn);
    const isGone = ReferCallStatus === 'in-progress';
    const message = {
      callback: 'refer-action',
      parameters: {
        ...identity(turn),
        ReferCallStatus,
        Timestamp: timestamp(turn, turn.now),
        ...(isGone && { NotifySipResponseCode: '200', ReferSipResponseCode: '202' }),
      },
    } as const;
    const target = targetOf(turn, 'action');
    // The call has left: nothing is there for a document to run on.
    if (isGone) {
      return { actions: target ? [{ do: 'notify', target, message }] : [], end: { next: 'hang-up' } };
    }
    const end: Ending = target ? { next: 'document', target, message } : nextVerb;
    return { actions: [warning(`The REFER came to nothing (${ReferCallStatus}).`)], end };
  },
};
