import type { AttributeSpec } from '../../../verbs/define.js';

/** A value as the vocabulary takes it, and what that costs. */
export interface Fitted {
  /** Undefined where nothing of it is left. */
  readonly value: string | undefined;
  readonly lost: readonly string[];
  /** It was outside the range, and is now at its end. */
  readonly isClamped: boolean;
}

const whole = /^-?\d+$/;

/** Brings a value into the closed list or the range of an attribute. Undefined where there is nothing to do about it. */
export function fitInto(spec: AttributeSpec, value: string): Fitted | undefined {
  const { type, values, min = -Infinity, max = Infinity, alsoAllowed } = spec;
  if (type === 'integer' && whole.test(value)) {
    const number = Number(value);
    const inRange = Math.min(Math.max(number, min), max);
    return inRange === number || alsoAllowed?.includes(number)
      ? undefined
      : { value: String(inRange), lost: [], isClamped: true };
  }
  if (!values) return undefined;
  if (type === 'enum') {
    const meant = values.includes(value) ? undefined : sameButForCase(value, values);
    return meant === undefined ? undefined : { value: meant, lost: [], isClamped: false };
  }
  if (type !== 'token-list') return undefined;
  const tokens = value.split(/[\s,]+/).filter((token) => token !== '');
  const kept = tokens.flatMap((token) =>
    values.includes(token) ? [token] : (sameButForCase(token, values) ?? []),
  );
  const fitted = kept.join(' ');
  if (fitted === value) return undefined;
  const lost = tokens.filter((token) => sameButForCase(token, values) === undefined);
  return { value: kept.length === 0 ? undefined : fitted, lost, isClamped: false };
}

const sameButForCase = (value: string, values: readonly string[]): string | undefined =>
  values.find((one) => one.toLowerCase() === value.toLowerCase());
