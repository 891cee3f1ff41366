import { type Address, addressOf } from '../callbacks/address.js';
import { locate, type Place, placeOf } from './step-url.js';
import type { StepSpec, Steps } from './steps.js';

/** The step that a request asks for, and where it asks. */
export interface Route {
  readonly name: string;
  readonly spec: StepSpec;
  /** The step's handler, with the payload's type forgotten. */
  readonly handle: (call: object) => unknown;
  readonly place: Place;
  readonly address: Address;
}

/** Finds the step of an address, or takes the one that the host has found; undefined where none answers there. */
export function router(
  steps: Steps,
  handlers: object,
  mountPath: string | undefined,
): (url: string, step: string | undefined) => Route | undefined {
  const names = Object.keys(steps);
  const byName = new Map<string, unknown>(Object.entries(handlers));
  return (url, step) => {
    const address = addressOf(url);
    const { pathname } = address;
    const place =
      step === undefined ? locate(pathname, names, mountPath) : placeOf(pathname, step, step === names[0]);
    const name = place?.step ?? names[0];
    if (!place || name === undefined) return undefined;
    const spec = steps[name];
    const handle = byName.get(name);
    if (spec === undefined || typeof handle !== 'function') return undefined;
    return { name, spec, handle: (call) => handle(call), place, address };
  };
}
