import type { Finding, Severity } from '../finding.js';
import type { Frame } from '../frame.js';

/** A finding, with the line that it is about where there is one. */
export interface Told {
  readonly finding: Finding;
  readonly frame?: Frame | undefined;
}

/** What came of a run. */
export interface Summary {
  /** How many files, addresses and flows were looked at. */
  readonly files: number;
  readonly counts: Readonly<Record<Severity, number>>;
  /** How many of the findings can be fixed. */
  readonly fixable: number;
  /** How many were fixed. */
  readonly fixed: number;
}

/** Writes findings down as they come. What each part returns is put out one after the other. */
export interface Report {
  begin(): string;
  /** The findings of one file; none, too. */
  file(told: readonly Told[]): string;
  end(summary: Summary): string;
}

/** How a piece of a report looks on a screen. */
export type Paint = (
  style: 'bold' | 'dim' | 'red' | 'yellow' | 'blue' | 'cyan' | 'underline',
  text: string,
) => string;

/** What a report is made with. */
export interface ReportOptions {
  readonly paint: Paint;
  /** The version of the linter. */
  readonly version: string;
}
