import { byName, type LintRule } from '../rule.js';
import { pages } from '../sources.js';
import { earlierSibling } from '../visit.js';

/** Verbs that may lead elsewhere, or that end one day. */
const exits = [
  'Gather',
  'AIGather',
  'Dial',
  'Record',
  'Enqueue',
  'Connect',
  'Pay',
  'Refer',
  'HttpRequest',
  'Leave',
  'Hangup',
];

const resolve = (address: string, base: string): string | undefined =>
  URL.canParse(address, base) ? new URL(address, base).href : undefined;

/**
 * A document that goes on with itself, over and over, with no way out.
 *
 * A menu that nobody answers may well begin again. Where nothing in the document can lead elsewhere, the caller hears the
 * same for ever. It is found where the document's own address is known: for files and for addresses.
 *
 * @example bad at https://app.example/again.xml
 * <Response><Say>All lines are busy.</Say><Redirect>again.xml</Redirect></Response>
 * @example good at https://app.example/again.xml
 * <Response><Gather action="/menu"><Say>Press 1.</Say></Gather><Redirect>again.xml</Redirect></Response>
 */
export const endlessRedirect: LintRule = {
  name: 'endless-redirect',
  severity: 'warning',
  by: 'linter',
  source: pages.redirect,
  look: byName({
    Redirect: (visit, report, { about }) => {
      const [to] = visit.element.children;
      if (about.address === undefined || typeof to !== 'string' || visit.branch) return;
      const own = resolve('', about.address);
      if (own === undefined || resolve(to.trim(), about.address) !== own) return;
      if (earlierSibling(visit, ({ element }) => exits.includes(element.name))) return;
      report({
        message:
          'This leads back to the same document, in which nothing leads elsewhere: the caller hears it for ever. Ask for something in it, or redirect to another one.',
        at: { visit },
      });
    },
  }),
};
