/** How webhooks name a medium. */
type Media = { readonly media_url?: string; readonly media_name?: string };

/** What is to be played or spoken to a conference. */
export type SoundPlan =
  | {
      readonly kind: 'playback';
      /** An address or a media name. */
      readonly sound: string;
      readonly media: Media;
      /** 0 is without end. */
      readonly loop: number;
    }
  | { readonly kind: 'speak'; readonly text: string; readonly voice: string };

/** Something that is played or spoken to a conference. */
export interface ConferenceSound {
  readonly id: string;
  readonly kind: SoundPlan['kind'];
  /** The legs that hear it; undefined is everyone. */
  readonly to: readonly string[] | undefined;
  readonly media: Media;
}
