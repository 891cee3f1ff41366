import { ofVocabulary } from '../../of-vocabulary.js';

/**
 * Settings of speech on a `<Gather>` that listens for keys alone.
 *
 * `input` is `dtmf` unless told otherwise, so they do nothing.
 *
 * @example bad
 * <Response><Gather action="/menu" speechTimeout="2"><Say>Say or press one.</Say></Gather></Response>
 * @example good
 * <Response>
 *   <Gather action="/menu" input="dtmf speech" speechTimeout="2"><Say>Say or press one.</Say></Gather>
 * </Response>
 */
export const gatherSpeechOff = ofVocabulary('gather-speech-off');
