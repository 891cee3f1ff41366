/** The linter: what is wrong with TeXML documents and templates, and what to write instead. */
export type { Edit, Finding, Fix, Severity } from './finding.js';
export type { Fixed } from './fix.js';
export { createLinter, type Linter, type LinterOptions } from './linter.js';
export { listRules, type RuleDescription } from './list-rules.js';
export type { About, KnownNames } from './rule.js';
export type { RuleExample } from './rule-doc.js';
export type { RuleSetting } from './settings.js';
