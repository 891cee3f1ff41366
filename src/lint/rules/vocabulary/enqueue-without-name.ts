import { ofVocabulary } from '../../of-vocabulary.js';

/**
 * A queue without a name.
 *
 * Telnyx's page shows one; which queue the call enters is not documented.
 *
 * @example bad
 * <Response><Enqueue waitUrl="/wait"/></Response>
 * @example good
 * <Response><Enqueue waitUrl="/wait">support</Enqueue></Response>
 */
export const enqueueWithoutName = ofVocabulary('enqueue-without-name');
