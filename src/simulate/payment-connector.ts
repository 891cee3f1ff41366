/**
 * A payment connector of the account, and what the processor behind it says.
 *
 * @see https://developers.telnyx.com/docs/voice/programmable-voice/pay
 */
export interface PaymentConnector {
  /** `test`: it takes the card numbers alone that Telnyx has for tests. Default `live`: it takes any. */
  readonly mode?: 'live' | 'test' | undefined;
  /**
   * What it declines, with the processor's code for it: by the number of a card or account, by a token, or by an amount,
   * exactly as `chargeAmount` has it. Default: nothing.
   */
  readonly declines?: Readonly<Record<string, string>> | undefined;
  /** Whether the processor can't be reached. Default false. */
  readonly isDown?: boolean | undefined;
}
