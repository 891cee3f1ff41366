import { callWebhooks } from './calls.js';
import { conferenceSoundWebhooks } from './conference-sound.js';
import { conferenceWebhooks } from './conferences.js';
import { machineDetectionWebhooks } from './machine-detection.js';
import { queueWebhooks } from './queues.js';
import { recordingWebhooks } from './recordings.js';
import { streamingWebhooks } from './streaming.js';

// The type names the families, since a declaration file keeps their comments only where they were written.
type Webhooks = typeof callWebhooks &
  typeof machineDetectionWebhooks &
  typeof queueWebhooks &
  typeof recordingWebhooks &
  typeof streamingWebhooks &
  typeof conferenceWebhooks &
  typeof conferenceSoundWebhooks;

/**
 * The JSON webhooks of the Voice API and its conferences, by Telnyx's `event_type`: their payloads as schemas. Each is
 * sent by POST to the webhook address of the application, or of the command that it comes from.
 *
 * @example
 * ```ts
 * import { webhooks } from 'texml/callbacks';
 *
 * for (const eventType of Object.keys(webhooks)) console.log(eventType);
 * ```
 * @see https://developers.telnyx.com/docs/voice/programmable-voice/receiving-webhooks
 */
export const webhooks: Webhooks = {
  ...callWebhooks,
  ...machineDetectionWebhooks,
  ...queueWebhooks,
  ...recordingWebhooks,
  ...streamingWebhooks,
  ...conferenceWebhooks,
  ...conferenceSoundWebhooks,
};
