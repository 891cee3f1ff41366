import * as z from 'zod/mini';
import { maybe, maybeText } from './fields.js';

// What is told of a call of the Voice API.

/** Commands go to it under this id. */
export const call_control_id = z.string();
/** The leg: webhooks tell it too. */
export const call_leg_id = z.string();
/** Legs that belong together share it. */
export const call_session_id = z.string();
/** False for a call that was dialled just now. */
export const is_alive = z.boolean();

export const record_type = z.string();

/** In seconds. */
export const call_duration = maybe(z.int());
/** In Base64. */
export const client_state = maybeText();
/** ISO 8601. */
export const start_time = maybeText();
/** ISO 8601. */
export const end_time = maybeText();
