import type { Delivery } from '../send.js';
import type { Deeds } from './deeds.js';
import type { Parcel } from './parcel.js';
import type { RuleOn } from './rule.js';
import { sleep } from './sleep.js';

/** What becomes of a request on its way to the application. */
export const callbackDeeds: Deeds<RuleOn<'callback'>['does'], Parcel> = {
  async duplicate({ copies = 1, delayMs = 0 }, { delivery, deliver, beside }) {
    for (let copy = 0; copy < copies; copy += 1) {
      beside(async (signal, go) => {
        await sleep(delayMs, signal);
        return go();
      });
    }
    return deliver(delivery);
  },
  async reorder({ maxDelayMs = 1000 }, { delivery, purpose, deliver, beside, hold }) {
    if (purpose === 'document') return hold(maxDelayMs, delivery.signal, () => deliver(delivery));
    // Virtual time stands still while a call waits for a reply, and numbered reports wait for their turn: to be overtaken, a
    // report has to be done with.
    beside((signal, go) => hold(maxDelayMs, signal, go));
    return new Response();
  },
  async delay({ delayMs }, { delivery, deliver }) {
    await sleep(delayMs, delivery.signal);
    return deliver(delivery);
  },
  async drop() {
    throw new Error('a fault dropped the request');
  },
  async 'bad-signature'(_rule, { delivery, deliver }) {
    const signature = Buffer.from(delivery.headers.get('telnyx-signature-ed25519') ?? '', 'base64');
    const wrong = signature.map((byte, index) => (index === 0 ? byte ^ 1 : byte));
    return deliver(
      withHeaders(delivery, { 'telnyx-signature-ed25519': Buffer.from(wrong).toString('base64') }),
    );
  },
  async 'stale-timestamp'({ ageSeconds = 600 }, { delivery, deliver, sign }) {
    const signedAt = Number(delivery.headers.get('telnyx-timestamp'));
    return deliver(withHeaders(delivery, await sign(delivery.body ?? '', signedAt - ageSeconds)));
  },
};

function withHeaders(delivery: Delivery, changed: Readonly<Record<string, string>>): Delivery {
  const headers = new Headers(delivery.headers);
  for (const [name, value] of Object.entries(changed)) headers.set(name, value);
  return { ...delivery, headers };
}
