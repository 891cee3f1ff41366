import { amdCallbacks } from './amd.js';
import { callStatusCallbacks } from './call-status.js';
import { dialCallbacks } from './dial.js';
import { gatherCallbacks } from './gather.js';
import { recordCallbacks } from './record.js';
import { recordingStatusCallbacks } from './recording-status.js';
import { transcriptionCallbacks } from './transcription.js';
import { voiceCallbacks } from './voice.js';

// The type names the families, since a declaration file keeps their comments only where they were written.
type Callbacks = typeof transcriptionCallbacks &
  typeof recordingStatusCallbacks &
  typeof recordCallbacks &
  typeof dialCallbacks &
  typeof amdCallbacks &
  typeof callStatusCallbacks &
  typeof gatherCallbacks &
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
  ...transcriptionCallbacks,
  ...recordingStatusCallbacks,
  ...recordCallbacks,
  ...dialCallbacks,
  ...amdCallbacks,
  ...callStatusCallbacks,
  ...gatherCallbacks,
  ...voiceCallbacks,
};
