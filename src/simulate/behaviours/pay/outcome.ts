import type { Payload } from '../../../callbacks/payload.js';

/** What a payment came to. */
export interface Outcome {
  /** In Telnyx's word for the action. */
  readonly result: NonNullable<Payload<'pay-action'>['Result']>;
  /** What failed, in words. */
  readonly problem?: string | undefined;
  /** The connector's code for it. */
  readonly code?: string | undefined;
  readonly chargeId?: string | undefined;
  readonly tokenId?: string | undefined;
}

/** What a connector has against a payment. */
export type Refusal = Pick<Outcome, 'problem' | 'code'>;
