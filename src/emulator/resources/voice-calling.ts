import type { OperationsTable, ParametersOf } from '../../api/index.js';
import type { Calling, Control, Onset, RecordingPlan, RequestTarget } from '../../simulate/index.js';
import { uuidFrom } from '../../simulate/index.js';
import { voiceDetection } from './voice-detection.js';
import { voiceRecording } from './voice-recording.js';

type Dial = ParametersOf<OperationsTable['calls']['dial']>;

/** What the commands share that call somebody: dial and transfer. */
export type CallingFields = Omit<
  Pick<Dial, keyof Dial & keyof ParametersOf<OperationsTable['calls']['transfer']>>,
  'from' | 'to'
>;

/** Where the webhooks of a call go, as far as a command says so. */
export function webhooksOf({
  webhook_url,
  webhook_url_method = 'POST',
  webhook_urls,
  webhook_urls_method = 'POST',
}: Pick<Dial, 'webhook_url' | 'webhook_url_method' | 'webhook_urls' | 'webhook_urls_method'>) {
  const targets = (urls: readonly string[]): readonly RequestTarget[] =>
    urls.map((url) => ({ url, method: webhook_urls_method }));
  return {
    webhook: webhook_url === undefined ? undefined : { url: webhook_url, method: webhook_url_method },
    webhooks:
      webhook_urls &&
      Object.fromEntries(Object.entries(webhook_urls).map(([type, urls]) => [type, targets(urls)])),
  };
}

/** The SIP headers of a call, by name. */
export function headersOf({ custom_headers = [], sip_headers = [] }: CallingFields) {
  const all = [...custom_headers, ...sip_headers];
  return all.length === 0 ? undefined : Object.fromEntries(all.map(({ name, value }) => [name, value]));
}

/** What the callee is shown. */
const callerId = ({ privacy, from_display_name }: CallingFields): string | undefined =>
  privacy === 'id' ? 'anonymous' : from_display_name;

/** What begins once somebody answers. */
const onsetOf = (fields: CallingFields): Onset => ({
  sound: fields.audio_url ?? fields.media_name,
  digits: fields.send_digits_on_answer,
  detection: voiceDetection(fields),
});

/** What a call is placed with that is no field, or is not the same for each command. */
interface Placed {
  readonly from: string;
  readonly to: string;
  /** What the new leg has of its application, or of the leg that it is called for. */
  readonly control: Control;
  readonly onset?: Onset | undefined;
  readonly features?: Calling['features'];
  /** The SID that its recording will have. */
  readonly recordingSid?: string | undefined;
}

/** How somebody is called. */
export function callingOf(fields: CallingFields, placed: Placed): Calling {
  const { from, to, control, onset, features, recordingSid } = placed;
  const { webhook = control.webhook, webhooks = control.webhooks } = webhooksOf(fields);
  const recording: RecordingPlan | undefined = voiceRecording(fields, 'OutboundAPI', recordingSid);
  return {
    from,
    to,
    callerId: callerId(fields),
    control: { ...control, webhook, webhooks, onset: { ...onsetOf(fields), ...onset } },
    features: { ...features, sipHeaders: headersOf(fields), recording },
    timeoutSeconds: fields.timeout_secs,
    timeLimitSeconds: fields.time_limit_secs,
  };
}

/** The SID of the recording that a leg is to have, where it is told beforehand. */
export const recordingSidFor = (callSid: string, before = 0): string =>
  uuidFrom(`recording ${before} of ${callSid}`);
