import { type Issue, TexmlError } from '../issue.js';

/** Everything that keeps a server from starting, for a person. */
export function problemsOf(issues: readonly Issue[]): TexmlError | undefined {
  const errors = issues.filter(({ severity }) => severity === 'error');
  const [first] = errors;
  if (!first) return undefined;
  const message =
    errors.length === 1
      ? first.message
      : `${errors.length} things keep the server from starting:\n${errors.map((one) => `  ${one.message}\n`).join('')}`;
  return new TexmlError(first.code, message.trimEnd(), { issues: errors });
}
