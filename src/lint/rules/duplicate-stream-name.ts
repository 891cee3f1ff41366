import { isThereWith } from '../branch.js';
import type { Linted, LintRule, Report } from '../rule.js';
import { pages } from '../sources.js';
import type { Visit } from '../visit.js';

const named = ['Stream', 'Siprec'];

/** Goes through the services that a document starts and stops, in order. */
function lookAt({ root }: Linted, report: Report): void {
  const started = new Map<string, Visit>();
  const services = root?.children.flatMap(({ children }) => children) ?? [];
  for (const visit of services) {
    const { element, parent } = visit;
    const { name } = element.attributes;
    if (typeof name !== 'string' || !named.includes(element.name)) continue;
    const key = `${element.name} ${name}`;
    const other = started.get(key);
    if (parent?.element.name === 'Stop') started.delete(key);
    else if (
      other &&
      isThereWith(other.parent?.branch, parent?.branch) &&
      isThereWith(other.branch, visit.branch)
    ) {
      report({
        message: `Another <${element.name}> of this document has the same name, so that <Stop> could not tell them apart: give each a name of its own.`,
        at: { visit, attribute: 'name' },
      });
    } else started.set(key, visit);
  }
}

/**
 * Two services of one kind that have the same name.
 *
 * The name of a `<Stream>` or a `<Siprec>` is what `<Stop>` finds it by.
 *
 * @example bad
 * <Response>
 *   <Start><Stream name="audio" url="wss://example.com/a"/></Start>
 *   <Start><Stream name="audio" url="wss://example.com/b"/></Start>
 *   <Dial>+12025550123</Dial>
 * </Response>
 * @example good
 * <Response>
 *   <Start><Stream name="audio" url="wss://example.com/a"/></Start>
 *   <Dial>+12025550123</Dial>
 *   <Stop><Stream name="audio"/></Stop>
 *   <Start><Stream name="audio" url="wss://example.com/b"/></Start>
 *   <Dial>+12025550124</Dial>
 * </Response>
 */
export const duplicateStreamName: LintRule = {
  name: 'duplicate-stream-name',
  severity: 'warning',
  by: 'linter',
  source: pages.stop,
  lookAt,
};
