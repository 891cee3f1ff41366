import { ofVocabulary } from '../../of-vocabulary.js';

/**
 * A voice of ElevenLabs without a key.
 *
 * These voices are paid for with your own account there, whose key is stored as an integration secret.
 *
 * @example bad
 * <Response>
 *   <AIGather action="/done">
 *     <Voice name="ElevenLabs.Default.cgSgspJ2msm6clMCkdW9"/>
 *     <Parameters><![CDATA[{"type": "object", "properties": {"age": {"type": "integer"}}}]]></Parameters>
 *   </AIGather>
 * </Response>
 * @example good
 * <Response>
 *   <AIGather action="/done">
 *     <Voice name="ElevenLabs.Default.cgSgspJ2msm6clMCkdW9" api_key_ref="eleven"/>
 *     <Parameters><![CDATA[{"type": "object", "properties": {"age": {"type": "integer"}}}]]></Parameters>
 *   </AIGather>
 * </Response>
 */
export const aiVoiceElevenlabsKey = ofVocabulary('ai-voice-elevenlabs-key');
