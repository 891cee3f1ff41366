import { describe, expect, it } from 'vitest';
import type { TemplateIssueCode } from './issues.js';
import { parseTemplate } from './parse-template.js';
import { render } from './render.js';

const filled = (source: string): string =>
  render(parseTemplate(source), { parameters: { a: 'A', b: 'B', list: ['1', '2'] }, secrets: { s: 'S' } })
    .text;

interface Fault {
  readonly source: string;
  readonly code: TemplateIssueCode;
  readonly at: string;
  readonly says: string;
  /** What is left of it. */
  readonly text: string;
}

const faults: readonly Fault[] = [
  { source: 'x {{a', code: 'unclosed-tag', at: '1:3', says: 'No }} closes', text: 'x &#123;&#123;a' },
  {
    source: '{{a {{b}}',
    code: 'unclosed-tag',
    at: '1:1',
    says: 'Close it',
    text: '&#123;&#123;a B',
  },
  {
    source: '{{{a}} {{b}}',
    code: 'unclosed-tag',
    at: '1:1',
    says: 'put a space between',
    text: '&#123;&#123;&#123;a}} B',
  },
  {
    source: '{{#if {{a}} == A {{/if}}',
    code: 'unclosed-tag',
    at: '1:1',
    says: 'Close it',
    text: '&#123;&#123;#if A == A ',
  },
  { source: '{{! x', code: 'unclosed-tag', at: '1:1', says: 'Close it', text: '&#123;&#123;! x' },
  { source: '\n {{}}', code: 'bad-tag', at: '2:2', says: 'without a name', text: '\n ' },
  { source: '{{a=b}}', code: 'bad-tag', at: '1:1', says: "'a=b'", text: '' },
  { source: '{{#a/b}}x{{/a/b}}', code: 'bad-tag', at: '1:1', says: "'a/b'", text: '' },
  { source: '{{#.}}x{{/.}}', code: 'bad-tag', at: '1:1', says: "'.'", text: '' },
  {
    source: '{{#secret s}}x{{/secret}}',
    code: 'bad-tag',
    at: '1:1',
    says: '{{#secret}}s{{/secret}}',
    text: '',
  },
  { source: '{{else}}', code: 'reserved-name', at: '1:1', says: '{{#else}}', text: '' },
  { source: '{{else if a}}', code: 'reserved-name', at: '1:1', says: '{{#else}}', text: '' },
  { source: '{{^if a}}x{{/if}}', code: 'reserved-name', at: '1:1', says: '!=', text: '' },
  { source: '{{#list}}x', code: 'unclosed-section', at: '1:1', says: 'Add {{/list}}', text: 'xx' },
  { source: '{{#if a}}x', code: 'unclosed-section', at: '1:1', says: 'Add {{/if}}', text: 'x' },
  { source: 'x{{/list}}', code: 'unopened-section', at: '1:2', says: 'No section is open', text: 'x' },
  {
    source: '{{#list}}x{{/lists}}{{/list}}',
    code: 'unopened-section',
    at: '1:11',
    says: 'close that with {{/list}}',
    text: 'xx',
  },
  {
    source: '{{#if a}}x{{/else}}{{/if}}',
    code: 'unopened-section',
    at: '1:11',
    says: 'One {{/if}}',
    text: 'x',
  },
  { source: '{{#else}}', code: 'misplaced-else', at: '1:1', says: 'no {{#if}} is open', text: '' },
  {
    source: '{{#if a}}{{#list}}x{{#else}}y{{/list}}{{/if}}',
    code: 'misplaced-else',
    at: '1:20',
    says: '{{#list}} of line 1 is still open',
    text: 'xyxy',
  },
  {
    source: '{{#if n == 1}}x{{#else}}y{{#elseif a == A}}z{{/if}}',
    code: 'misplaced-else',
    at: '1:26',
    says: 'after {{#else}}',
    text: 'y',
  },
  {
    source: '{{#if n == 1}}x{{#else if a}}y{{/if}}',
    code: 'bad-tag',
    at: '1:16',
    says: '{{#elseif a}}',
    text: '',
  },
  { source: '{{#if}}x{{/if}}', code: 'bad-condition', at: '1:1', says: 'no condition', text: '' },
  { source: '{{#if a > 1}}x{{/if}}', code: 'bad-condition', at: '1:1', says: 'no operator', text: '' },
  { source: '{{#if a === A}}x{{/if}}', code: 'bad-condition', at: '1:1', says: 'more than one', text: '' },
  {
    source: '{{#if a == A == b}}x{{/if}}',
    code: 'bad-condition',
    at: '1:1',
    says: 'more than one',
    text: '',
  },
  { source: '{{#if !a == A}}x{{/if}}', code: 'bad-condition', at: '1:1', says: 'more than one', text: '' },
  {
    source: '{{#if == A}}x{{/if}}',
    code: 'bad-condition',
    at: '1:1',
    says: 'Nothing stands before',
    text: '',
  },
  {
    source: '{{#if a == +{{b}}}}x{{/if}}',
    code: 'bad-condition',
    at: '1:1',
    says: 'one name in braces',
    text: '',
  },
  { source: '{{.}}', code: 'dot-outside-list', at: '1:1', says: '{{#name}}', text: '' },
  { source: '{{#if . == 1}}x{{/if}}', code: 'dot-outside-list', at: '1:1', says: '{{#name}}', text: '' },
  { source: '{{^list}}{{.}}{{/list}}', code: 'dot-outside-list', at: '1:10', says: '{{#name}}', text: '' },
  { source: '{{#secret}}{{a}}{{/secret}}', code: 'bad-secret-name', at: '1:1', says: 'plain text', text: '' },
  { source: '{{#secret}} {{/secret}}', code: 'bad-secret-name', at: '1:1', says: 'plain text', text: '' },
  { source: '{{>other}}x', code: 'unsupported-partial', at: '1:1', says: 'Write its text here', text: 'x' },
  {
    source: '{{=<% %>=}}{{a}}',
    code: 'unsupported-delimiters',
    at: '1:1',
    says: 'not documented',
    text: 'A',
  },
];

