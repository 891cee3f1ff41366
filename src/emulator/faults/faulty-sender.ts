import type { KeyPair } from '../../callbacks/index.js';
import { type Listener, messageOf, type SentRequest } from '../../simulate/index.js';
import type { Log } from '../log.js';
import type { Deliver, Delivery } from '../send.js';
import { callbackDeeds } from './callback-deeds.js';
import { carryOut } from './deeds.js';
import type { Judge } from './faults.js';
import { createHeld } from './held.js';
import { replyDeeds } from './reply-deeds.js';
import type { RuleOn } from './rule.js';

/** Delivers requests as the faults will have it. */
export interface FaultySender {
  /** Has to hear of everything that the exchange does. */
  readonly listen: Listener;
  readonly deliver: Deliver;
}

/** What deliveries with faults need beside the request. */
export interface FaultySenderOptions {
  /** Ends what waits to be delivered beside the calls. */
  readonly closing: AbortSignal;
  readonly sign: KeyPair['sign'];
  /** How long a reply may take that no call waits for. */
  readonly timeoutSeconds: number;
  readonly log: Log;
}

interface Plan {
  readonly callback: RuleOn<'callback'> | undefined;
  readonly reply: RuleOn<'reply'> | undefined;
}

/**
 * Puts faults between the calls and the wire. Numbered reports come here in their turn, each when the one before it is done:
 * a delay holds up those behind it, and what is to be reordered is done at once.
 *
 * @param inner Delivers a request; ends what is on its way when the emulator is closed.
 */
export function faultySender(
  inner: Deliver,
  faults: Judge,
  { closing, sign, timeoutSeconds, log }: FaultySenderOptions,
): FaultySender {
  const plans = new Map<number, Plan>();
  const held = createHeld();

  // Decided when the engine asks for a request: when it leaves depends on how long signing takes.
  const plan = (sent: SentRequest): void => {
    const subject = { name: sent.callback, callSid: sent.callSid };
    const callback = faults.strike('callback', subject);
    const isUnheard = callback?.does === 'drop' || callback?.does === 'reorder';
    const reply = isUnheard ? undefined : faults.strike('reply', subject);
    if (callback || reply) plans.set(sent.id, { callback, reply });
  };

  const deliver: Deliver = async (delivery, sent) => {
    const { callback, reply } = plans.get(sent.id) ?? {};
    const carry = (parcel: Delivery): Promise<Response> =>
      inner(parcel, sent).finally(() => held.passed(sent));
    const ask = (parcel: Delivery): Promise<Response> => {
      const answer = () => carry(parcel);
      return reply ? carryOut(replyDeeds, reply, { signal: parcel.signal, answer }) : answer();
    };
    if (!callback) return ask(delivery);
    const go = () => carry({ ...delivery, signal: AbortSignal.timeout(timeoutSeconds * 1000) });
    return carryOut(callbackDeeds, callback, {
      delivery,
      purpose: sent.purpose,
      deliver: ask,
      beside: (wait) => void tell(wait(closing, go), sent),
      hold: (maxDelayMs, signal, work) => held.hold({ sent, maxDelayMs, signal, deliver: work }),
      sign,
    });
  };

  const tell = async (outcome: Promise<Response>, sent: SentRequest): Promise<void> => {
    const { method, url, callback, callSid } = sent;
    const facts = { method, url, callback, callSid };
    const what = `${callback}, delivered beside its call by a fault:`;
    try {
      const { status } = await outcome;
      const message = `${what} it was answered with ${status}.`;
      log({ level: 'info', event: 'request-out', message, status, ...facts });
    } catch (error) {
      if (closing.aborted) return;
      const message = `${what} no reply: ${messageOf(error)}.`;
      log({ level: 'warn', event: 'not-delivered', message, ...facts });
    }
  };

  return {
    listen(effects, event) {
      if (event.type === 'reply') plans.delete(event.id);
      for (const effect of effects) if (effect.type === 'request') plan(effect.request);
    },
    deliver,
  };
}
