import { readPrompts } from '../../../../verbs/pay-prompts.js';
import type { Element } from '../../../document/node.js';
import { childrenOf, textOf, tokensOf } from '../../engine/attributes.js';
import { speechMs } from '../../engine/speech.js';
import type { Turn } from '../behaviour.js';
import { type Clip, type ClipOf, heard } from '../clip.js';
import { sayClip } from '../say-clip.js';
import { type PaymentStep, reported, type StepError, steps, troubles } from './steps.js';

/** What is asked: in which step, for which time, after which error, about a card of which brand. */
export interface Question {
  readonly step: PaymentStep;
  /** From 1. */
  readonly attempt: number;
  readonly error: StepError | undefined;
  readonly cardType: string | undefined;
}

/** What a document has said in a step, and when. A qualifier that is left out fits whatever there is. */
interface Prompt {
  readonly step: string | undefined;
  readonly attempts: readonly string[];
  readonly errorType: string | undefined;
  readonly cardType: string | undefined;
  readonly clips: readonly Clip[];
}

/** What may stand in a Prompt, by Telnyx's name. */
const sayings: Readonly<Record<string, ClipOf>> = { Say: sayClip };

/** A text in the voice of the Pay. */
const spoken = ({ element, settings }: Turn, text: string): Clip =>
  heard(1, speechMs(text, settings), (timing) => ({
    kind: 'hears',
    text,
    voice: textOf(element, 'voice'),
    verb: element.name,
    ...timing,
  }));

const fromChild = (turn: Turn, child: Element): Prompt => ({
  step: textOf(child, 'for'),
  attempts: tokensOf(child, 'attempt'),
  errorType: textOf(child, 'errorType'),
  cardType: textOf(child, 'cardType'),
  clips: childrenOf(child).flatMap((said) =>
    Object.hasOwn(sayings, said.name) ? (sayings[said.name]?.(said, turn) ?? []) : [],
  ),
});

/** All that the document has said: its Prompts, then the attribute `prompts`. */
const promptsOf = (turn: Turn): readonly Prompt[] => [
  ...childrenOf(turn.element).map((child) => fromChild(turn, child)),
  ...(readPrompts(textOf(turn.element, 'prompts') ?? '') ?? []).map(({ text, ...prompt }) => ({
    ...prompt,
    clips: [spoken(turn, text)],
  })),
];

/** How well a prompt fits: undefined where it does not, and the more the more it says of when it is meant. */
function fitOf(prompt: Prompt, { step, attempt, error, cardType }: Question): number | undefined {
  const { attempts, errorType } = prompt;
  if (prompt.step !== step || prompt.clips.length === 0) return undefined;
  if (attempts.length > 0 && !attempts.includes(String(attempt))) return undefined;
  if (prompt.cardType !== undefined && prompt.cardType !== cardType) return undefined;
  const isExact = errorType === error;
  if (errorType !== undefined && !isExact && errorType !== reported(error)) return undefined;
  const qualifiers = [attempts[0], errorType, prompt.cardType].filter((one) => one !== undefined);
  return 2 * qualifiers.length + (isExact ? 1 : 0);
}

/**
 * What is heard with a question: the prompt that says the most of when it is meant, and of two that say as much the first.
 * Telnyx does not say which it takes.
 */
export function promptOf(turn: Turn, question: Question): readonly Clip[] {
  let best: { readonly clips: readonly Clip[]; readonly score: number } | undefined;
  for (const prompt of promptsOf(turn)) {
    const score = fitOf(prompt, question);
    if (score !== undefined && score > (best?.score ?? -1)) best = { clips: prompt.clips, score };
  }
  if (best) return best.clips;
  const { text } = steps[question.step];
  return [spoken(turn, question.error === undefined ? text : `${troubles[question.error]} ${text}`)];
}
