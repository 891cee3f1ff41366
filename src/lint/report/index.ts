import { githubReport } from './github.js';
import { jsonReport } from './json.js';
import { prettyReport } from './pretty.js';
import type { Report, ReportOptions } from './report.js';
import { sarifReport } from './sarif.js';

/** How findings can be written down. */
export const reports = {
  pretty: prettyReport,
  json: jsonReport,
  sarif: sarifReport,
  github: githubReport,
} as const satisfies Readonly<Record<string, (options: ReportOptions) => Report>>;

export type ReportFormat = keyof typeof reports;
