import { texmlApplications } from './texml-applications.js';
import { texmlCalls } from './texml-calls.js';
import { texmlSecrets } from './texml-secrets.js';
import { whoami } from './whoami.js';

/** The groups of the table. It is written out, so that a declaration file refers to a resource's own file, with its comments. */
export type OperationsTable = {
  /** Tells whose API key it is. The organization's id is the `account_sid` of the TeXML paths. */
  readonly whoami: typeof whoami;
  /** What calls that are steered by TeXML documents need. */
  readonly texml: {
    /** TeXML applications: where Telnyx fetches the instructions for calls. */
    readonly applications: typeof texmlApplications;
    /** Calls steered by TeXML. */
    readonly calls: typeof texmlCalls;
    /** Secrets that TeXML templates use by name. */
    readonly secrets: typeof texmlSecrets;
  };
};

/**
 * Every operation of Telnyx's API that this package knows, by resource and verb. The client, the emulator and the command read it.
 *
 * @example
 * ```ts
 * import { operationsTable } from 'texml/api';
 * operationsTable.texml.calls.create.path; // '/texml/Accounts/{account_sid}/Calls'
 * ```
 */
export const operationsTable: OperationsTable = {
  whoami,
  texml: { applications: texmlApplications, calls: texmlCalls, secrets: texmlSecrets },
};
