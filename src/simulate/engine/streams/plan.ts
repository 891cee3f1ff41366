import type { stream } from '../../../../verbs/stream.js';
import type { Reference } from '../../behaviours/behaviour.js';
import type { Target } from '../account.js';

type Attributes = (typeof stream)['stream']['attributes'];

/** The values of an attribute, from the vocabulary. */
type Word<Name extends keyof Attributes> = Attributes[Name] extends {
  readonly values: readonly (infer Value)[];
}
  ? Value
  : never;

/** What a media stream is started with. */
export interface StreamPlan {
  /** `ws` or `wss`. */
  readonly url: string;
  readonly name: string | undefined;
  readonly track: Word<'track'>;
  /** As the document has it, or the Voice API, which has one more. */
  readonly codec: string;
  readonly bidirectionalMode: Word<'bidirectionalMode'>;
  /** The same. */
  readonly bidirectionalCodec: string;
  /** In hertz. Only L16 has a choice; G.711 and G.722 send 8000 bytes a second, and packets of the others tell their length. */
  readonly bidirectionalSamplingRate: number;
  readonly enableReconnect: boolean;
  readonly customParameters: Readonly<Record<string, string>>;
  readonly callback: Reference<Target> | undefined;
  /** Goes into the handshake. The Voice API has it, TeXML has not. */
  readonly authToken?: string | undefined;
}
