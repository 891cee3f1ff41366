import type { PlannedService } from '../../services/index.js';
import type { ControlNews } from '../control/tell.js';

/** What a behaviour may have the engine do with services. */
export type ServiceAction =
  /** Begins one. The verb is sent a `service` event at the end of one that is awaited. */
  | {
      readonly do: 'start-service';
      readonly service: PlannedService;
      readonly isAwaited?: true | undefined;
    }
  /** Ends one by its SID. */
  | { readonly do: 'stop-service'; readonly sid: string }
  /** Ends the one that the verb waits for. */
  | { readonly do: 'stop-awaited' }
  /** Ends the call. */
  | { readonly do: 'hang-up' }
  /** Sends a webhook, where the Voice API commands the leg. */
  | { readonly do: 'tell-control'; readonly news: ControlNews }
  /** Sends a service a `timer` event later. */
  | { readonly do: 'service-wait'; readonly sid: string; readonly name: string; readonly ms: number };
