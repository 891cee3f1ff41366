import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { Finding } from '../finding.js';
import { framesOf } from '../frame.js';
import { lintText } from '../linting.test-kit.js';
import { type ReportFormat, reports } from './index.js';
import type { Summary, Told } from './report.js';

const xml = `<Response>
  <Gather numdigits="1" action="/a"/>
  <Say voice="100%, or: so">Hello.</Say>
  <Record timeout="5" trim="trim-silence" channels="dual"/>
</Response>`;

const told = (text: string, file = 'a dir/menu.xml'): readonly Told[] =>
  lintText(text, { file }).map((finding) => ({ finding, frame: framesOf(text)(finding) }));

function summaryOf(all: readonly Told[]): Summary {
  const count = (severity: Finding['severity']) =>
    all.filter(({ finding }) => finding.severity === severity).length;
  return {
    files: 1,
    counts: { error: count('error'), warning: count('warning'), info: count('info') },
    fixable: all.filter(({ finding }) => finding.fix).length,
    fixed: 0,
  };
}

function written(format: ReportFormat, ...files: readonly (readonly Told[])[]): string {
  const report = reports[format]({
    paint: (style, text) => (style === 'red' ? `[${text}]` : text),
    version: '1.2.3',
  });
  return report.begin() + files.map((one) => report.file(one)).join('') + report.end(summaryOf(files.flat()));
}

describe('the report for people', () => {
  it('shows the line, with a caret below what is wrong', () => {
    expect(written('pretty', told(xml))).toBe(`a dir/menu.xml
  2:11  [error]  unknown-attribute
    <Gather> has no attribute 'numdigits'; Telnyx ignores it. Did you mean 'numDigits'?
    2 |   <Gather numdigits="1" action="/a"/>
      |           [^^^^^^^^^^^^^]
    https://developers.telnyx.com/docs/voice/programmable-voice/texml-verbs/gather
  3:8  warning  say-voice
    The Say page describes no such voice: write man, woman, alice or a provider's, as in "Polly.Joanna-Neural" or "Telnyx.NaturalHD.astra".
    3 |   <Say voice="100%, or: so">Hello.</Say>
      |        ^^^^^^^^^^^^^^^^^^^^
    https://developers.telnyx.com/docs/voice/programmable-voice/texml-verbs/say
  4:3  info  twilio-defaults
    Left to Telnyx's default, which is not Twilio's: \`action\` (none here, the document's own address there). Set what matters to you.
    4 |   <Record timeout="5" trim="trim-silence" channels="dual"/>
      |   ^^^^^^^
    https://github.com/team-telnyx/ai/blob/main/skills/telnyx-twilio-migration/references/texml-verbs.md

[1 error], 1 warning, 1 piece of advice in 1 file. --fix mends 1 of them. texml lint --explain RULE says more.
`);
  });

  it('says so where nothing is wrong', () => {
    expect(written('pretty', [])).toBe('No problems in 1 file.\n');
  });

  it('cuts a long line to what surrounds the finding', () => {
    const long = `<Response>${'<Say>Hello.</Say>'.repeat(40)}<Sms/>${'<Say>Hello.</Say>'.repeat(40)}</Response>`;
    const [, , , line = '', caret = ''] = written('pretty', told(long)).split('\n');
    expect(line.length).toBeLessThan(120);
    expect(line).toMatch(/…/);
    expect(line.slice(caret.indexOf('[^'), caret.indexOf('[^') + 4)).toBe('<Sms');
  });

  it('hands no command of a document to the terminal', () => {
    const shown = written(
      'pretty',
      told('<Response><Sms \u009b31m="\u0085"/></Response>', 'a\u001b[2Jb.xml'),
    );
    expect(shown).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
  });
});

describe('the report for programs', () => {
  it('is one array of findings, with the members that the design names', () => {
    const found = JSON.parse(written('json', told(xml), [], told('<Response><Sms/></Response>', 'b.xml')));
    expect(found).toHaveLength(4);
    expect(Object.keys(found[0])).toEqual([
      'file',
      'line',
      'column',
      'endLine',
      'endColumn',
      'severity',
      'rule',
      'message',
      'element',
      'attribute',
      'path',
      'fix',
      'source',
    ]);
    expect(found[3]).toMatchObject({ file: 'b.xml', element: 'Sms', rule: 'unknown-element' });
  });

  it('is an empty array where nothing is wrong', () => {
    expect(JSON.parse(written('json', [], []))).toEqual([]);
  });
});

