import type { Application } from '../simulate/index.js';
import type { ApplicationRecord } from './applications.js';

/** An empty text clears an address, and null is one that was never set. */
const filled = (text: string | null | undefined): string | undefined => text || undefined;

const methodOf = (text: string | null | undefined): 'GET' | 'POST' | undefined => {
  const method = filled(text)?.toUpperCase();
  return method === 'GET' || method === 'POST' ? method : undefined;
};

/** A TeXML application as the calls need it. */
export const engineApplication = (record: ApplicationRecord): Application => ({
  id: record.id,
  voice_url: record.voice_url ?? '',
  voice_method: methodOf(record.voice_method),
  voice_fallback_url: filled(record.voice_fallback_url),
  status_callback: filled(record.status_callback),
  status_callback_method: methodOf(record.status_callback_method),
  call_cost_in_webhooks: record.call_cost_in_webhooks ?? undefined,
  first_command_timeout: record.first_command_timeout ?? undefined,
  first_command_timeout_secs: record.first_command_timeout_secs ?? undefined,
});
