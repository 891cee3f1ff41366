import type { Query, StepUrl } from './steps.js';

class StepAddress {
  readonly isCallbackUrl = true;
  readonly #address: string;

  constructor(address: string) {
    this.#address = address;
  }

  with(query: Query): StepAddress {
    const search = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)]));
    const [path] = this.#address.split('?');
    return new StepAddress(search.size === 0 ? `${path}` : `${path}?${search}`);
  }

  toString(): string {
    return this.#address;
  }
}

/** Where a flow stands: the path of its entry as the request shows it, and the step that was asked for. */
export interface Place {
  readonly entryPath: string;
  /** Undefined for the entry. */
  readonly step: string | undefined;
}

/**
 * Finds the step in a request's path: the last segment where it names one, otherwise the entry. With a known mount
 * path anything else is no step at all.
 */
export function locate(path: string, steps: readonly string[], mountPath?: string): Place | undefined {
  const trim = (text: string) => text.replace(/\/$/, '');
  // A flow may stand at the name of one of its steps: `/menu`, with the step `/menu/menu`.
  if (mountPath !== undefined && trim(path) === trim(mountPath)) return { entryPath: path, step: undefined };
  const slash = path.lastIndexOf('/');
  const last = path.slice(slash + 1);
  const step = steps.slice(1).includes(last) ? last : undefined;
  const before = path.slice(0, slash);
  const entryPath = step === undefined ? path : before === '' ? '/' : before;
  return mountPath === undefined || trim(entryPath) === trim(mountPath) ? { entryPath, step } : undefined;
}

/** The place of a step that the host has found already. */
export function placeOf(path: string, step: string, isEntry: boolean): Place {
  if (isEntry) return { entryPath: path, step: undefined };
  return { entryPath: path.slice(0, path.lastIndexOf('/')) || '/', step };
}

/** The addresses of all steps, as they stand in a document that answers at a place. */
export function stepUrls(
  steps: readonly string[],
  { entryPath, step: current }: Place,
  publicUrl: string | undefined,
): Record<string, StepUrl<string>> {
  const entryName = entryPath.slice(entryPath.lastIndexOf('/') + 1);
  const fromEntry = entryName === '' ? './' : safe(entryName);
  const address = (step: string, isEntry: boolean): string => {
    if (publicUrl !== undefined) return isEntry ? publicUrl : `${publicUrl.replace(/\/$/, '')}/${step}`;
    if (isEntry) return current === undefined || entryName === '' ? fromEntry : `../${entryName}`;
    return current !== undefined || entryName === '' ? step : `${fromEntry}/${step}`;
  };
  return Object.fromEntries(steps.map((step, index) => [step, new StepAddress(address(step, index === 0))]));
}

const mostPlaces = 64;

/** The same, worked out once for each place of a flow. Whoever asks may make up as many places as they like: few are kept. */
export function urlsByPlace(steps: readonly string[], publicUrl: string | undefined) {
  const known = new Map<string, ReturnType<typeof stepUrls>>();
  return (place: Place): ReturnType<typeof stepUrls> => {
    const key = `${place.step ?? ''} ${place.entryPath}`;
    let urls = known.get(key);
    if (!urls) {
      if (known.size >= mostPlaces) known.clear();
      urls = Object.freeze(stepUrls(steps, place, publicUrl));
      known.set(key, urls);
    }
    return urls;
  };
}

/** A first segment with a colon would read as a scheme. */
const safe = (segment: string): string => (segment.includes(':') ? `./${segment}` : segment);
