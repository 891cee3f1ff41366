import { isObject, readJson } from './json.js';
import { paymentSteps } from './values.js';

const members: readonly string[] = ['text', 'attempt', 'cardType', 'errorType'];
const steps: readonly string[] = paymentSteps;

const isPrompt = (value: unknown): boolean =>
  isObject(value) &&
  typeof value.text === 'string' &&
  Object.keys(value).every((key) => members.includes(key));

/** Whether the text of Pay's `prompts` has the documented shape: a step, and what is said in it. */
export const isPromptTable = (text: string): boolean => {
  const prompts = readJson(text);
  return (
    isObject(prompts) &&
    Object.entries(prompts).every(
      ([step, said]) =>
        steps.includes(step) &&
        (typeof said === 'string' || (Array.isArray(said) && said.length > 0 && said.every(isPrompt))),
    )
  );
};
