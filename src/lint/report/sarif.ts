import type { Finding, Fix, Severity } from '../finding.js';
import { listRules, type RuleDescription } from '../list-rules.js';
import type { Report, ReportOptions } from './report.js';

const levels = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Record<
  Severity,
  string
>;

const home = 'https://developers.telnyx.com/docs/voice/programmable-voice/texml-fundamentals';

/** A path as the reference that SARIF wants; an address stays what it is. */
export const uriOf = (file: string): string =>
  /^[a-z][a-z\d+.-]+:\/\//i.test(file)
    ? file
    : encodeURI(file.replaceAll('\\', '/'))
        .replace(/[?#]/g, encodeURIComponent)
        .replace(/^(?=[^/]*:)/, './');

const firstOf = (doc: string): string => doc.split('\n\n')[0] ?? '';

function descriptor({ name, severity, doc, source }: RuleDescription): object {
  return {
    id: name,
    shortDescription: { text: firstOf(doc) },
    fullDescription: { text: doc },
    help: { text: doc },
    ...(source !== undefined && { helpUri: source }),
    defaultConfiguration: { level: levels[severity] },
  };
}

const change = ({ description, edits }: Fix, uri: string): object => ({
  description: { text: description },
  artifactChanges: [
    {
      artifactLocation: { uri },
      replacements: edits.map(({ start, end, text }) => ({
        deletedRegion: { charOffset: start, charLength: end - start },
        insertedContent: { text },
      })),
    },
  ],
});

function resultOf(finding: Finding, index: number): object {
  const { file, line, column, endLine, endColumn, severity, rule, message, path, step, fix } = finding;
  const uri = uriOf(file);
  const logical = [step, path].filter(Boolean).join(' ');
  return {
    ruleId: rule,
    ...(index >= 0 && { ruleIndex: index }),
    level: levels[severity],
    message: { text: message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri },
          region: { startLine: line, startColumn: column, endLine, endColumn },
        },
        ...(logical !== '' && { logicalLocations: [{ fullyQualifiedName: logical, kind: 'element' }] }),
      },
    ],
    ...(fix && { fixes: [change(fix, uri)] }),
  };
}

/**
 * For code scanning: a SARIF 2.1.0 log with one run.
 *
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function sarifReport({ version }: Pick<ReportOptions, 'version'>): Report {
  const described = listRules();
  const indexOf = new Map(described.map(({ name }, index) => [name, index]));
  let isFirst = true;
  const head = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'texml', version, informationUri: home, rules: described.map(descriptor) } },
        columnKind: 'utf16CodeUnits',
        results: [],
      },
    ],
  };
  return {
    // The log is written as it grows, so that no run has to be held in memory.
    begin: () => JSON.stringify(head).slice(0, -']}]}'.length),
    file: (told) =>
      told
        .map(({ finding }) => {
          const text = `${isFirst ? '' : ','}\n${JSON.stringify(resultOf(finding, indexOf.get(finding.rule) ?? -1))}`;
          isFirst = false;
          return text;
        })
        .join(''),
    end: () => '\n]}]}\n',
  };
}
