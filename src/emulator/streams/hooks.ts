import type { PlayedAudio, PlayingAudio } from './playback.js';

/** A connection that was lost. */
export interface Drop {
  /** What happened, with no more of the address than its host. */
  readonly message: string;
  /** Another connection is tried; otherwise the stream is over. */
  readonly isRetried: boolean;
}

/** What a stream tells. Nothing comes after `closedByApplication`, `failed`, and a drop that is not retried. */
export interface StreamHooks {
  /** The application has been sent `connected` and `start`; after a drop, again. */
  opened(): void;
  /** The caller begins to hear audio of the application's. */
  playing(audio: PlayingAudio): void;
  /** It is over: heard to its end, or cut off by `clear` or by the end of the stream. */
  played(audio: PlayedAudio): void;
  /** The application closed the connection, with this code; 1005 stands for none. */
  closedByApplication(code: number): void;
  /** The connection was lost. */
  dropped(drop: Drop): void;
  /** The application could not be connected to, or not again. The message has no more of the address than its host. */
  failed(message: string): void;
  /** Something that Telnyx would pass over in silence, and that the developer should know of. */
  warned(message: string): void;
  /** A hook threw. The application is told of an unknown error, and the stream goes on. */
  threw(error: unknown): void;
}
