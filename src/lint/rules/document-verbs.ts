import { type Element, isElement } from '../../document/node.js';
import { parse } from '../../document/read/parse.js';
import type { Shape } from '../../document/shape.js';
import { TexmlError } from '../../issue.js';
import { verbsAllowed } from '../kinds.js';
import type { Linted, LintRule, Look, Report } from '../rule.js';
import { pages } from '../sources.js';

const list = (names: readonly string[]): string => names.map((name) => `<${name}>`).join(', ');

/** A document is known for one of a kind by who asks for it, by a comment in it, or by its <Leave>. */
function lookAt({ root, about }: Linted, report: Report): void {
  if (!root) return;
  const kind =
    about.answers ?? (root.children.some(({ element }) => element.name === 'Leave') ? 'wait' : undefined);
  const allowed = kind === undefined ? undefined : verbsAllowed(kind);
  if (!allowed) return;
  for (const visit of root.children) {
    const { name } = visit.element;
    if (!visit.shape || allowed.includes(name)) continue;
    report({
      message: `<${name}> can't stand in the document of a '${kind}' request, which takes ${list(allowed)}.`,
      at: { visit },
    });
  }
}

/** The attributes of a shape that lead to a document with limits, each with the verbs that it may hold. */
const limits = ({ attributes }: Shape): readonly (readonly [name: string, allowed: readonly string[]])[] =>
  [...attributes].flatMap(([name, { spec }]) => {
    const allowed =
      spec.documentAllows && spec.answers !== undefined ? verbsAllowed(spec.answers) : undefined;
    return allowed ? [[name, allowed] as const] : [];
  });

const lookFor =
  (limited: ReturnType<typeof limits>): Look =>
  (visit, report, { about: { address, documentAt } }) => {
    if (address === undefined || !documentAt) return;
    for (const [attribute, allowed] of limited) {
      const value = visit.element.attributes[attribute];
      if (typeof value !== 'string' || !URL.canParse(value, address)) continue;
      const odd = verbsOf(documentAt(new URL(value, address).href)).find((name) => !allowed.includes(name));
      if (odd === undefined) continue;
      report({
        message: `The document at \`${attribute}\` holds <${odd}>, and may hold only ${list(allowed)}.`,
        at: { visit, attribute },
      });
    }
  };

/** The verbs of a document, as far as it can be read: what is wrong with it is told where it is linted itself. */
function verbsOf(xml: string | undefined): readonly string[] {
  if (xml === undefined) return [];
  try {
    const { root } = parse(xml);
    return root.children.filter(isElement).map(({ name }: Element) => name);
  } catch (error) {
    if (error instanceof TexmlError) return [];
    throw error;
  }
}

/**
 * A verb that the document of such a request may not hold.
 *
 * While a call waits in a queue, the document of `waitUrl` may speak, play, ask, pause, redirect, leave and hang up, and
 * nothing else. What a callee hears before the two are connected (`url` of Number and Sip) may ask and hang up. What
 * Telnyx does with another verb is not documented. A document is known by its `<Leave>`, by a comment such as
 * `<!-- texml-answers wait -->`, by the step of a flow, or by another file that names it.
 *
 * @example bad wait
 * <Response><Dial>+12025550123</Dial></Response>
 * @example bad
 * <Response><Say>Thank you for waiting.</Say><Record/><Leave/></Response>
 * @example good wait
 * <Response><Say>Thank you for waiting.</Say><Leave/></Response>
 */
export const documentVerbs: LintRule = {
  name: 'document-verbs',
  severity: 'error',
  by: 'linter',
  source: pages.enqueue,
  look: (shape) => {
    const limited = limits(shape);
    return limited.length > 0 ? lookFor(limited) : undefined;
  },
  lookAt,
};
