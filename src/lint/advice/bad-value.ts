import { changeAttribute } from '../edits.js';
import type { PlannedFix } from '../rule.js';
import { type Advice, type Advise, attributeOf } from './advice.js';
import { type Fitting, fittingFor } from './fitting.js';

/** Says which value was most likely meant, and writes it where it can only be that one. */
export const adviseOnBadValue: Advise = (issue, { shape, element }) => {
  const name = attributeOf(issue) ?? '';
  const attribute = shape?.attributes.get(name);
  const value = element.attributes[name];
  if (!shape || !attribute || typeof value !== 'string') return undefined;
  const takes = `${name} of <${shape.name}> takes ${issue.expected}`;
  const fitting = fittingFor(value, attribute);
  if (fitting) return advice(takes, value, fitting);
  if (attribute.spec.type === 'ws-url' && /^ws:/i.test(value))
    return { message: `${takes}, and this one has ws://.` };
  return undefined;
};

const wording: Readonly<Record<Fitting['because'], (value: string, meant: string) => string>> = {
  'letter-case': (_, meant) => `; letter case counts: write '${meant}'.`,
  'white-space': () => ': remove the white space around it.',
  seconds: (value, meant) => `; ${value} looks like Twilio's seconds: write ${meant}.`,
  twiml: (_, meant) => `: write '${meant}'.`,
};

function advice(takes: string, value: string, { value: meant, because }: Fitting): Advice {
  const fix: PlannedFix | undefined =
    because === 'white-space' ? undefined : changeAttribute(`Write '${meant}'.`, { value: meant });
  return { message: takes + wording[because](value.trim(), meant), fix };
}
