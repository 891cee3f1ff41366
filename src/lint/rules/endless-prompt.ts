import { waitingKinds } from '../kinds.js';
import type { Linted, LintRule, Report } from '../rule.js';
import { pages } from '../sources.js';
import { nextSibling } from '../visit.js';

const prompts = ['Say', 'Play'];

/** Prompts inside a Gather are stopped by a key: those of the document itself are looked at. */
function lookAt({ root, about }: Linted, report: Report): void {
  const verbs = root?.children ?? [];
  const endless = verbs.filter(
    ({ element: { name, attributes } }) => prompts.includes(name) && attributes.loop === '0',
  );
  // A document that is left by <Leave> is heard by callers who wait, and others end it.
  const isWaiting =
    waitingKinds().includes(about.answers ?? '') || verbs.some(({ element }) => element.name === 'Leave');
  for (const visit of isWaiting ? [] : endless) {
    const next = nextSibling(visit);
    report({
      message: next
        ? `loop="0" repeats without end, so <${next.element.name}> and whatever else comes after it never runs. Write how often it is heard, or put it into a Gather.`
        : 'loop="0" repeats until the caller hangs up. Write how often it is heard, or put it into a Gather. Where it is for callers who wait, say so: <!-- texml-answers wait -->.',
      at: { visit, attribute: 'loop' },
    });
  }
}

/**
 * A prompt that repeats for ever and that nothing ends.
 *
 * With `loop="0"` a `<Say>` goes on until the call ends, and probably a `<Play>` as well. In a `<Gather>` a key stops it. In
 * the document of `<Enqueue waitUrl>` whoever takes the call does. Anywhere else the caller is left with it.
 *
 * @example bad
 * <Response><Say loop="0">Please hold.</Say><Dial>+12025550123</Dial></Response>
 * @example good
 * <Response>
 *   <Say loop="2">Please hold.</Say>
 *   <Gather action="/menu"><Say loop="0">Press 1.</Say></Gather>
 * </Response>
 * @example good wait
 * <Response><Play loop="0" continueOnError="true">/hold.mp3</Play></Response>
 */
export const endlessPrompt: LintRule = {
  name: 'endless-prompt',
  severity: 'warning',
  by: 'linter',
  source: pages.say,
  lookAt,
};
