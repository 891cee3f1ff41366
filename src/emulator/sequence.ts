import type { Listener, SentRequest } from '../simulate/index.js';

/** Keeps reports and webhooks in order: each is sent when the one before it has been answered. */
export interface Sequence {
  /** Has to hear of everything that the exchange does. */
  readonly listen: Listener;
  /** Does what sends a request, in its turn. */
  send<T>(sent: SentRequest, work: () => Promise<T>): Promise<T>;
  /** The calls were replaced: nothing waits for what was asked for before. */
  clear(): void;
}

interface Place {
  readonly before: Promise<void>;
  readonly done: () => void;
}

const nobody = Promise.resolve();

/** What a request keeps its order with, if it does: webhooks with those of their session, other reports with those of their call. */
function lineOf(sent: SentRequest): string | undefined {
  const { callSid, callback, parameters } = sent;
  if ('event' in sent) {
    const session = 'call_session_id' in parameters ? parameters.call_session_id : undefined;
    return session ?? callSid;
  }
  return 'SequenceNumber' in parameters || callback === 'ai-call-status' ? callSid : undefined;
}

export function createSequence(): Sequence {
  const places = new Map<number, Place>();
  const last = new Map<string, Promise<void>>();

  // How long signing takes differs from request to request, so the order is taken down when the engine asks for them.
  const queue = (id: number, line: string): void => {
    const before = last.get(line) ?? nobody;
    let done = (): void => {};
    const after = new Promise<void>((resolve) => {
      done = () => {
        resolve();
        if (last.get(line) === after) last.delete(line);
      };
    });
    places.set(id, { before, done });
    last.set(line, after);
  };

  return {
    listen(effects, event) {
      if (event.type === 'reply') {
        // One that never left has its reply too: nobody waits for it for ever.
        places.get(event.id)?.done();
        places.delete(event.id);
      }
      for (const effect of effects) {
        if (effect.type !== 'request') continue;
        const line = lineOf(effect.request);
        if (line !== undefined) queue(effect.request.id, line);
      }
    },
    async send({ id }, work) {
      const place = places.get(id);
      await place?.before;
      return work().finally(() => place?.done());
    },
    clear() {
      for (const { done } of places.values()) done();
      places.clear();
      last.clear();
    },
  };
}
