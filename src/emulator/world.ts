import type { Applications } from './applications.js';
import type { Calls } from './calls.js';
import type { CommandIds } from './command-ids.js';
import type { Log } from './log.js';
import type { PhoneNumbers } from './phone-numbers.js';
import type { Secrets } from './secrets.js';
import type { VoiceApplications } from './voice-applications.js';

/** What the operations work on: the account as it is in this process. */
export interface World {
  readonly accountSid: string;
  readonly applications: Applications;
  readonly voiceApplications: VoiceApplications;
  readonly phoneNumbers: PhoneNumbers;
  readonly secrets: Secrets;
  readonly calls: Calls;
  /** The commands of the Voice API that were carried out. */
  readonly commands: CommandIds;
  readonly log: Log;
}
