import { ofVocabulary } from '../../of-vocabulary.js';

/**
 * Settings of audio that comes back as RTP, while it comes back as MP3.
 *
 * `bidirectionalMode` is `mp3` unless told otherwise.
 *
 * @example bad
 * <Response><Connect><Stream url="wss://example.com/audio" bidirectionalCodec="PCMU"/></Connect></Response>
 * @example good
 * <Response>
 *   <Connect>
 *     <Stream url="wss://example.com/audio" bidirectionalMode="rtp" bidirectionalCodec="PCMU"/>
 *   </Connect>
 * </Response>
 */
export const streamNeedsRtp = ofVocabulary('stream-needs-rtp');
