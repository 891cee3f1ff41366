import type { AudioSource } from '../audio/audio-source.js';
import { type SigningKey, signed } from './signed-address.js';

/** Audio that has an address. */
export interface AudioFile extends AudioSource {
  /**
   * When no address of it works any more, in milliseconds since 1970, where that is sooner than the address itself says.
   * The address of a recording dies ten minutes after its call, which may go on for hours after the recording.
   */
  readonly expiresAt?: number | undefined;
}

/** Where a file is, and for how long. */
export interface AudioAddress {
  /** The server's: `http://127.0.0.1:PORT`. */
  readonly origin: string;
  readonly accountSid: string;
  /** Of the file: what `find` is asked for. */
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
  readonly key: SigningKey;
}

/** The paths of files. */
export const audioPath = '/recordings/:account/:file';

const ending = '.wav';

/** The signed address of a file. It works without the API's key. */
export function audioAddress({ origin, accountSid, id, expiresAt, key }: AudioAddress): string {
  const path = `/recordings/${encodeURIComponent(accountSid)}/${encodeURIComponent(id)}${ending}`;
  return origin + signed(path, expiresAt, key);
}

/** The id of a file, by the last part of its path; undefined where no file can have it. */
export const idOf = (file: string): string | undefined =>
  file.endsWith(ending) ? file.slice(0, -ending.length) : undefined;
