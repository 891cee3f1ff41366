import { operations } from '../operation.js';
import { texmlApplications } from './texml-applications.js';
import { texmlCalls } from './texml-calls.js';
import { texmlSecrets } from './texml-secrets.js';
import { whoami } from './whoami.js';

/**
 * Every operation of Telnyx's API that this package knows, by resource and verb. The client, the emulator and the command read it.
 *
 * @example
 * ```ts
 * import { operationsTable } from 'texml/api';
 * operationsTable.texml.calls.create.path; // '/texml/Accounts/{account_sid}/Calls'
 * ```
 */
export const operationsTable = operations({
  ...whoami,
  /** Calls that are steered by TeXML documents, and what they need. */
  texml: {
    /** TeXML applications: where Telnyx fetches the instructions for calls. */
    applications: texmlApplications,
    /** Calls steered by TeXML. */
    calls: texmlCalls,
    /** Secrets that TeXML templates use by name. */
    secrets: texmlSecrets,
  },
});
