import type { Api } from './api-type.js';
import { askOnce } from './ask-once.js';
import { bind } from './bind.js';
import { type Call, perform } from './engine.js';
import { InvalidReplyError } from './errors.js';
import type { OperationTable } from './operation.js';
import { type OperationsTable, operationsTable } from './operations/index.js';
import { whoami } from './operations/whoami.js';
import type { ClientOptions } from './options.js';
import { settingsOf } from './settings.js';
import { isRecord } from './values.js';

/** Makes clients of a table of operations. */
export interface ClientConstructor<T> {
  /**
   * A client of Telnyx's API.
   *
   * @throws ConfigurationError when the key is missing, or when the base address is not fit to send it to.
   */
  new (options: ClientOptions): Api<T>;
  /**
   * A client whose key is `TELNYX_API_KEY`; `TELNYX_BASE_URL` and `TELNYX_ACCOUNT_SID` are taken too where they are set.
   * Options given beside them win.
   *
   * @throws ConfigurationError when there is no key.
   */
  fromEnv(env: Readonly<Record<string, string | undefined>>, options?: Partial<ClientOptions>): Api<T>;
}

/**
 * A client of a table of one's own, for endpoints that are not in this package's.
 *
 * @example
 * ```ts
 * import { clientOver, operations } from 'texml/api';
 * import * as z from 'zod/mini';
 *
 * const Client = clientOver(
 *   operations({
 *     balance: {
 *       get: {
 *         method: 'GET',
 *         path: '/balance',
 *         reply: () => z.looseObject({ data: z.looseObject({ balance: z.string() }) }),
 *         success: 200,
 *         errors: [401],
 *         source: 'https://developers.telnyx.com/api-reference/billing/get-user-balance-details',
 *       },
 *     },
 *   }),
 * );
 * const { data } = await new Client({ apiKey: 'KEY' }).balance.get();
 * console.log(data.balance);
 * ```
 */
export function clientOver<const T extends OperationTable>(table: T): ClientConstructor<T> {
  class TelnyxClient {
    constructor(options: ClientOptions) {
      // The settings hold the key: they stay in here, so that a client can be logged.
      const settings = settingsOf(options);
      const call = { name: 'whoami', operation: whoami, path: {}, parameters: undefined, options: {} };
      const lookUp: () => Promise<string> = askOnce(async () =>
        accountOf(await perform(call, settings, lookUp)),
      );
      const account = async () => settings.accountSid ?? lookUp();
      Object.assign(
        this,
        bind(table, (asked: Call) => perform(asked, settings, account)),
      );
    }

    static fromEnv(env: Readonly<Record<string, string | undefined>>, options: Partial<ClientOptions> = {}) {
      return new TelnyxClient({
        ...options,
        apiKey: options.apiKey ?? env.TELNYX_API_KEY ?? '',
        baseUrl: options.baseUrl ?? (env.TELNYX_BASE_URL || undefined),
        accountSid: options.accountSid ?? (env.TELNYX_ACCOUNT_SID || undefined),
      });
    }
  }
  // The one place where the tree of methods, built by walking the table, gets the type that is derived from the same table.
  return TelnyxClient as ClientConstructor<T>;
}

function accountOf({ value, status }: { value: unknown; status: number }): string {
  const data = isRecord(value) && isRecord(value.data) ? value.data : {};
  if (typeof data.organization_id === 'string' && data.organization_id !== '') return data.organization_id;
  const message =
    'GET /whoami named no organization_id, which TeXML paths need as account_sid: pass accountSid to the client';
  const issue = {
    code: 'missing-field',
    severity: 'error',
    path: 'data.organization_id',
    message,
    expected: 'a string',
  } as const;
  throw new InvalidReplyError(message, status, [issue], { operation: 'whoami' });
}

/**
 * The client of Telnyx's API: a method for each operation of the table, named after its resource and verb. Values of the path
 * come first, then one object of parameters, then the request's options. Parameters and replies have Telnyx's own names.
 *
 * Parameters are checked before anything is sent. A request is repeated only where it surely did nothing (429) or may be done twice.
 *
 * @throws ConfigurationError when the key is missing, or when the base address is not fit to send it to.
 * @example
 * ```ts
 * import { TelnyxClient } from 'texml/api';
 *
 * const telnyx = TelnyxClient.fromEnv(process.env);
 * const call = await telnyx.texml.calls.create({
 *   ApplicationSid: '1293384261075731499',
 *   To: '+12025550123',
 *   From: '+12025550100',
 * });
 * console.log(call.status);
 * ```
 * @see https://developers.telnyx.com/api-reference
 */
export const TelnyxClient: ClientConstructor<OperationsTable> = clientOver(operationsTable);

/** The type of a client. */
export interface TelnyxClient extends Api<OperationsTable> {}
