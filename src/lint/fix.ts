import { applyFixes } from './edits.js';
import type { Finding } from './finding.js';

/** What became of a document that was mended. */
export interface Fixed {
  readonly text: string;
  /** How many findings were mended. */
  readonly fixed: number;
  /** What is left. */
  readonly findings: readonly Finding[];
}

/** What is mended may show something else: a name in the right case has a value that is looked at. */
const mostRounds = 10;

/** Carries out the fixes of what is found, until nothing is left to mend. */
export function fixText(text: string, lint: (text: string) => readonly Finding[]): Fixed {
  let mended = { text, fixed: 0, findings: lint(text) };
  for (let round = 0; round < mostRounds; round += 1) {
    const fixes = mended.findings.flatMap(({ fix }) => fix ?? []);
    const { text: next, applied } = applyFixes(mended.text, fixes);
    if (applied === 0) break;
    mended = { text: next, fixed: mended.fixed + applied, findings: lint(next) };
  }
  return mended;
}
