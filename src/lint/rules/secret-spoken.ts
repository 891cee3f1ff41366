import { isPlaceholder, type Text } from '../../document/node.js';
import type { LintRule, Look } from '../rule.js';
import { pages } from '../sources.js';

/** Attributes whose text is spoken. */
const spokenAttributes: Readonly<Record<string, readonly string[]>> = {
  ConversationRelay: ['welcomeGreeting'],
  Pay: ['prompts'],
};

const isSecret = (value: unknown): boolean => isPlaceholder(value) && value.placeholder === 'secret';
const holdsSecret = (value: Text | undefined): boolean => typeof value === 'object' && value.some(isSecret);

const message =
  'The caller would hear the value of a secret, and a recording or a transcript would keep it. Where that is meant, store it as a parameter of your own.';

const lookFor =
  (attributes: readonly string[], isSpoken: boolean): Look =>
  (visit, report) => {
    const { element } = visit;
    if (isSpoken && element.children.some(isSecret)) report({ message, at: { visit, attribute: '#text' } });
    for (const attribute of attributes) {
      if (holdsSecret(element.attributes[attribute])) report({ message, at: { visit, attribute } });
    }
  };

/**
 * A secret that is spoken aloud.
 *
 * Telnyx keeps secrets out of its logs and callbacks. What is spoken is heard by the caller, and by whoever has the
 * recording or the transcript.
 *
 * @example bad
 * <Response><Say>The key is {{#secret}}api_key{{/secret}}.</Say></Response>
 * @example good
 * <Response><Say>The code is {{door_code}}.</Say></Response>
 */
export const secretSpoken: LintRule = {
  name: 'secret-spoken',
  severity: 'warning',
  by: 'linter',
  source: pages.requests,
  look: ({ name, textFormat }) => {
    const attributes = spokenAttributes[name] ?? [];
    const isSpoken = textFormat === 'speech-text';
    return isSpoken || attributes.length > 0 ? lookFor(attributes, isSpoken) : undefined;
  },
};
