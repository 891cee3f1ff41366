import type { ApplicationSettings } from './kinds/applications.js';
import type { CallControlApplicationSettings } from './kinds/call-control-applications.js';
import type { PhoneNumberSettings } from './kinds/phone-numbers.js';
import type { QueueSettings } from './kinds/queues.js';
import type { SecretSettings } from './kinds/secrets.js';

/**
 * What should be on Telnyx. Keys are names of one's own choice, by which resources refer to each other and are known in
 * the state; values have the fields of Telnyx's API. Fields that are left out keep the value they have on Telnyx.
 */
export interface Config<Application extends string = string, CallControlApplication extends string = string> {
  /** TeXML applications: where Telnyx fetches the instructions for calls. */
  readonly applications?: { readonly [Key in Application]: ApplicationSettings };
  /** Secrets that TeXML templates use, by their name. Telnyx replaces them, but can't show or delete them. */
  readonly secrets?: { readonly [name: string]: SecretSettings };
  /** Phone numbers that the account has, in E.164 form, and the application that answers each. */
  readonly phoneNumbers?: {
    readonly [number: `+${string}`]: PhoneNumberSettings<
      NoInfer<Application>,
      NoInfer<CallControlApplication>
    >;
  };
  /** Queues in which calls wait. The key is the queue's name, unless `queue_name` is given. */
  readonly queues?: { readonly [Key: string]: QueueSettings };
  /** Applications of the Voice API. */
  readonly callControlApplications?: {
    readonly [Key in CallControlApplication]: CallControlApplicationSettings;
  };
  /** How `texml lint` lints: a `LintConfig` of `texml/lint`. It is nothing that Telnyx would have. */
  readonly lint?: object;
  /** What `texml serve` hosts, and how: a `ServerConfig` of `texml/server`. It is nothing that Telnyx would have. */
  readonly server?: object;
}

/**
 * Writes down what should be on Telnyx. It returns its argument, once the compiler has held it against Telnyx's API: the
 * fields of each resource, and that a resource which another one names exists.
 *
 * @example
 * ```ts
 * // texml.config.ts
 * import { defineConfig, env } from 'texml/provision';
 *
 * export default defineConfig({
 *   applications: {
 *     menu: { friendly_name: 'Acme menu', voice_url: 'https://calls.example.com/' },
 *   },
 *   secrets: { door_code: { from: env('DOOR_CODE') } },
 *   phoneNumbers: { '+12025550123': { application: 'menu', tags: ['acme'] } },
 *   queues: { support: { max_size: 20 } },
 * });
 * ```
 * @see https://developers.telnyx.com/api-reference
 */
export const defineConfig = <
  const Application extends string = never,
  const CallControlApplication extends string = never,
>(
  config: Config<Application, CallControlApplication>,
): Config<Application, CallControlApplication> => config;
