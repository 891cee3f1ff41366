/** The voices that the Say page describes: built-in ones, Amazon's by name, and those of other providers. */
export const sayVoice =
  /^(man|woman|alice|(AWS\.)?Polly\.[A-Z][A-Za-z]+(-Neural)?|(Azure|ElevenLabs|Telnyx|Resemble|Minimax|Rime|Inworld)\..+)$/;

/** The providers that AIGather's Voice takes. */
export const aiGatherVoice = /^((AWS\.)?Polly|ElevenLabs|Telnyx)\..+$/;

/** The voices that Pay takes. */
export const payVoice = /^(male|female|[A-Za-z]+\..+)$/;

/** Voices that speak one language, whatever is asked of them; no voice at all means `man`. */
export const oneLanguageVoice = /^(man|woman|(AWS\.)?Polly\..*)$/;
