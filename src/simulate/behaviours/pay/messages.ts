import type { Payload } from '../../../callbacks/payload.js';
import { textOf } from '../../engine/attributes.js';
import type { CallbackMessage } from '../../engine/effect.js';
import { connection, identity, session } from '../../engine/parameters.js';
import type { Turn } from '../behaviour.js';
import type { PayMemory } from './memory.js';
import type { Outcome } from './outcome.js';
import { reported, stepsOf, troubles } from './steps.js';

/** The step that a payment is at; undefined before the first one. */
const stepName = (turn: Turn, { phase, step }: PayMemory) =>
  phase === 'start' ? undefined : (stepsOf(turn)[step] ?? 'payment-processing');

const common = (turn: Turn) => ({
  ...identity(turn),
  ...session(turn),
  PaymentMethod: textOf(turn.element, 'paymentMethod'),
  PaymentConnector: textOf(turn.element, 'paymentConnector'),
});

/** Where a payment stands. */
const stepFields = (turn: Turn, memory: PayMemory) => {
  const { phase, attempt, error } = memory;
  return {
    ...connection(turn),
    For: stepName(turn, memory),
    ...((phase === 'prompt' || phase === 'keys') && { Attempt: attempt }),
    ...(error !== undefined && { ErrorType: reported(error) }),
  };
};

const chargeFields = ({ chargeId, tokenId, code }: Outcome) => ({
  ...(chargeId !== undefined && { ChargeId: chargeId }),
  ...(tokenId !== undefined && { TokenId: tokenId }),
  ...(code !== undefined && { PayErrorCode: code }),
});

const isSuccess = ({ result }: Outcome): boolean => result === 'success';

/** A question is asked, or the connector. */
export const progressMessage = (turn: Turn, memory: PayMemory): CallbackMessage => ({
  callback: 'pay-status-progress',
  parameters: {
    ...common(turn),
    ...stepFields(turn, memory),
    ...(memory.error !== undefined && { PaymentError: troubles[memory.error] }),
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
    ...stepFields(turn, memory),
    ...(outcome.problem !== undefined && { PaymentError: outcome.problem }),
    ...chargeFields(outcome),
    ...memory.details,
    Status: 'completed',
    Result: isSuccess(outcome) ? 'success' : 'failed',
  },
});

/** The payment is over, and the next document is wanted. */
export const actionMessage = (turn: Turn, memory: PayMemory, outcome: Outcome): CallbackMessage => {
  const { result, problem, code, chargeId, tokenId } = outcome;
  const parameters: Payload<'pay-action'> = {
    ...common(turn),
    PayResult: isSuccess(outcome) ? 'success' : 'failed',
    Result: result,
    PaymentStep: stepName(turn, memory),
    ...(problem !== undefined && { PaymentError: problem }),
    // What this code is where no connector gave one, Telnyx does not say.
    ...(!isSuccess(outcome) && { ErrorCode: code ?? reported(memory.error) ?? result }),
    ...chargeFields(outcome),
    ...(chargeId !== undefined && { PaymentConfirmationCode: chargeId }),
    ...(tokenId !== undefined && { PaymentToken: tokenId }),
    ...memory.details,
  };
  return { callback: 'pay-action', parameters };
};
