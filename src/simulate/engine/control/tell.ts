import type { WebhookName, WebhookPayload } from '../../../callbacks/webhooks/payload.js';
import type { Target } from '../account.js';
import { type Draft, newUuid } from '../draft.js';
import type { UnlistedWebhook, WebhookMessage } from '../effect.js';
import { uuidFrom } from '../ids.js';
import type { Leg } from '../leg.js';
import { timestamp } from '../parameters.js';
import { notify, sceneOf } from '../requests.js';

/** Which leg a webhook tells of. */
export const legFields = ({ sid, root, control }: Leg) => ({
  call_control_id: sid,
  call_leg_id: uuidFrom(sid),
  call_session_id: uuidFrom(`session ${root}`),
  ...(control?.clientState !== undefined && { client_state: control.clientState }),
});

/** The id of the leg's application, and who talks to whom. */
export const callFields = (leg: Leg) =>
  Object.assign(legFields(leg), {
    connection_id: leg.control?.connectionId ?? leg.application.id,
    from: leg.from,
    to: leg.to,
  });

/** What a webhook says. */
export type ControlNews =
  | {
      [Name in WebhookName]: { readonly callback: Name; readonly parameters: WebhookPayload<Name> };
    }[WebhookName]
  | Pick<UnlistedWebhook, 'callback' | 'parameters'>;

/** Where the webhooks of a type go. */
function targetsOf({ control }: Leg, type: ControlNews['callback']): readonly Target[] {
  const { webhooks = {}, webhook } = control ?? {};
  const own = Object.hasOwn(webhooks, type) ? webhooks[type] : undefined;
  return own ?? (webhook ? [webhook] : []);
}

/** Tells the application of a leg that the Voice API commands; nothing where the leg is none. */
export function tellControl(draft: Draft, leg: Leg, news: ControlNews): void {
  const targets = targetsOf(leg, news.callback);
  if (targets.length === 0) return;
  const occurred_at = timestamp(sceneOf(draft, leg), draft.now);
  const message: WebhookMessage | UnlistedWebhook = { ...news, event: { id: newUuid(draft), occurred_at } };
  for (const target of targets) notify(draft, leg.sid, target, message);
}
