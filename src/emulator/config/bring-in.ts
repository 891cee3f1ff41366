import type { Exchange } from '../../simulate/index.js';
import type { Applications } from '../applications.js';
import { findNamed, type Named, namedOf } from '../named-application.js';
import type { EmulatorConfig, StartApplication, StartNumber, StartVoiceApplication } from '../options.js';
import type { PhoneNumbers } from '../phone-numbers.js';
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
  const all = namedOf(configured);
  for (const number of config.numbers ?? []) bringInNumber(number, phoneNumbers, all);
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

function bringInNumber(
  number: string | StartNumber,
  numbers: PhoneNumbers,
  applications: readonly Named[],
): void {
  const { phone_number, country_iso_alpha2, application, ...rest }: StartNumber =
    typeof number === 'string' ? { phone_number: number } : number;
  const id = application === undefined ? undefined : findNamed(applications, application)?.id;
  const fields = { ...rest, ...(id !== undefined && { connection_id: id }) };
  const known = numbers.find(phone_number);
  if (known) numbers.update(known.id, fields);
  else numbers.add({ phone_number, country_iso_alpha2, ...fields });
}
