import { unitDeltas } from '../deltas/values.js';

/** A value in the unit of TeXML, and what there is to tell of that. */
export interface InUnit {
  readonly value: string;
  readonly told?: { readonly code: string; readonly severity: 'info' | 'warning'; readonly message: string };
}

/** Brings a number into the unit that TeXML counts it in. */
export function inUnit(element: string, attribute: string, value: string): InUnit {
  const unit = unitDeltas[element]?.[attribute];
  if (!unit || !/^\d+$/.test(value)) return { value };
  if (Number(value) >= unit.below) {
    const message = `\`${attribute}\` is in ${unit.to}, and in ${unit.from} in TwiML: ${value} is too large for that, and was left.`;
    return { value, told: { code: 'unit-unclear', severity: 'warning', message } };
  }
  const message = `\`${attribute}\` is in ${unit.to} in TeXML, not in ${unit.from}.`;
  return {
    value: String(Number(value) * unit.factor),
    told: { code: 'unit-changed', severity: 'info', message },
  };
}
