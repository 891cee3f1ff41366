import type { Finding } from './finding.js';
import { createLinter, type LinterOptions } from './linter.js';
import type { About } from './rule.js';

/** Some of the parameters that Telnyx sends. */
export const telnyxParameters = ['CallSid', 'From', 'To', 'Digits', 'CallStatus'];

/** Lints a document as the command does. */
export const lintText = (xml: string, about: About = {}, options: LinterOptions = {}): readonly Finding[] =>
  createLinter({ telnyxParameters, ...options }).lint(xml, about);

/** The names of the rules that find something. */
export const rulesIn = (xml: string, about: About = {}): readonly string[] =>
  lintText(xml, about).map(({ rule }) => rule);
