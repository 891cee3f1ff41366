import { positionsIn } from '../document/read/positions.js';
import { rootShape } from '../document/shape.js';
import { hasTags, parseTemplate } from '../template/dialect/index.js';
import { namesFor } from './declared-names.js';
import { directivesIn } from './directives.js';
import type { Finding, Fix } from './finding.js';
import { withoutIgnored } from './ignore.js';
import { inspectRoot, inspectVisit, type Tell } from './inspect.js';
import type { Compiled } from './linter.js';
import { linesOf, locator, type Placed } from './place.js';
import { offsetAt, type Read, read } from './read.js';
import { renderedOnlyComplaint } from './rendered.js';
import type { About, Linted, PlannedFix, Report, Spot } from './rule.js';
import { rules } from './rules/index.js';
import { pathOf, type Visit, visitOf } from './visit.js';

/** Lints one document. */
export function run(xml: string | Uint8Array, about: About, compiled: Compiled): readonly Finding[] {
  const source = read(xml);
  const { text, document } = source;
  const found: Omit<Placed, 'stretch'>[] = [];
  const tell: Tell = (rule, complaint) => found.push({ rule, complaint });
  const directives = document ? directivesIn(text) : [];
  const answers = about.answers ?? directives.find(({ kind }) => kind === 'answers')?.words[0];
  const linted: Linted = {
    text,
    root: document && visitOf(document.root, rootShape()),
    template: hasTags(text) ? parseTemplate(text) : undefined,
    about: { ...about, answers },
    names: namesFor(text, compiled.names),
  };
  tellOfReading(source, linted, tell);
  const reportAs = reports(tell);
  if (linted.root) inspectAll(linted.root, linted, compiled, tell, reportAs);
  for (const { name, lookAt } of compiled.wholes) lookAt?.(linted, reportAs(name));
  if (found.length === 0 && directives.length === 0) return [];
  const locate = locator(text, document);
  const placed = found
    .map((one) => ({ ...one, stretch: locate(one.complaint.at) }))
    .sort((a, b) => a.stretch.start - b.stretch.start);
  const told = withoutIgnored(placed, directives, compiled.settings);
  return findingsOf(told, text, about, compiled);
}

/** What kept the document from being read as XML. */
function tellOfReading({ text, refusal }: Read, { template }: Linted, tell: Tell): void {
  if (!refusal) return;
  const { code, message, path, source } = refusal;
  const start = offsetAt(text, refusal);
  const at = { start, end: start + 1, path };
  const complaint = template && renderedOnlyComplaint(template, at);
  if (complaint) tell('rendered-only', complaint);
  else tell(code, { message: message.replace(/ \(line \d+, column \d+\)$/, ''), at, source });
}

/** One report for each rule. */
function reports(tell: Tell): (rule: string) => Report {
  const known = new Map<string, Report>();
  return (rule) => {
    let report = known.get(rule);
    if (!report) {
      report = (complaint) => tell(rule, complaint);
      known.set(rule, report);
    }
    return report;
  };
}

function inspectAll(
  visit: Visit,
  linted: Linted,
  compiled: Compiled,
  tell: Tell,
  reportAs: (rule: string) => Report,
): void {
  const { shape, parent } = visit;
  if (!shape) return;
  if (!parent && visit.element.name !== shape.name) {
    inspectRoot(visit, tell);
    return;
  }
  inspectVisit(visit, tell);
  for (const [rule, look] of compiled.looksAt(shape)) look(visit, reportAs(rule), linted);
  for (const child of visit.children) inspectAll(child, linted, compiled, tell, reportAs);
}

function findingsOf(
  told: readonly Placed[],
  text: string,
  { file = 'document' }: About,
  { settings }: Compiled,
): readonly Finding[] {
  const positionAt = positionsIn(text);
  return told
    .toSorted((a, b) => a.stretch.start - b.stretch.start)
    .flatMap(({ rule, complaint, stretch }): Finding[] => {
      const known = rules().get(rule);
      const severity = settings(rule) ?? complaint.severity ?? known?.severity ?? 'error';
      if (severity === 'off') return [];
      const source = complaint.source ?? known?.source;
      const fix = complaint.fix && fixOf(complaint.fix, text, stretch.start);
      return [
        {
          file,
          ...linesOf(stretch, positionAt),
          severity,
          rule,
          message: complaint.message,
          ...placeOf(complaint.at),
          ...(fix && { fix }),
          ...(source !== undefined && { source }),
        },
      ];
    });
}

/** What a finding is about, by its names. */
function placeOf(spot: Spot): Pick<Finding, 'element' | 'attribute' | 'path'> {
  if ('visit' in spot) {
    const { visit, attribute } = spot;
    const path = pathOf(visit);
    const { name: element } = visit.element;
    return attribute === undefined || attribute === '#text'
      ? { element, path }
      : { element, attribute, path: `${path}@${attribute}` };
  }
  const { path = '' } = spot;
  const [steps = '', attribute] = path.split('@');
  const element = (steps.split('/').at(-1) ?? '').replace(/\[\d+\]$/, '');
  return attribute === undefined ? { element, path } : { element, attribute, path };
}

function fixOf({ description, edits }: PlannedFix, text: string, start: number): Fix | undefined {
  const planned = edits(text, start);
  return planned.length === 0 ? undefined : { description, edits: planned };
}
