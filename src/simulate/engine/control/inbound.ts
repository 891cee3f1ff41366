import type { Draft } from '../draft.js';
import type { InboundEvent } from '../event.js';
import { awaitFirstCommand } from '../first-command.js';
import { callDocument } from '../leg.js';
import { placeLeg, ringLeg } from '../place.js';

/** A call comes in that the Voice API commands: it rings until a command comes. */
export function inboundCommanded(draft: Draft, event: InboundEvent): void {
  const { from, to, application, sipHeaders, control } = event;
  const placed = placeLeg(draft, {
    direction: 'inbound',
    application,
    from,
    to,
    control,
    opening: undefined,
    fallback: undefined,
    subscription: undefined,
    timeLimitMs: undefined,
    features: { sipHeaders },
  });
  awaitFirstCommand(draft, ringLeg(draft, placed), callDocument);
}
