import { githubReport } from './github.js';
import { jsonReport } from './json.js';
import { prettyReport } from './pretty.js';
import type { Report, ReportOptions } from './report.js';
import { sarifReport } from './sarif.js';

/** For people, for programs, for code scanning, for GitHub's workflows. */
export type ReportFormat = 'pretty' | 'json' | 'sarif' | 'github';

/**
 * How findings can be written down: for people, as JSON, as SARIF 2.1.0, and as annotations of GitHub. Each makes a report
 * that is written as it grows: `begin()`, then `file()` for each file, then `end()`.
 *
 * @example
 * ```ts
 * import { createLinter, framesOf, reports } from 'texml/lint';
 *
 * const xml = '<Response><Gather numdigits="1"/></Response>';
 * const told = createLinter()
 *   .lint(xml, { file: 'menu.xml' })
 *   .map((finding) => ({ finding, frame: framesOf(xml)(finding) }));
 * const report = reports.pretty({ paint: (_style, text) => text, version: '1.0.0' });
 * console.log(report.begin() + report.file(told));
 * ```
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export const reports: Readonly<Record<ReportFormat, (options: ReportOptions) => Report>> = {
  pretty: prettyReport,
  json: jsonReport,
  sarif: sarifReport,
  github: githubReport,
};
