import { ofVocabulary } from '../../of-vocabulary.js';

/**
 * A speed for a voice that does not read it.
 *
 * It is meant for the voices of Telnyx.
 *
 * @example bad
 * <Response>
 *   <AIGather action="/done">
 *     <Voice name="Polly.Joanna" voice_speed="1.5"/>
 *     <Parameters><![CDATA[{"type": "object", "properties": {"age": {"type": "integer"}}}]]></Parameters>
 *   </AIGather>
 * </Response>
 * @example good
 * <Response>
 *   <AIGather action="/done">
 *     <Voice name="Telnyx.NaturalHD.astra" voice_speed="1.5"/>
 *     <Parameters><![CDATA[{"type": "object", "properties": {"age": {"type": "integer"}}}]]></Parameters>
 *   </AIGather>
 * </Response>
 */
export const aiVoiceSpeed = ofVocabulary('ai-voice-speed');
