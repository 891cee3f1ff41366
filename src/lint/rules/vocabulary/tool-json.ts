import { ofVocabulary } from '../../of-vocabulary.js';

/**
 * A `<Tool>` that is no JSON object with a type.
 *
 * The type says which tool it is.
 *
 * @example bad
 * <Response>
 *   <AIGather action="/done">
 *     <Parameters><![CDATA[{"type": "object", "properties": {"age": {"type": "integer"}}}]]></Parameters>
 *     <Tools><Tool>hangup</Tool></Tools>
 *   </AIGather>
 * </Response>
 * @example good
 * <Response>
 *   <AIGather action="/done">
 *     <Parameters><![CDATA[{"type": "object", "properties": {"age": {"type": "integer"}}}]]></Parameters>
 *     <Tools><Tool><![CDATA[{"type": "hangup", "hangup": {}}]]></Tool></Tools>
 *   </AIGather>
 * </Response>
 */
export const toolJson = ofVocabulary('tool-json');
