import { ofVocabulary } from '../../of-vocabulary.js';

/**
 * A voice that AIGather is not documented with.
 *
 * Its page names ElevenLabs, Telnyx and Polly.
 *
 * @example bad
 * <Response>
 *   <AIGather action="/done">
 *     <Voice name="man"/>
 *     <Parameters><![CDATA[{"type": "object", "properties": {"age": {"type": "integer"}}}]]></Parameters>
 *   </AIGather>
 * </Response>
 * @example good
 * <Response>
 *   <AIGather action="/done">
 *     <Voice name="Telnyx.NaturalHD.astra"/>
 *     <Parameters><![CDATA[{"type": "object", "properties": {"age": {"type": "integer"}}}]]></Parameters>
 *   </AIGather>
 * </Response>
 */
export const aiVoiceName = ofVocabulary('ai-voice-name');
