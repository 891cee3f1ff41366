import type { Exchange } from '../../simulate/index.js';
import type { Applications } from '../applications.js';
import type { EmulatorConfig, StartApplication, StartVoiceApplication } from '../options.js';
import type { AccountNumber, PhoneNumbers } from '../phone-numbers.js';
import type { Secrets } from '../secrets.js';
import type { VoiceApplications } from '../voice-applications.js';

/** What a configuration changes. */
export interface Configured {
  readonly applications: Applications;
  readonly voiceApplications: VoiceApplications;
  readonly phoneNumbers: PhoneNumbers;
  readonly secrets: Secrets;
  readonly exchange: Exchange;
}

/** Gives an account what its configuration says. What it has besides stays. */
export function bringIn(config: EmulatorConfig, configured: Configured): void {
  const { applications, voiceApplications, phoneNumbers, secrets, exchange } = configured;
  for (const application of config.applications ?? []) bringInApplication(application, applications);
  for (const application of config.callControlApplications ?? []) {
    bringInVoiceApplication(application, voiceApplications);
  }
  for (const number of config.numbers ?? []) bringInNumber(number, phoneNumbers);
  for (const [name, value] of Object.entries(config.secrets ?? {})) secrets.set(name, value);
  for (const [number, reaction] of Object.entries(config.people ?? {})) exchange.person(number, reaction);
}

function bringInApplication({ id, ...fields }: StartApplication, applications: Applications): void {
  const known = applications
    .all()
    .find((record) => (id === undefined ? record.friendly_name === fields.friendly_name : record.id === id));
  if (known) applications.update(known.id, fields);
  else applications.create(fields, id);
}

function bringInVoiceApplication(
  { id, ...fields }: StartVoiceApplication,
  applications: VoiceApplications,
): void {
  const { application_name } = fields;
  const known = applications
    .all()
    .find((record) => (id === undefined ? record.application_name === application_name : record.id === id));
  if (known) applications.update(known.id, fields);
  else applications.create(fields, id);
}

function bringInNumber(number: string | AccountNumber, numbers: PhoneNumbers): void {
  const { phone_number, country_iso_alpha2, ...fields } =
    typeof number === 'string' ? { phone_number: number, country_iso_alpha2: undefined } : number;
  const known = numbers.find(phone_number);
  if (known) numbers.update(known.id, fields);
  else numbers.add({ phone_number, country_iso_alpha2, ...fields });
}
