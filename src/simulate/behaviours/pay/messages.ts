import { textOf } from '../../engine/attributes.js';
import type { CallbackMessage } from '../../engine/effect.js';
import { connection, identity, session } from '../../engine/parameters.js';
import type { Turn } from '../behaviour.js';
import type { PayMemory } from './memory.js';
import type { Outcome } from './outcome.js';
import { reported, stepsOf, troubles } from './steps.js';

const common = (turn: Turn) => ({
  ...identity(turn),
  ...session(turn),
  PaymentMethod: textOf(turn.element, 'paymentMethod'),
  PaymentConnector: textOf(turn.element, 'paymentConnector'),
});

/** The step that a payment is at; undefined before the first one. */
const stepName = (turn: Turn, { phase, step }: PayMemory) =>
  phase === 'start' ? undefined : (stepsOf(turn)[step] ?? 'payment-processing');

const isAsking = ({ phase }: PayMemory): boolean => phase === 'prompt' || phase === 'keys';

/** Where a payment stands. */
const standing = (turn: Turn, memory: PayMemory) => ({
  ...connection(turn),
  For: stepName(turn, memory),
  Attempt: isAsking(memory) ? memory.attempt : undefined,
  ErrorType: reported(memory.error),
});

/** What came of a payment. */
const charge = ({ chargeId, tokenId, code, problem }: Outcome) => ({
  ChargeId: chargeId,
  TokenId: tokenId,
  PayErrorCode: code,
  PaymentError: problem,
});

const success = ({ result }: Outcome) => (result === 'success' ? 'success' : 'failed');

/** A question is asked, or the connector. */
export const progressMessage = (turn: Turn, memory: PayMemory): CallbackMessage => ({
  callback: 'pay-status-progress',
  parameters: {
    ...common(turn),
    ...standing(turn, memory),
    PaymentError: memory.error && troubles[memory.error],
    ...memory.details,
    Status: 'processing',
    Result: 'pending',
  },
});

/** The payment is over. */
export const completedMessage = (turn: Turn, memory: PayMemory, outcome: Outcome): CallbackMessage => ({
  callback: 'pay-status-completed',
  parameters: {
    ...common(turn),
    ...standing(turn, memory),
    ...charge(outcome),
    ...memory.details,
    Status: 'completed',
    Result: success(outcome),
  },
});

/** The payment is over, and the next document is wanted. */
export const actionMessage = (turn: Turn, memory: PayMemory, outcome: Outcome): CallbackMessage => ({
  callback: 'pay-action',
  parameters: {
    ...common(turn),
    PayResult: success(outcome),
    Result: outcome.result,
    PaymentStep: stepName(turn, memory),
    // What this is where no connector gave a code, Telnyx does not say.
    ErrorCode:
      outcome.result === 'success' ? undefined : (outcome.code ?? reported(memory.error) ?? outcome.result),
    ...charge(outcome),
    PaymentConfirmationCode: outcome.chargeId,
    PaymentToken: outcome.tokenId,
    ...memory.details,
  },
});
