/** Telnyx's migration reference, which is newer than some of its verb pages. */
export const reference =
  'https://github.com/team-telnyx/ai/blob/main/skills/telnyx-twilio-migration/references/texml-verbs.md';
