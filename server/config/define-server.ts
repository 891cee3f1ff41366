import type { ServerOptions } from '../app/options.js';
import type { SettingsInput } from './settings.js';

/**
 * What `server` of a `texml.config.ts` may hold: what is hosted, and how it runs. `TEXML_ADMIN_TOKEN` and
 * `TEXML_STORE_TOKEN` are secrets, and stand in the environment alone.
 */
export type ServerConfig = Omit<ServerOptions, 'adminToken' | 'now' | 'store' | keyof SettingsInput> &
  Pick<ServerOptions, 'publicKey'> &
  Omit<SettingsInput, 'publicKey'>;

/**
 * Writes down what `texml serve` hosts, for the `server` part of a `texml.config.ts`. It returns its argument, once the
 * compiler has looked at it.
 *
 * @example
 * ```ts
 * // texml.config.ts
 * import { flow, response } from 'texml';
 * import { defineServer } from 'texml/server';
 *
 * const support = flow({ start: 'voice' }, { start: () => response().say('Hello.').hangup() });
 * export default { server: defineServer({ flows: { '/support': support }, port: 8080, retentionDays: 14 }) };
 * ```
 */
export const defineServer = (server: ServerConfig): ServerConfig => server;
