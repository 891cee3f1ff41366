import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { writePretty } from '../document/pretty.js';
import type { LogEntry } from '../flow/index.js';
import { framesOf } from '../lint/frame.js';
import type { Finding, Linter } from '../lint/index.js';
import type { Told } from '../lint/report/report.js';
import { type Exploration, explore, type Reached } from './lint-explore.js';
import { loadFlow } from './load-flow.js';
import type { Terminal } from './terminal.js';

/**
 * Lints the documents that a flow answers with when it is tried in the simulator.
 *
 * @throws {TexmlError} Where the file can't be loaded, or exports no flow.
 */
export async function lintFlow(
  file: string,
  { cwd, env, now }: Pick<Terminal, 'cwd' | 'env' | 'now'>,
  linter: Linter,
): Promise<readonly Told[]> {
  const flow = await loadFlow(file, cwd);
  const exploration = await explore(flow, env, now);
  const placeOf = placesIn(readFileSync(resolve(cwd, file), 'utf8'));
  const inStep = (step: string) => ({ file, step, ...placeOf(step) });
  return [
    ...ofTrials(exploration, inStep, linter),
    ...once(exploration.documents.flatMap((reached) => ofDocument(reached, inStep(reached.step), linter))),
  ];
}

type Place = Pick<Finding, 'line' | 'column' | 'endLine' | 'endColumn'>;
type InStep = (step: string) => Place & Pick<Finding, 'file' | 'step'>;

/** The document is shown as it was sent, laid out; the finding is placed at the step's handler. */
function ofDocument({ root, answers }: Reached, place: ReturnType<InStep>, linter: Linter): readonly Told[] {
  const xml = writePretty(root);
  const frameOf = framesOf(xml);
  return linter.lint(xml, { answers }).map(({ fix: _, ...finding }) => ({
    finding: { ...finding, ...place },
    frame: frameOf(finding),
  }));
}

/** The same finding in several documents of a step is told once. */
function once(told: readonly Told[]): readonly Told[] {
  const seen = new Set<string>();
  return told.filter(({ finding: { step, rule, path, message } }) => {
    const key = JSON.stringify([step, rule, path, message]);
    return !seen.has(key) && seen.add(key);
  });
}

function ofTrials(
  { failures, unreached, endless }: Exploration,
  inStep: InStep,
  linter: Linter,
): readonly Told[] {
  const finding = (rule: string, step: string, message: string): readonly Told[] => {
    const severity = linter.severityOf(rule);
    if (severity === 'off') return [];
    return [{ finding: { ...inStep(step), severity, rule, message, element: '', path: '' } }];
  };
  return [
    ...failures.flatMap((entry) => finding('step-failed', entry.step ?? '', failed(entry))),
    ...unreached.flatMap((step) =>
      finding(
        'step-not-reached',
        step,
        'No trial came to this step, so its documents were not looked at. texml call can.',
      ),
    ),
    ...(endless === undefined
      ? []
      : finding(
          'endless-call',
          endless,
          'A call went on and on, and no trial of it would have ended. Ask for something, or count the attempts and hang up.',
        )),
  ];
}

const failed = ({ message }: LogEntry): string => `A trial of this step gave no document: ${message}`;

const inPattern = (name: string): string => name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** Finds where a step's handler stands in the flow's file: the last place where a line begins with its name. */
function placesIn(source: string): (step: string) => Place {
  const lines = source.split(/\r\n?|\n/);
  return (step) => {
    const handler = new RegExp(`^\\s*(?:async\\s+)?(['"]?)${inPattern(step)}\\1\\s*[:(]`);
    const at = lines.findLastIndex((line) => handler.test(line));
    const column = (lines[at]?.indexOf(step) ?? 0) + 1;
    const line = Math.max(0, at) + 1;
    return { line, column, endLine: line, endColumn: at < 0 ? column : column + step.length };
  };
}
