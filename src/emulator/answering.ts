import { maskNumbers } from '../callbacks/index.js';
import { TexmlError } from '../document/index.js';
import type { InboundEvent } from '../simulate/index.js';
import { engineApplication } from './engine-application.js';
import type { VoiceApplicationRecord } from './voice-applications.js';
import type { World } from './world.js';

/** Who answers a call: a TeXML application, or one of the Voice API, which commands the call. */
export type Answering = Pick<InboundEvent, 'application' | 'control'>;

/** What answering is found among. */
type Account = Pick<World, 'applications' | 'voiceApplications' | 'phoneNumbers'>;

/** A Voice API application as the calls need it. */
export const voiceAnswering = (record: VoiceApplicationRecord) => {
  const { id, webhook_event_url: url, webhook_event_failover_url: failover } = record;
  return {
    application: {
      id,
      // It has no document: nothing is ever asked of this address.
      voice_url: url ?? '',
      first_command_timeout: record.first_command_timeout ?? undefined,
      first_command_timeout_secs: record.first_command_timeout_secs ?? undefined,
    },
    control: {
      connectionId: id,
      webhook: url ? { url, method: 'POST' } : undefined,
      failover: failover ? { url: failover, method: 'POST' } : undefined,
      clientState: undefined,
    },
  } as const satisfies Answering;
};

/** The application of either kind with an id. */
export function answeringBy(id: string, { applications, voiceApplications }: Account): Answering | undefined {
  const texml = applications.get(id);
  if (texml) return { application: engineApplication(texml) };
  const voice = voiceApplications.get(id);
  return voice && voiceAnswering(voice);
}

/**
 * Who answers a number of the account.
 *
 * @throws {TexmlError} `no-such-number`, or `no-application` where it belongs to none.
 */
export function answeringAt(number: string, account: Account): Answering {
  const record = account.phoneNumbers.find(number);
  const shown = maskNumbers(number);
  if (!record) {
    throw new TexmlError(
      'no-such-number',
      `The account has no number ${shown}. The option numbers gives it some; or say which application is called.`,
    );
  }
  const found = record.connection_id ? answeringBy(record.connection_id, account) : undefined;
  if (!found) {
    throw new TexmlError(
      'no-application',
      `The number ${shown} belongs to no application. PATCH /v2/phone_numbers/${record.id} with a connection_id gives it one.`,
    );
  }
  return found.control ? { ...found, control: { ...found.control, tags: record.tags } } : found;
}

/**
 * Who answers a call: the application of an id, or without one that of the number that is called.
 *
 * @throws {TexmlError} `no-such-application`, `no-such-number`, or `no-application`.
 */
export function answeringFor(to: string, id: string | undefined, account: Account): Answering {
  if (id === undefined) return answeringAt(to, account);
  const found = answeringBy(id, account);
  if (found) return found;
  throw new TexmlError(
    'no-such-application',
    `There is no TeXML application ${id}, and none of the Voice API. Create it over the API first.`,
  );
}
