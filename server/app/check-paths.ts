import type { Issue } from '../../src/issue.js';
import type { ServerOptions } from './options.js';
import { isPath, pathRule, reservedPaths, stepPaths, trimPath } from './paths.js';

/** Who wants an address. */
interface Claim {
  /** Where the options say it; empty for what the server has for itself. */
  readonly option: string;
  readonly path: string;
  /** Whether all that is below is wanted, too. */
  readonly below: boolean;
}

const bad = (path: string, message: string): Issue => ({
  code: 'bad-path',
  severity: 'error',
  path,
  message,
});

/** What is wrong with the paths of a server: their form, and who stands in whose way. */
export function checkPaths(options: ServerOptions): readonly Issue[] {
  const { flows = {}, callbacksPath = '/callbacks', binsPath = '/bins' } = options;
  const said = [
    ...Object.keys(flows).map((path) => ({ option: `flows['${path}']`, path })),
    { option: 'callbacksPath', path: callbacksPath },
    { option: 'binsPath', path: binsPath },
  ];
  const issues = said
    .filter(({ path }) => !isPath(path))
    .map(({ option, path }) => bad(option, `${option} is ${JSON.stringify(path)}. ${pathRule}`));
  if (binsPath === '/') issues.push(bad('binsPath', "binsPath can't be '/': all paths are below it."));
  if (issues.length > 0) return issues;
  return overlaps([
    ...reservedPaths.map((reserved) => ({ option: '', ...reserved })),
    { option: 'callbacksPath', path: trimPath(callbacksPath), below: false },
    { option: 'binsPath', path: trimPath(binsPath), below: true },
    ...Object.entries(flows).flatMap(([at, flow]) =>
      [...new Set(stepPaths(at, flow).map(({ path }) => trimPath(path)))].map((path) => ({
        option: `flows['${at}']`,
        path,
        below: false,
      })),
    ),
  ]);
}

function overlaps(claims: readonly Claim[]): Issue[] {
  const exact = new Map<string, Claim>();
  const whole = claims.filter(({ below }) => below);
  const issues: Issue[] = [];
  for (const claim of claims) {
    const other =
      exact.get(claim.path) ?? whole.find((one) => one !== claim && isWithin(claim.path, one.path));
    exact.set(claim.path, exact.get(claim.path) ?? claim);
    if (other) issues.push(bad(claim.option || other.option, conflict(claim, other)));
  }
  return issues;
}

const isWithin = (path: string, whole: string): boolean => path === whole || path.startsWith(`${whole}/`);

const conflict = (claim: Claim, other: Claim): string => {
  const [one, two] = [claim, other].map(({ option }) => option || 'the server itself');
  return `${claim.path} is wanted by ${one} and by ${two}${
    other.below ? `, which has all of ${other.path}` : ''
  }. Give one of them another path.`;
};
