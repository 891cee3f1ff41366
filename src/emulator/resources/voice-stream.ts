import type { OperationsTable, ParametersOf } from '../../api/index.js';
import type { PlannedService } from '../../simulate/index.js';

/** What the Voice API can say of a stream where a call is placed or answered. */
export type VoiceStreamFields = Pick<
  ParametersOf<OperationsTable['calls']['dial']>,
  | 'stream_url'
  | 'stream_track'
  | 'stream_codec'
  | 'stream_bidirectional_mode'
  | 'stream_bidirectional_codec'
  | 'stream_bidirectional_sampling_rate'
  | 'stream_auth_token'
>;

/**
 * The stream that a call of the Voice API is to have; undefined where none is asked for. It is started by the call's
 * `features.services`, once it is answered, or by an event `service`.
 */
export const voiceStream = (fields: VoiceStreamFields): PlannedService | undefined =>
  fields.stream_url === undefined
    ? undefined
    : {
        kind: 'Stream',
        plan: {
          url: fields.stream_url,
          name: undefined,
          track: fields.stream_track ?? 'inbound_track',
          codec: fields.stream_codec ?? 'default',
          bidirectionalMode: fields.stream_bidirectional_mode ?? 'mp3',
          bidirectionalCodec: fields.stream_bidirectional_codec ?? 'PCMU',
          bidirectionalSamplingRate: fields.stream_bidirectional_sampling_rate ?? 8000,
          enableReconnect: true,
          customParameters: {},
          callback: undefined,
          authToken: fields.stream_auth_token,
        },
      };
