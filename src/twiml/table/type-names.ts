/** The names that twilio-node gives to the types of single attributes. All of them are text here. */
// biome-ignore format: a table reads best in rows
export const twimlTypeNames = [
  'ApplicationEvent', 'ClientEvent', 'ConferenceBeep', 'ConferenceEvent', 'ConferenceJitterBufferSize',
  'ConferenceRecord', 'ConferenceRecordingEvent', 'ConferenceRegion', 'ConferenceTrim', 'ConversationEvent',
  'ConversationRecord', 'ConversationRecordingEvent', 'ConversationTrim', 'DialEvents', 'DialRecord',
  'DialRecordingEvent', 'DialRecordingTrack', 'DialRingTone', 'DialTrim', 'GatherInput', 'GatherLanguage',
  'NumberEvent', 'PayBankAccountType', 'PayInput', 'PayLanguage', 'PayPaymentMethod',
  'PayStatusCallbackMethod', 'PayTokenType', 'PayValidCardTypes', 'PromptCardType', 'PromptErrorType',
  'PromptFor', 'RecordRecordingEvent', 'RecordTrim', 'RecordingChannels', 'RecordingEvent',
  'RecordingRecordingStatusCallbackMethod', 'RecordingTrack', 'RecordingTrim', 'RejectReason', 'SayLanguage',
  'SayVoice', 'SipEvent', 'SiprecStatusCallbackMethod', 'SiprecTrack', 'SsmlBreakStrength',
  'SsmlEmphasisLevel', 'SsmlLangXmlLang', 'SsmlPhonemeAlphabet', 'SsmlSayAsFormat', 'SsmlSayAsInterpretAs',
  'StreamStatusCallbackMethod', 'StreamTrack', 'TranscriptionStatusCallbackMethod', 'TranscriptionTrack',
  'WhatsAppEvent',
] as const;
