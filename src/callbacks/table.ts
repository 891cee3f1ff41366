import { aiCallbacks } from './ai.js';
import { amdCallbacks } from './amd.js';
import { callCostCallbacks } from './call-cost.js';
import { callStatusCallbacks } from './call-status.js';
import { conferenceCallbacks } from './conference.js';
import { connectCallbacks } from './connect.js';
import { deepfakeCallbacks } from './deepfake.js';
import { dialCallbacks } from './dial.js';
import { gatherCallbacks } from './gather.js';
import { httpRequestCallbacks } from './http-request.js';
import { payCallbacks } from './pay.js';
import { queueCallbacks } from './queue.js';
import { recordCallbacks } from './record.js';
import { recordingStatusCallbacks } from './recording-status.js';
import { referCallbacks } from './refer.js';
import { streamCallbacks } from './stream.js';
import { transcriptionCallbacks } from './transcription.js';
import { voiceCallbacks } from './voice.js';

// The type names the families, since a declaration file keeps their comments only where they were written.
type Callbacks = typeof payCallbacks &
  typeof conferenceCallbacks &
  typeof streamCallbacks &
  typeof referCallbacks &
  typeof transcriptionCallbacks &
  typeof recordingStatusCallbacks &
  typeof recordCallbacks &
  typeof dialCallbacks &
  typeof callCostCallbacks &
  typeof amdCallbacks &
  typeof deepfakeCallbacks &
  typeof queueCallbacks &
  typeof aiCallbacks &
  typeof connectCallbacks &
  typeof callStatusCallbacks &
  typeof gatherCallbacks &
  typeof httpRequestCallbacks &
  typeof voiceCallbacks;

/**
 * Every request that Telnyx sends during a TeXML call, by name: its kind, its parameters as schemas, and whether
 * its reply is run.
 *
 * @example
 * ```ts
 * import { callbacks } from 'texml/callbacks';
 *
 * for (const [name, { kind, answer }] of Object.entries(callbacks)) console.log(`${name} (${kind}): ${answer}`);
 * ```
 * @see https://developers.telnyx.com/docs/voice/programmable-voice/texml-fundamentals
 */
export const callbacks: Callbacks = {
  ...payCallbacks,
  ...conferenceCallbacks,
  ...streamCallbacks,
  ...referCallbacks,
  ...transcriptionCallbacks,
  ...recordingStatusCallbacks,
  ...recordCallbacks,
  ...dialCallbacks,
  ...callCostCallbacks,
  ...amdCallbacks,
  ...deepfakeCallbacks,
  ...queueCallbacks,
  ...aiCallbacks,
  ...connectCallbacks,
  ...callStatusCallbacks,
  ...gatherCallbacks,
  ...httpRequestCallbacks,
  ...voiceCallbacks,
};
