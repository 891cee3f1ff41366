import { existsSync, readFileSync, statSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { TexmlError } from '../issue.js';
import { framesOf } from '../lint/frame.js';
import type { Finding, Linter, Severity } from '../lint/index.js';
import type { Report, Summary, Told } from '../lint/report/report.js';
import { lintFlow } from './lint-flow.js';
import { progressOn } from './lint-progress.js';
import { reasonOf, type Source } from './lint-sources.js';
import type { Terminal } from './terminal.js';

/** How a run is done. */
export interface RunOptions {
  readonly linter: Linter;
  /** For the documents of flows. */
  readonly flowLinter: Linter;
  readonly report: Report;
  readonly fix: boolean;
  /** Tells errors alone. The others are counted all the same. */
  readonly quiet: boolean;
}

/** What came of a run, with what could not be looked at. */
export interface Ran extends Summary {
  readonly problems: readonly string[];
}

/** Lints sources one after the other, and keeps nothing of them but the counts. */
export async function runLint(
  sources: AsyncIterable<Source>,
  options: RunOptions,
  terminal: Terminal,
): Promise<Ran> {
  const { report, quiet } = options;
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  const problems: string[] = [];
  let [files, fixable, fixed] = [0, 0, 0];
  const progress = progressOn(terminal);
  const write = (text: string): void => {
    if (text === '') return;
    progress.clear();
    terminal.stdout.write(text);
  };
  write(report.begin());
  for await (const source of sources) {
    const looked = await lookAt(source, options, terminal);
    if ('problem' in looked) {
      problems.push(looked.problem);
      continue;
    }
    files += 1;
    fixed += looked.fixed;
    for (const { finding } of looked.told) {
      counts[finding.severity] += 1;
      if (finding.fix) fixable += 1;
    }
    write(
      report.file(quiet ? looked.told.filter(({ finding }) => finding.severity === 'error') : looked.told),
    );
    progress.step();
  }
  const summary = { files, counts, fixable, fixed };
  write(report.end(summary));
  progress.clear();
  return { ...summary, problems };
}

type Looked = { readonly told: readonly Told[]; readonly fixed: number } | { readonly problem: string };

async function lookAt(source: Source, options: RunOptions, terminal: Terminal): Promise<Looked> {
  const { linter, flowLinter, fix } = options;
  const { name } = source;
  if (source.kind === 'problem') return { problem: `${name}: ${source.message}` };
  try {
    if (source.kind === 'flow') return { told: await lintFlow(name, terminal, flowLinter), fixed: 0 };
    const { xml, address, path } = source;
    const about = { file: name, address, documentAt };
    const text = fix && path !== undefined ? decoded(xml) : undefined;
    if (text === undefined || path === undefined)
      return { told: shown(xml, linter.lint(xml, about)), fixed: 0 };
    const mended = linter.fix(text, about);
    if (mended.fixed > 0) await writeFile(path, mended.text);
    return { told: shown(mended.text, mended.findings), fixed: mended.fixed };
  } catch (error) {
    if (error instanceof TexmlError) return { problem: `${name}: ${error.message}` };
    if (error instanceof Error && 'code' in error) return { problem: `${name}: ${reasonOf(error)}` };
    throw error;
  }
}

/** The text of a file; undefined for one that is no UTF-8, which could not be written back as it was. */
function decoded(xml: string | Uint8Array): string | undefined {
  if (typeof xml === 'string') return xml;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(xml);
  } catch {
    return undefined;
  }
}

function shown(xml: string | Uint8Array, findings: readonly Finding[]): readonly Told[] {
  if (findings.length === 0) return [];
  const frameOf = framesOf(typeof xml === 'string' ? xml : new TextDecoder().decode(xml));
  return findings.map((finding) => ({ finding, frame: frameOf(finding) }));
}

/** More than the linter reads. */
const mostBytes = 4 * 1_048_576;

/** The document beside one that is linted; what is not on this machine is not fetched. */
function documentAt(address: string): string | undefined {
  if (!address.startsWith('file:')) return undefined;
  const { pathname, href } = new URL(address);
  if (pathname.includes('%2F') || pathname.includes('%5C')) return undefined;
  const path = fileURLToPath(href.replace(/[?#].*$/s, ''));
  if (!existsSync(path)) return undefined;
  const stats = statSync(path);
  return stats.isFile() && stats.size <= mostBytes ? readFileSync(path, 'utf8') : undefined;
}
