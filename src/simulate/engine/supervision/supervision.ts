/** What makes a leg one that listens in on another. */
export interface Supervision {
  /** The leg that is listened to. */
  readonly callSid: string;
  /** `barge` is heard by all, `whisper` by the person on that leg alone, `monitor` by nobody. */
  readonly role: 'barge' | 'whisper' | 'monitor';
}
