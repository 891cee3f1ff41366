import { isObject, readJson } from './json.js';
import { paymentSteps } from './values.js';

/** What is said in a step of a payment. A qualifier that is left out fits whatever there is. */
export interface PayPrompt {
  readonly step: string;
  readonly text: string;
  /** Any, where there are none. */
  readonly attempts: readonly string[];
  readonly cardType: string | undefined;
  readonly errorType: string | undefined;
}

const members: readonly string[] = ['text', 'attempt', 'cardType', 'errorType'];
const steps: readonly string[] = paymentSteps;

const textIn = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** Attempts as a list, as one number, or separated by spaces. */
const attemptsIn = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : String(value ?? '').split(' ')).map(String).filter(Boolean);

function promptIn(step: string, value: unknown): PayPrompt | undefined {
  if (!isObject(value) || !Object.keys(value).every((key) => members.includes(key))) return undefined;
  const text = textIn(value.text);
  return text === undefined
    ? undefined
    : {
        step,
        text,
        attempts: attemptsIn(value.attempt),
        cardType: textIn(value.cardType),
        errorType: textIn(value.errorType),
      };
}

/** The prompts of a step; undefined where the value is none of the documented shape. */
function promptsIn(step: string, said: unknown): readonly PayPrompt[] | undefined {
  const values: readonly unknown[] =
    typeof said === 'string' ? [{ text: said }] : Array.isArray(said) ? said : [];
  const prompts = values.flatMap((value) => promptIn(step, value) ?? []);
  const isWhole = prompts.length > 0 && prompts.length === values.length;
  return isWhole && steps.includes(step) ? prompts : undefined;
}

/** What Pay's `prompts` says, in its order; undefined where the text has not the documented shape. */
export function readPrompts(text: string): readonly PayPrompt[] | undefined {
  const table = readJson(text);
  if (!isObject(table)) return undefined;
  const bySteps = Object.entries(table).map(([step, said]) => promptsIn(step, said));
  return bySteps.includes(undefined) ? undefined : bySteps.flatMap((prompts) => prompts ?? []);
}

/** Whether the text of Pay's `prompts` has the documented shape: a step, and what is said in it. */
export const isPromptTable = (text: string): boolean => readPrompts(text) !== undefined;
