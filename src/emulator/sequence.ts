import type { Listener, SentRequest } from '../simulate/index.js';

/** Keeps the numbered reports on a call in order, and its webhooks: each is sent when the one before it has been answered. */
export interface Sequence {
  /** Has to hear of everything that the exchange does. */
  readonly listen: Listener;
  /** Does what sends a request, in its turn. */
  send<T>(parameters: URLSearchParams, work: () => Promise<T>): Promise<T>;
  /** The calls were replaced: nothing waits for what was asked for before. */
  clear(): void;
}

interface Place {
  readonly before: Promise<void>;
  readonly done: () => void;
}

const nobody = Promise.resolve();

/** What takes the place of a number for a webhook: those of one session come one after the other. */
export function webhookTurn(
  sent: SentRequest,
): { readonly CallSid: string; readonly SequenceNumber: string } | undefined {
  if (!('event' in sent)) return undefined;
  const { callSid, parameters, event, url } = sent;
  const session = 'call_session_id' in parameters ? parameters.call_session_id : undefined;
  return { CallSid: session ?? callSid, SequenceNumber: `${event.id} ${url}` };
}

export function createSequence(): Sequence {
  const places = new Map<string, Place>();
  const keys = new Map<number, string>();
  const last = new Map<string, Promise<void>>();

  // How long signing takes differs from request to request, so the order is taken down when the engine asks for them.
  const queue = (id: number, callSid: string, number: unknown): void => {
    const before = last.get(callSid) ?? nobody;
    let done = (): void => {};
    const after = new Promise<void>((resolve) => {
      done = () => {
        resolve();
        if (last.get(callSid) === after) last.delete(callSid);
      };
    });
    const key = `${callSid} ${String(number)}`;
    places.set(key, { before, done });
    keys.set(id, key);
    last.set(callSid, after);
  };
  /** A request that never left has its reply too: nobody waits for it for ever. */
  const leave = (id: number): void => {
    const key = keys.get(id);
    if (key === undefined) return;
    places.get(key)?.done();
    places.delete(key);
    keys.delete(id);
  };

  return {
    listen(effects, event) {
      if (event.type === 'reply') leave(event.id);
      for (const effect of effects) {
        if (effect.type !== 'request') continue;
        const { id, callSid, parameters } = effect.request;
        const turn = webhookTurn(effect.request);
        if (turn) queue(id, turn.CallSid, turn.SequenceNumber);
        else if ('SequenceNumber' in parameters) queue(id, callSid, parameters.SequenceNumber);
      }
    },
    async send(parameters, work) {
      const place = places.get(`${parameters.get('CallSid')} ${parameters.get('SequenceNumber')}`);
      await place?.before;
      return work().finally(() => place?.done());
    },
    clear() {
      for (const { done } of places.values()) done();
      places.clear();
      keys.clear();
      last.clear();
    },
  };
}
