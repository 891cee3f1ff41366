import { ofVocabulary } from '../../of-vocabulary.js';

/**
 * A prompt for an attempt that never comes.
 *
 * Each step is tried as often as `maxAttempts` says, which is once unless told otherwise.
 *
 * @example bad
 * <Response>
 *   <Pay action="/paid" chargeAmount="10.50">
 *     <Prompt for="postal-code" attempt="2"><Say>Once more, please.</Say></Prompt>
 *   </Pay>
 * </Response>
 * @example good
 * <Response>
 *   <Pay action="/paid" chargeAmount="10.50" maxAttempts="2">
 *     <Prompt for="postal-code" attempt="2"><Say>Once more, please.</Say></Prompt>
 *   </Pay>
 * </Response>
 */
export const payPromptAttempt = ofVocabulary('pay-prompt-attempt');