describe('a template with a fault', () => {
  it.each(faults)(
    '$source is told of as $code, and the rest is rendered',
    ({ source, code, at, says, text }) => {
      const issue = parseTemplate(source).issues.find((one) => one.code === code);
      expect(issue?.severity).toBe('error');
      expect(`${issue?.line}:${issue?.column}`).toBe(at);
      expect(issue?.message).toContain(says);
      expect(filled(source)).toBe(text);
    },
  );

  it('is told of in the order of the text', () => {
    const { issues } = parseTemplate('{{#list}}\n{{#b}}\n{{/list}}{{/b}}{{else}}{{#if a}}');
    expect(issues.map(({ code, line, column }) => `${code} ${line}:${column}`)).toEqual([
      'unclosed-section 2:1',
      'unopened-section 3:10',
      'reserved-name 3:16',
      'unclosed-section 3:24',
    ]);
  });

  it('quotes no more than a line of it', () => {
    const [issue] = parseTemplate(`{{#if ${'no\n'.repeat(500)}}}`).issues;
    expect(issue?.message.length).toBeLessThan(400);
    expect(issue?.message).not.toContain('\n');
  });

  it('is told of a hundred times at the most, and that there may be more', () => {
    const { issues } = parseTemplate('{{/x}}'.repeat(5000));
    expect(issues).toHaveLength(100);
    expect(issues.at(-1)?.message).toContain('There may be more');
  });
});

describe('a template', () => {
  it('may be a document of any text without tags', () => {
    const source = '<Response>{"a":{"b":{}}} } }} {</Response>';
    expect(parseTemplate(source)).toEqual({ nodes: [{ kind: 'text', text: source }], issues: [] });
    expect(parseTemplate('')).toEqual({ nodes: [], issues: [] });
  });

  it('is not read beyond the bounds on its length and depth', () => {
    const deep = (depth: number) => `${'{{#list}}'.repeat(depth)}x${'{{/list}}'.repeat(depth)}`;
    expect(parseTemplate(deep(64)).issues).toEqual([]);
    expect(parseTemplate(deep(65))).toMatchObject({
      nodes: [],
      issues: [{ code: 'template-too-deep', column: 577 }],
    });
    expect(parseTemplate(deep(3), { maxDepth: 2 }).issues[0]?.code).toBe('template-too-deep');
    expect(parseTemplate('12345', { maxLength: 4 })).toMatchObject({
      nodes: [],
      issues: [{ code: 'template-too-large', line: 1, column: 1 }],
    });
  });

  it('knows where its tags stand, whatever ends the lines', () => {
    const { nodes } = parseTemplate('\ufeff{{a}}\r\n {{b}}\r{{c}}\n\n  {{d}}');
    const places = nodes.flatMap((node) => ('at' in node ? [node.at] : []));
    expect(places).toEqual([
      { line: 1, column: 1, offset: 1 },
      { line: 2, column: 2, offset: 9 },
      { line: 3, column: 1, offset: 15 },
      { line: 5, column: 3, offset: 24 },
    ]);
  });

  it.each([
    '{',
    '{{',
    '{{{',
    '{{{{{',
    '{{!',
    '{{#if ',
    '{{#if {{a}} ',
    '{{#if {{',
    '{{a',
    '{{ ',
    '{{a}}',
    '{{#if {{a}} == 1}}x{{/if}}',
    '{{#a}}{{/b}}{{/a}}',
    '{{#a}}{{#b}}{{/a}}',
    '{{/a}}',
    '{{#else}}',
    '\n{{',
    '<![CDATA[',
    '<a b="{{c}}">',
  ])('of a million characters like %j is read in time that grows with its length', (piece) => {
    const timeOf = (length: number): number => {
      const source = piece.repeat(Math.floor(length / piece.length));
      const start = performance.now();
      parseTemplate(source);
      parseTemplate(`${source}}}`);
      return performance.now() - start;
    };
    timeOf(100_000);
    // Quadratic time would take minutes here.
    expect(timeOf(1_000_000)).toBeLessThan(5000);
  });
});
