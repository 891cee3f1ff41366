import type { ElementSpec } from '../../../verbs/define.js';
import { vocabulary } from '../../../verbs/vocabulary.js';
import type { Text } from '../../document/node.js';
import type { LintRule, Look } from '../rule.js';
import { pages } from '../sources.js';

const specs: Readonly<Record<string, ElementSpec>> = vocabulary;

/** An address of this machine is of use while a flow is developed, and leads over no wire. */
const plain = /^\s*http:\/\/(?!(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])(?:[:/?#]|\s*$))/i;

const isPlain = (value: Text | undefined): boolean => typeof value === 'string' && plain.test(value);

const message =
  'Over http: anyone on the way can read what is sent about the call, and change the answer: use https:.';

const lookFor =
  (addresses: readonly string[], hasAddressAsText: boolean): Look =>
  (visit, report) => {
    const { attributes, children } = visit.element;
    for (const attribute of addresses) {
      if (isPlain(attributes[attribute])) report({ message, at: { visit, attribute } });
    }
    const [text] = children;
    if (hasAddressAsText && typeof text === 'string' && isPlain(text))
      report({ message, at: { visit, attribute: '#text' } });
  };

/**
 * A callback over plain `http:`.
 *
 * Requests tell who calls whom, and what was pressed or said. The signature shows that Telnyx sent them, and hides
 * nothing; the answer, which steers the call, has none.
 *
 * @example bad
 * <Response><Redirect>http://example.com/menu</Redirect></Response>
 * @example good
 * <Response><Redirect>https://example.com/menu</Redirect></Response>
 */
export const plainHttp: LintRule = {
  name: 'plain-http',
  severity: 'warning',
  by: 'linter',
  source: pages.fetching,
  look: ({ key, attributes }) => {
    const addresses = [...attributes].flatMap(([name, { spec }]) =>
      spec.answers === undefined ? [] : [name],
    );
    const hasAddressAsText = specs[key]?.textAnswers !== undefined;
    return addresses.length > 0 || hasAddressAsText ? lookFor(addresses, hasAddressAsText) : undefined;
  },
};
