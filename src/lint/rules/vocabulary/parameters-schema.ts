import { ofVocabulary } from '../../of-vocabulary.js';

/**
 * `<Parameters>` that is no JSON Schema of an object.
 *
 * The properties of the object are what the AI is to find out.
 *
 * @example bad
 * <Response><AIGather action="/done"><Parameters>the age</Parameters></AIGather></Response>
 * @example good
 * <Response>
 *   <AIGather action="/done">
 *     <Parameters><![CDATA[{"type": "object", "properties": {"age": {"type": "integer"}}}]]></Parameters>
 *   </AIGather>
 * </Response>
 */
export const parametersSchema = ofVocabulary('parameters-schema');
