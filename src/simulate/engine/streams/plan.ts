import type { Reference } from '../../behaviours/behaviour.js';
import type { Target } from '../account.js';

/** What a media stream is started with. */
export interface StreamPlan {
  /** `ws` or `wss`. */
  readonly url: string;
  readonly name: string | undefined;
  readonly track: 'inbound_track' | 'outbound_track' | 'both_tracks';
  readonly codec: string;
  readonly bidirectionalMode: 'mp3' | 'rtp';
  readonly bidirectionalCodec: string;
  /** In Hz. */
  readonly bidirectionalSamplingRate: number;
  readonly enableReconnect: boolean;
  readonly customParameters: Readonly<Record<string, string>>;
  readonly callback: Reference<Target> | undefined;
}
