import { maskPhoneNumbers } from '../api/redact.js';
import type { Action, Doing, Plan, PlannedChange, PlannedStep, Progress } from '../provision/index.js';
import type { Style } from './paint.js';

type Paint = (style: Style, text: string) => string;

interface Look {
  readonly symbol: string;
  readonly style: Style;
  readonly what: string;
}

const looks: Readonly<Record<Exclude<Action, 'unchanged'>, Look>> = {
  create: { symbol: '+', style: 'green', what: 'will be created' },
  update: { symbol: '~', style: 'yellow', what: 'will be changed' },
  replace: { symbol: '-/+', style: 'magenta', what: 'will be replaced' },
  delete: { symbol: '-', style: 'red', what: 'will be deleted' },
  adopt: { symbol: '=', style: 'cyan', what: 'will be adopted' },
  release: { symbol: '.', style: 'cyan', what: 'will be released: it is no longer managed here' },
};

/** A plan as people know it from infrastructure tools. */
export function formatPlan(plan: Plan, paint: Paint): string {
  const steps = plan.steps.flatMap((step) =>
    step.action === 'unchanged' ? [] : [formatStep(step, looks[step.action], paint)],
  );
  return maskPhoneNumbers([...steps, `${paint('bold', formatSummary(plan))}\n`].join('\n'));
}

function formatStep(step: PlannedStep, { symbol, style, what }: Look, paint: Paint): string {
  const { address, id, note, changes } = step;
  const width = Math.max(0, ...changes.map(({ field }) => field.length + 1));
  const lines = changes.map((change) => {
    const name = `${change.field}:`.padEnd(width);
    return `      ${name} ${formatChange(change, step.action, paint)}\n`;
  });
  const title = `${paint(style, symbol.padStart(3))} ${paint('bold', address)} ${what}`;
  return [
    `${title}${id === undefined ? '' : paint('dim', ` (${id})`)}\n`,
    note === undefined ? '' : `      ${paint('dim', note)}\n`,
    ...lines,
  ].join('');
}

function formatChange(change: PlannedChange, action: Action, paint: Paint): string {
  const { from, to, reference, hidden, drift, replaces } = change;
  const target = reference ?? formatValue(to);
  const values = hidden
    ? action === 'create'
      ? '(not shown)'
      : '(not shown) → (not shown)'
    : action === 'create'
      ? target
      : `${formatValue(from)} → ${target}`;
  const remarks = [
    ...(drift ? ['was changed by someone else'] : []),
    ...(from !== undefined && from === to ? ['in the part that is not shown'] : []),
    ...(replaces ? ['needs a replacement'] : []),
  ];
  return remarks.length === 0 ? values : `${values}  ${paint('dim', `# ${remarks.join(', ')}`)}`;
}

const formatValue = (value: unknown): string =>
  value === undefined || value === null ? '(none)' : JSON.stringify(value);

/** `Plan: 1 to create, 1 to change, 0 to destroy.` */
export function formatSummary({ steps, summary }: Plan): string {
  if (steps.every(({ action }) => action === 'unchanged')) {
    return 'No changes: what is on Telnyx is what the configuration says.';
  }
  const { create, change, destroy, adopt, release } = summary;
  const more = [
    ...(adopt > 0 ? [`${adopt} to adopt`] : []),
    ...(release > 0 ? [`${release} to release`] : []),
  ];
  return `Plan: ${[`${create} to create`, `${change} to change`, `${destroy} to destroy`, ...more].join(', ')}.`;
}

/** What was done, in the words of the summary. */
export function formatResult({ summary }: Plan, what: string): string {
  const { create, change, destroy, adopt, release } = summary;
  const more = [...(adopt > 0 ? [`${adopt} adopted`] : []), ...(release > 0 ? [`${release} released`] : [])];
  return `${what}: ${[`${create} created`, `${change} changed`, `${destroy} destroyed`, ...more].join(', ')}.\n`;
}

const verbs: Readonly<Record<Doing, readonly [present: string, past: string]>> = {
  create: ['creating', 'created'],
  update: ['changing', 'changed'],
  adopt: ['adopting', 'adopted'],
  delete: ['deleting', 'deleted'],
  release: ['releasing', 'released'],
};

/** A line, or more, for what happens while a plan is carried out. */
export function formatProgress(
  { phase, doing, step, id, durationMs, warnings = [] }: Progress,
  paint: Paint,
): string {
  const [present, past] = verbs[doing];
  const address = paint('bold', step.address);
  const line =
    phase === 'begun'
      ? `${address}: ${present} …\n`
      : `${address}: ${past}${id === undefined ? '' : paint('dim', ` (${id})`)} in ${((durationMs ?? 0) / 1000).toFixed(1)} s\n`;
  return maskPhoneNumbers(
    [line, ...warnings.map((text) => `${paint('yellow', 'warning:')} ${text}\n`)].join(''),
  );
}
