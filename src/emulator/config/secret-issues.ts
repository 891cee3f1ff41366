import type { Issue } from '../../issue.js';
import { configIssue, field } from './config-issue.js';

/** What is wrong with what is secret. No value is shown, not even of the wrong kind. */
export function secretIssues(config: unknown): readonly Issue[] {
  const [apiKey, secrets] = [field(config, 'apiKey'), field(config, 'secrets')];
  const isKey = apiKey === undefined || (typeof apiKey === 'string' && /^\S+$/.test(apiKey));
  const isTable = typeof secrets === 'object' && secrets !== null && !Array.isArray(secrets);
  return [
    ...(isKey ? [] : [configIssue(['apiKey'], 'It must be a text without spaces.')]),
    ...(secrets === undefined || isTable
      ? []
      : [configIssue(['secrets'], 'It must be an object of names and values.')]),
    ...Object.entries(isTable ? secrets : {}).flatMap(([name, value]) =>
      typeof value === 'string' ? [] : [configIssue(['secrets', name], 'Its value must be a text.')],
    ),
  ];
}
