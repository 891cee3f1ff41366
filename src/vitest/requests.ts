import type { CallbackName, Payload, WebhookName, WebhookPayload } from '../callbacks/index.js';
import type { RequestEntry, TimelineEntry } from '../simulate/index.js';
import type { Search } from './result.js';
import type { Runner, Subject } from './subject.js';

/** The name of a request that Telnyx sends: a callback of TeXML, or a webhook of the Voice API. */
export type RequestName = CallbackName | WebhookName;

type ParametersOf<Name extends RequestName> = Name extends CallbackName
  ? Payload<Name>
  : Name extends WebhookName
    ? WebhookPayload<Name>
    : never;

/** Some parameters of a request, each as it should be, or an asymmetric matcher. */
export type RequestParameters<Name extends RequestName> = Partial<ParametersOf<Name>> & {
  readonly [header: `SipHeader_${string}`]: unknown;
};

type Request = RequestEntry & TimelineEntry;

/** A search for a request by its name, and by some of its parameters. */
export function searchRequest(
  { timeline, runner }: Subject,
  name: RequestName,
  parameters: object = {},
): Search {
  const sent = timeline.filter((entry): entry is Request => entry.kind === 'request');
  const named = sent
    .filter(({ callback }) => callback === name)
    .map((entry) => ({ entry, differences: differencesOf(entry, parameters, runner) }));
  const found = named.find(({ differences }) => differences.length === 0);
  const [near] = named.toSorted((a, b) => a.differences.length - b.differences.length);
  const wanted = Object.entries(parameters).map(([key, value]) => `${key} ${runner.utils.stringify(value)}`);
  const names = [...new Set(sent.map(({ callback }) => callback))];
  return {
    who: 'Telnyx',
    deed: `requested ${name}${wanted.length > 0 ? ` with ${wanted.join(', ')}` : ''}`,
    found: found?.entry,
    instead: near
      ? `in the nearest such request ${near.differences.join(', ')}`
      : names.length > 0
        ? `these were requested: ${names.join(', ')}`
        : 'nothing was requested',
    near: near?.entry,
  };
}

/** How a request differs from what is wanted, in words. */
function differencesOf({ parameters }: Request, wanted: object, runner: Runner): readonly string[] {
  return Object.entries(wanted)
    .filter(([key, value]) => !runner.equals(parameters[key], value))
    .map(([key]) =>
      parameters[key] === undefined
        ? `${key} is absent`
        : `${key} is ${runner.utils.stringify(parameters[key])}`,
    );
}
