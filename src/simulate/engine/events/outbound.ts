import { fallbackOf, subscriptionOf, voiceMethodOf } from '../application.js';
import type { Draft } from '../draft.js';
import type { OutboundEvent } from '../event.js';
import { placeLeg, ringPerson } from '../place.js';

const usualTimeoutSeconds = 30;
const usualTimeLimitSeconds = 14_400;

/** The API starts a call: the document is fetched once the callee answers. */
export function outbound(draft: Draft, event: OutboundEvent): void {
  const { from, to, application, opening, fallbackUrl, statusCallback, callerId, features } = event;
  const { settings } = draft.from;
  const method = voiceMethodOf(application, settings);
  const leg = placeLeg(draft, {
    direction: 'outbound-api',
    application,
    from,
    to,
    opening: opening ?? { target: { url: application.voice_url, method } },
    fallback:
      fallbackUrl === undefined
        ? opening === undefined
          ? fallbackOf(application, settings)
          : undefined
        : { url: fallbackUrl, method },
    subscription:
      features?.supervision || features?.aiCall
        ? undefined
        : statusCallback
          ? { ...statusCallback, events: statusCallback.events ?? ['completed'] }
          : subscriptionOf(application, ['completed']),
    callerId,
    features,
    timeLimitMs: (event.timeLimitSeconds ?? usualTimeLimitSeconds) * 1000,
  });
  ringPerson(draft, leg, (event.timeoutSeconds ?? usualTimeoutSeconds) * 1000);
}
