import { type FieldIssue, issuesOf } from '../../api/index.js';
import { TexmlError } from '../../document/index.js';
import { type FaultRule, faultRules } from './rule.js';

/**
 * Holds a rule against its schema, so that a slip in a file is told of and does not pass for a fault that never strikes.
 *
 * @throws {TexmlError} `bad-fault`, with the issues.
 */
export function checkRule(rule: unknown): asserts rule is FaultRule {
  const issues = faultIssues(rule);
  if (issues.length === 0) return;
  const message = `This is no fault: ${issues.map((issue) => issue.message).join('; ')}.`;
  throw new TexmlError('bad-fault', message, { issues });
}

/** What is wrong with a rule. A fault is told by `on` and `does`, and then held against its own schema, not against all. */
export function faultIssues(rule: unknown): readonly FieldIssue[] {
  const about = kinds.filter(({ on }) => on === field(rule, 'on'));
  const things = new Set(kinds.map(({ on }) => on));
  if (about.length === 0) return [unknown('on', [...things])];
  const meant = about.find(({ does }) => does === field(rule, 'does'));
  if (meant) return issuesOf(meant.schema, rule);
  const names = about.map(({ does }) => does);
  return [unknown('does', names)];
}

const kinds = faultRules.map((schema) => ({
  schema,
  on: String(schema.shape.on.def.values[0]),
  does: String(schema.shape.does.def.values[0]),
}));

const field = (rule: unknown, name: string): unknown =>
  typeof rule === 'object' && rule !== null ? Reflect.get(rule, name) : undefined;

function unknown(path: string, names: readonly string[]): FieldIssue {
  const expected = `one of ${names.join(', ')}`;
  const message = `${path} must be ${expected}`;
  return { code: 'invalid-field', severity: 'error', path, message, expected };
}
