import { ofVocabulary } from '../../of-vocabulary.js';

/**
 * A schema that requires a property which it does not have.
 *
 * The AI would have to find out what is described nowhere.
 *
 * @example bad
 * <Response>
 *   <AIGather action="/done">
 *     <Parameters><![CDATA[{"type": "object", "properties": {}, "required": ["age"]}]]></Parameters>
 *   </AIGather>
 * </Response>
 * @example good
 * <Response>
 *   <AIGather action="/done">
 *     <Parameters><![CDATA[{"properties": {"age": {"type": "integer"}}, "required": ["age"]}]]></Parameters>
 *   </AIGather>
 * </Response>
 */
export const parametersRequired = ofVocabulary('parameters-required');
