/** The linter: what is wrong with TeXML documents and templates, and what to write instead. */

export type { LintConfig } from './config.js';
export type { Edit, Finding, Fix, Severity } from './finding.js';
export type { Fixed } from './fix.js';
export { type Frame, framesOf } from './frame.js';
export { createLinter, type Linter, type LinterOptions } from './linter.js';
export { listRules, type RuleDescription } from './list-rules.js';
export { type ReportFormat, reports } from './report/index.js';
export type { Report, ReportOptions, Summary, Told } from './report/report.js';
export type { About, KnownNames } from './rule.js';
export type { RuleExample } from './rule-doc.js';
export { type CustomData, texmlCustomData, texmlXsd } from './schema/index.js';
export type { RuleSetting } from './settings.js';
