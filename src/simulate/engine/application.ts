import type { Settings, StatusEvent } from '../settings.js';
import type { Application, Method, Subscription, Target } from './account.js';

/** The method of the application's own requests, and of those that have none of theirs. */
export const voiceMethodOf = (application: Application, settings: Settings): Method =>
  application.voice_method ?? settings.voiceMethod;

export const fallbackOf = (application: Application, settings: Settings): Target | undefined =>
  application.voice_fallback_url === undefined
    ? undefined
    : { url: application.voice_fallback_url, method: voiceMethodOf(application, settings) };

export const subscriptionOf = (
  { status_callback, status_callback_method = 'POST' }: Application,
  events: readonly StatusEvent[],
): Subscription | undefined =>
  status_callback === undefined
    ? undefined
    : { url: status_callback, method: status_callback_method, events };