describe('the report for GitHub', () => {
  it('is a workflow command for each finding, with the escapes that it needs', () => {
    const [first, second, third] = written('github', told(xml, 'a,b:c%\r\n.xml')).split('\n');
    const file = 'file=a%2Cb%3Ac%25%0D%0A.xml';
    expect(first).toBe(
      `::error ${file},line=2,endLine=2,col=11,endColumn=24,title=texml unknown-attribute::<Gather> has no attribute 'numdigits'; Telnyx ignores it. Did you mean 'numDigits'?`,
    );
    expect(second).toMatch(/^::warning .*,title=texml say-voice::/);
    expect(third).toMatch(/^::notice .*,title=texml twilio-defaults::/);
    expect(written('github', [])).toBe('');
  });

  it('keeps a message on its line', () => {
    const [one] = told(xml);
    const report = one ? written('github', [{ finding: { ...one.finding, message: '50%\nof: it,' } }]) : '';
    expect(report).toMatch(/::50%25%0Aof: it,\n$/);
  });
});

// What SARIF 2.1.0 requires of the parts that are written, and nothing besides them.
const text = z.strictObject({ text: z.string().min(1) });
const position = z.int().min(1);
const uri = z.string().regex(/^(?:[\w.~!$&'()*+,;=@/-]|%[\dA-F]{2})+$/);
const artifactLocation = z.strictObject({ uri });
const level = z.enum(['error', 'warning', 'note']);
const sarif = z.strictObject({
  $schema: z.url(),
  version: z.literal('2.1.0'),
  runs: z.tuple([
    z.strictObject({
      tool: z.strictObject({
        driver: z.strictObject({
          name: z.string(),
          version: z.string(),
          informationUri: z.url(),
          rules: z.array(
            z.strictObject({
              id: z.string(),
              shortDescription: text,
              fullDescription: text,
              help: text,
              helpUri: z.optional(z.url()),
              defaultConfiguration: z.strictObject({ level }),
            }),
          ),
        }),
      }),
      columnKind: z.literal('utf16CodeUnits'),
      results: z.array(
        z.strictObject({
          ruleId: z.string(),
          ruleIndex: z.int().min(0),
          level,
          message: text,
          locations: z.tuple([
            z.strictObject({
              physicalLocation: z.strictObject({
                artifactLocation,
                region: z.strictObject({
                  startLine: position,
                  startColumn: position,
                  endLine: position,
                  endColumn: position,
                }),
              }),
              logicalLocations: z.optional(
                z.array(
                  z.strictObject({ fullyQualifiedName: z.string().min(1), kind: z.literal('element') }),
                ),
              ),
            }),
          ]),
          fixes: z.optional(
            z.array(
              z.strictObject({
                description: text,
                artifactChanges: z.tuple([
                  z.strictObject({
                    artifactLocation,
                    replacements: z.array(
                      z.strictObject({
                        deletedRegion: z.strictObject({
                          charOffset: z.int().min(0),
                          charLength: z.int().min(0),
                        }),
                        insertedContent: text,
                      }),
                    ),
                  }),
                ]),
              }),
            ),
          ),
        }),
      ),
    }),
  ]),
});

describe('the report for code scanning', () => {
  it('is a SARIF 2.1.0 log', () => {
    const log = sarif.parse(
      JSON.parse(written('sarif', told(xml), [], told('<Response><Sms/></Response>', 'b.xml'))),
    );
    const [{ tool, results }] = log.runs;
    expect(results.map(({ level: one }) => one)).toEqual(['error', 'warning', 'note', 'error']);
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
    expect(results[0]?.locations[0].physicalLocation.artifactLocation.uri).toBe('a%20dir/menu.xml');
    expect(new Set(tool.driver.rules.map(({ id }) => id)).size).toBe(tool.driver.rules.length);
  });

  it('is one without results where nothing is wrong', () => {
    expect(sarif.parse(JSON.parse(written('sarif', []))).runs[0].results).toEqual([]);
  });

  it.each([
    ['a/b c.xml', 'a/b%20c.xml'],
    ['a:b.xml', './a:b.xml'],
    ['a\\b#1?.xml', 'a/b%231%3F.xml'],
    ['https://example.com/a?b=c', 'https://example.com/a?b=c'],
  ])('names %s as %s', (file, expected) => {
    const log = JSON.parse(written('sarif', told(xml, file)));
    expect(log.runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri).toBe(expected);
  });
});
