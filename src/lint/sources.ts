/** Telnyx's pages that several rules rest on. */
const verbs = 'https://developers.telnyx.com/docs/voice/programmable-voice/texml-verbs';

export const pages = {
  gather: `${verbs}/gather`,
  play: `${verbs}/play`,
  say: `${verbs}/say`,
  dial: `${verbs}/dial`,
  enqueue: `${verbs}/enqueue`,
  leave: `${verbs}/leave`,
  stop: `${verbs}/stop`,
  redirect: `${verbs}/redirect`,
  record: `${verbs}/record`,
  httpRequest: `${verbs}/httprequest`,
  interpreter: 'https://developers.telnyx.com/docs/voice/programmable-voice/texml-interpreter',
  fetching: 'https://developers.telnyx.com/docs/voice/programmable-voice/texml-instruction-fetching',
  fundamentals: 'https://developers.telnyx.com/docs/voice/programmable-voice/texml-fundamentals',
  requests: 'https://developers.telnyx.com/docs/voice/programmable-voice/texml-sending-http-requests',
  compatibility: 'https://developers.telnyx.com/docs/voice/programmable-voice/texml-twiml-compatibility',
  reference:
    'https://github.com/team-telnyx/ai/blob/main/skills/telnyx-twilio-migration/references/texml-verbs.md',
  xml: 'https://www.w3.org/TR/xml/',
} as const;
