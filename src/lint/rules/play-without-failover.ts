import { byName, type LintRule } from '../rule.js';
import { pages } from '../sources.js';
import { nextSibling, type Visit } from '../visit.js';

/** Whether it plays a file: an address, or a stored medium. */
const playsFile = ({ element }: Visit): boolean =>
  element.children.some((child) => typeof child !== 'string' || child.trim() !== '');

/** What the document would not come to any more: the verb around it, and what follows. */
const endangered = (visit: Visit): Visit | undefined => {
  const { parent } = visit;
  if (parent?.parent) return parent;
  return nextSibling(visit, ({ element }) => element.name !== 'Hangup');
};

/**
 * A sound file whose failure would end a document that has more to do.
 *
 * A `<Play>` that fails ends the whole document, unless `failoverUrl` works or `continueOnError` is true. A file that is
 * missing then takes the menu after it along, and the caller is cut off.
 *
 * @example bad
 * <Response>
 *   <Play>https://example.com/welcome.mp3</Play>
 *   <Dial>+12025550123</Dial>
 * </Response>
 * @example good
 * <Response>
 *   <Play continueOnError="true">https://example.com/welcome.mp3</Play>
 *   <Play failoverUrl="https://example.org/news.mp3">https://example.com/news.mp3</Play>
 *   <Dial>+12025550123</Dial>
 * </Response>
 */
export const playWithoutFailover: LintRule = {
  name: 'play-without-failover',
  severity: 'info',
  by: 'linter',
  source: pages.play,
  look: byName({
    Play: (visit, report) => {
      const { failoverUrl, continueOnError = 'false' } = visit.element.attributes;
      if (failoverUrl !== undefined || continueOnError !== 'false' || !playsFile(visit)) return;
      const lost = endangered(visit);
      if (!lost) return;
      report({
        message: `If this file can't be played, the document ends here, and <${lost.element.name}> does not run: add \`failoverUrl\`, or continueOnError="true".`,
        at: { visit },
      });
    },
  }),
};
