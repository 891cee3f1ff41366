import { waitingKinds } from '../kinds.js';
import { byName, type LintRule, type Look } from '../rule.js';
import { pages } from '../sources.js';
import { nextSibling } from '../visit.js';

const look: Look = (visit, report, { about, root }) => {
  const { element, parent } = visit;
  if (element.attributes.loop !== '0' || parent?.parent || waitingKinds().includes(about.answers ?? ''))
    return;
  // A document that is left by <Leave> is heard by callers who wait, and others end it.
  if (root?.children.some((other) => other.element.name === 'Leave')) return;
  const next = nextSibling(visit);
  report({
    message: next
      ? `loop="0" repeats without end, so <${next.element.name}> and whatever else comes after it never runs. Write how often it is heard, or put it into a Gather.`
      : 'loop="0" repeats until the caller hangs up. Write how often it is heard, or put it into a Gather. Where it is for callers who wait, say so: <!-- texml-answers wait -->.',
    at: { visit, attribute: 'loop' },
  });
};

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
  look: byName({ Say: look, Play: look }),
};
