import { textOf } from '../engine/attributes.js';
import { defineService } from './service-behaviour.js';

/** What the noise suppression of a leg is started with. */
export interface SuppressionPlan {
  /** Which way the sound goes that is cleaned. */
  readonly direction: string;
}

/** Takes noise out of the sound. Nothing of it is heard here, and Telnyx reports nothing of it. */
export const suppression = defineService<'Suppression', SuppressionPlan>('Suppression', {
  plan: (_turn, noun) => ({ direction: textOf(noun, 'direction') ?? 'inbound' }),
  begin: () => ({}),
});
