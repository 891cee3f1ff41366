import assert from 'node:assert/strict';
import type { Host } from '../host.js';
import { admin } from '../telnyx.js';

/** A request as the administration shows it. */
export interface ShownEntry {
  readonly step: string;
  readonly kind: string;
  readonly verified: boolean;
  readonly status: number | null;
  readonly body: string | null;
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** What the journal has of a call. */
export async function timelineOf(host: Host, callSid: string): Promise<readonly ShownEntry[]> {
  const { status, text } = await admin(host, `/calls/${encodeURIComponent(callSid)}`);
  assert.equal(status, 200, text);
  return JSON.parse(text).timeline;
}
