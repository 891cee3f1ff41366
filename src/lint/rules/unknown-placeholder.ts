import { suggest } from '../../document/suggest.js';
import { looksLikeTelnyxName, type NameUse, namesIn } from '../../template/index.js';
import type { KnownNames, LintRule } from '../rule.js';
import { pages } from '../sources.js';

/** Parameters that Telnyx sends with a SIP header's own name. */
const sipHeader = /^SipHeader_/;

const ask = (meant: string | undefined, otherwise: string): string =>
  meant === undefined ? otherwise : `Did you mean '${meant}'?`;

function complaintAbout({ kind, name }: NameUse, { parameters, secrets, telnyxParameters = [] }: KnownNames) {
  if (kind === 'secret') {
    if (!secrets || secrets.includes(name)) return undefined;
    return `The account has no secret '${name}', as far as the configuration says. ${ask(suggest(name, secrets), 'Mind letter case and spaces.')}`;
  }
  if (telnyxParameters.includes(name) || parameters?.includes(name) || sipHeader.test(name)) return undefined;
  const lower = name.toLowerCase();
  const sameName = telnyxParameters.find((known) => known.toLowerCase() === lower);
  if (sameName !== undefined)
    return `Telnyx sends no '${name}', and letter case counts. Did you mean '${sameName}'?`;
  if (parameters) {
    const meant = suggest(name, [...parameters, ...telnyxParameters]);
    return `There is no parameter '${name}', as far as the configuration says: it stands for nothing. ${ask(meant, 'Add it to `lint.parameters`, or mind letter case.')}`;
  }
  if (telnyxParameters.length === 0 || !looksLikeTelnyxName(name)) return undefined;
  return `Telnyx sends no parameter '${name}'. ${ask(suggest(name, telnyxParameters), 'Give a parameter of your own a name in lower case.')}`;
}

/**
 * A placeholder whose name nothing has.
 *
 * Telnyx fills in what it sends with a request, what stands in the query of the document's address, and what an
 * `<HttpRequest>` has found; what is missing becomes nothing. Names that Telnyx would give are held against those that
 * it sends, and others against `lint.parameters` and `lint.secrets` of the configuration, where these are there.
 *
 * @example bad
 * <Response><Say>Your call is {{CallSID}}.</Say></Response>
 * @example good
 * <Response><Say>You called from {{From}}, {{first_name}}.</Say></Response>
 */
export const unknownPlaceholder: LintRule = {
  name: 'unknown-placeholder',
  severity: 'warning',
  by: 'linter',
  source: pages.interpreter,
  lookAt: ({ template, names }, report) => {
    for (const use of template ? namesIn(template) : []) {
      const message = complaintAbout(use, names);
      const { offset } = use.at;
      if (message !== undefined) report({ message, at: { start: offset, end: offset + 2 } });
    }
  },
};
