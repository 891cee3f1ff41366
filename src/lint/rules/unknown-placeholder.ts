import { suggest } from '../../document/suggest.js';
import { looksLikeTelnyxName, namesIn } from '../../template/dialect/index.js';
import type { Complaint, KnownNames, LintRule } from '../rule.js';
import { pages } from '../sources.js';

/** Parameters that Telnyx sends with a SIP header's own name. */
const sipHeader = /^SipHeader_/;

const ask = (meant: string | undefined, otherwise: string): string =>
  meant === undefined ? otherwise : `Did you mean '${meant}'?`;

/** What is wrong with a name: a message, which is mere advice where the name may well be one of the document's address. */
type Said = Pick<Complaint, 'message' | 'severity'> | undefined;

function ofSecret(name: string, { secrets }: KnownNames): Said {
  if (!secrets || secrets.includes(name)) return undefined;
  const advice = ask(suggest(name, secrets), 'Mind letter case and spaces.');
  return {
    message: `No secret '${name}' stands in the configuration, or in the template's declaration. ${advice}`,
  };
}

function ofParameter(name: string, { parameters, telnyxParameters = [] }: KnownNames): Said {
  if (telnyxParameters.includes(name) || parameters?.includes(name) || sipHeader.test(name)) return undefined;
  const lower = name.toLowerCase();
  const same = telnyxParameters.find((known) => known.toLowerCase() === lower);
  if (same !== undefined)
    return { message: `Telnyx sends no '${name}', and letter case counts. Did you mean '${same}'?` };
  const meant = suggest(name, [...(parameters ?? []), ...telnyxParameters]);
  if (parameters) {
    const advice = ask(meant, 'Declare it, add it to `lint.parameters`, or mind letter case.');
    return {
      message: `No parameter '${name}' stands in the configuration, or in the template's declaration: it stands for nothing. ${advice}`,
    };
  }
  if (telnyxParameters.length === 0 || !looksLikeTelnyxName(name)) return undefined;
  const advice = ask(
    meant,
    "Where it is one of the address's query, a name in lower case could not be mistaken.",
  );
  return {
    message: `Telnyx sends no parameter '${name}'. ${advice}`,
    severity: meant === undefined ? 'info' : undefined,
  };
}

/**
 * A placeholder whose name nothing has.
 *
 * Telnyx fills in what it sends with a request, what stands in the query of the document's address, and what an
 * `<HttpRequest>` has found; what is missing becomes nothing. Names that Telnyx would give are held against those that
 * it sends, and others against `lint.parameters` and `lint.secrets` of the configuration and against what the template
 * declares about itself, where these are there.
 *
 * @example bad
 * <Response><Say>Your call is {{CallSID}}.</Say></Response>
 * @example bad
 * <!-- @template Greets.
 *   @param {string} name - Whom it greets. -->
 * <Response><Say>Hello {{nmae}}.</Say></Response>
 * @example good
 * <Response><Say>You called from {{From}}, {{first_name}}.</Say></Response>
 */
export const unknownPlaceholder: LintRule = {
  name: 'unknown-placeholder',
  severity: 'warning',
  by: 'linter',
  source: pages.interpreter,
  lookAt: ({ template, names }, report) => {
    for (const { kind, name, at } of template ? namesIn(template) : []) {
      const said = kind === 'secret' ? ofSecret(name, names) : ofParameter(name, names);
      if (said) report({ ...said, at: { start: at.offset, end: at.offset + 2 } });
    }
  },
};
