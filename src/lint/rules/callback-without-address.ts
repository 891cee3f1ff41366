import type { Shape } from '../../document/shape.js';
import type { LintRule, Look } from '../rule.js';
import { pages } from '../sources.js';

/** Where the document itself is asked for again without an address, its method counts all the same. */
const askedAnyway: Readonly<Record<string, readonly string[]>> = { Pay: ['action'] };

interface Pair {
  readonly address: string;
  /** The attributes that do nothing without it. */
  readonly settings: readonly string[];
}

function pairsOf({ attributes, name }: Shape): readonly Pair[] {
  return [...attributes].flatMap(([address, { spec }]) => {
    if (spec.answers === undefined || askedAnyway[name]?.includes(address)) return [];
    const settings = [spec.method ?? '', `${address}Event`].filter((setting) => attributes.has(setting));
    return settings.length > 0 ? [{ address, settings }] : [];
  });
}

const lookFor =
  (pairs: readonly Pair[]): Look =>
  (visit, report) => {
    const { attributes } = visit.element;
    for (const { address, settings } of pairs) {
      if (attributes[address] !== undefined) continue;
      const set = settings.find((setting) => attributes[setting] !== undefined);
      if (set === undefined) continue;
      report({
        message: `\`${set}\` does nothing without \`${address}\`: add the address, or remove it.`,
        at: { visit, attribute: set },
      });
    }
  };

/**
 * A callback that is asked for without an address to send it to.
 *
 * A list of events, or an HTTP method, does nothing as long as the address is missing. The other way round,
 * `conference-no-events` finds an address to which nothing is sent.
 *
 * @example bad
 * <Response>
 *   <Dial><Number statusCallbackEvent="answered completed">+12025550123</Number></Dial>
 * </Response>
 * @example bad
 * <Response><Record method="POST" recordingStatusCallbackMethod="POST"/></Response>
 * @example good
 * <Response>
 *   <Dial><Number statusCallback="/leg" statusCallbackEvent="answered completed">+12025550123</Number></Dial>
 * </Response>
 */
export const callbackWithoutAddress: LintRule = {
  name: 'callback-without-address',
  severity: 'warning',
  by: 'linter',
  source: pages.dial,
  look: (shape) => {
    const pairs = pairsOf(shape);
    return pairs.length > 0 ? lookFor(pairs) : undefined;
  },
};
