import { type Applications, createApplications } from './applications.js';
import { type CommandIds, createCommandIds } from './command-ids.js';
import { createNumericIds } from './numeric-ids.js';
import { createPhoneNumbers, type PhoneNumbers } from './phone-numbers.js';
import { createVoiceApplications, type VoiceApplications } from './voice-applications.js';

/** What an account has beside its calls and what hangs on them. */
export interface Records {
  readonly applications: Applications;
  readonly voiceApplications: VoiceApplications;
  readonly phoneNumbers: PhoneNumbers;
  /** The commands of the Voice API that were carried out. */
  readonly commands: CommandIds;
}

/** The records of an account that has none yet. `voiceMethod` is the method of applications that name none. */
export function createRecords(now: () => number, voiceMethod: 'GET' | 'POST'): Records {
  const ids = createNumericIds(now);
  return {
    applications: createApplications(now, voiceMethod, ids),
    voiceApplications: createVoiceApplications(now, ids),
    phoneNumbers: createPhoneNumbers(now, ids),
    commands: createCommandIds(),
  };
}
