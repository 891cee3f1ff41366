import type { Report } from './report.js';

/** For programs: one array of findings. */
export function jsonReport(): Report {
  let isFirst = true;
  const element = (value: unknown): string => {
    const text = `${isFirst ? '' : ','}\n  ${JSON.stringify(value)}`;
    isFirst = false;
    return text;
  };
  return {
    begin: () => '[',
    file: (told) => told.map(({ finding }) => element(finding)).join(''),
    end: () => (isFirst ? ']\n' : '\n]\n'),
  };
}
