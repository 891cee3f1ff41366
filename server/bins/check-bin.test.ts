import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkBin } from './check-bin.js';

const told = (source: string) =>
  checkBin(source).map(({ severity, code, line, column }) => `${severity} ${code} ${line}:${column}`);

const templates = new URL('../../templates/', import.meta.url);

describe('checkBin', () => {
  it.each(readdirSync(templates).filter((name) => name.endsWith('.xml')))(
    'has nothing against %s',
    (name) => {
      expect(checkBin(readFileSync(new URL(name, templates), 'utf8'))).toEqual([]);
    },
  );

  it('finds what is wrong in every branch, where it stands in the template', () => {
    const source = `<Response>
  {{#if Digits == 1}}<Say>one</Say>
  {{#elseif Digits == 2}}<Foo/>
  {{#else}}<Say voic="x">{{n}}</Say>{{/if}}
  <Hangup/>
</Response>`;
    expect(told(source)).toEqual(['error unknown-element 3:26', 'error unknown-attribute 4:17']);
  });

  it('takes the branches of a condition for alternatives', () => {
    expect(
      told('<Response>{{#if a == 1}}<Hangup/>{{#else}}<Say>x</Say><Redirect>/x</Redirect>{{/if}}</Response>'),
    ).toEqual([]);
    expect(told('<Response>{{#if a == 1}}<Hangup/>{{/if}}<Say>x</Say></Response>')).toEqual([
      'error after-terminal 1:41',
    ]);
  });

  it('looks into lists, and at what stands there without one', () => {
    expect(
      told(
        '<Response><Dial>{{#l}}<Number>{{.}}</Number>{{/l}}{{^l}}<Nmber>1</Nmber>{{/l}}</Dial></Response>',
      ),
    ).toEqual(['warning inverted-section 1:51', 'error unknown-element 1:57']);
  });

  it('takes a value that a condition chooses for that value', () => {
    expect(told('<Response><Pause length="{{#if a == 1}}5{{#else}}10{{/if}}"/></Response>')).toEqual([]);
    expect(told('<Response><Pause length="{{#if a == 1}}5{{#else}}600{{/if}}"/></Response>')).toEqual([
      'error bad-value 1:18',
    ]);
  });

  it.each([
    ['a template that is none', '<Response>{{#a}}</Response>', 'error unclosed-section 1:11'],
    ['what is no XML', '<Response><Say>{{a}}</Response>', 'error not-well-formed 1:21'],
    [
      'what is no XML in a branch',
      '<Response>\n{{#if a == 1}}<Say>{{/if}}</Response>',
      'error not-well-formed 2:27',
    ],
    ['an element that a value names', '<Response><{{verb}}/></Response>', 'error not-well-formed 1:11'],
    ['another root', '<Say>x</Say>', 'error wrong-root 1:1'],
    ['entities', '<!DOCTYPE a [<!ENTITY b "c">]><Response/>', 'error doctype 1:1'],
    ['nothing', '', 'error not-well-formed 1:1'],
  ])('refuses %s', (_what, source, issue) => {
    expect(told(source)).toEqual([issue]);
  });

  it('has a place within the template for everything it finds, whatever the template is', () => {
    const pieces = fc.array(
      fc.oneof(
        fc.constantFrom(
          ...[
            '<Response>',
            '</Response>',
            '<Say>',
            '</Say>',
            '<Foo/>',
            '\n',
            '{{#if a == b}}',
            '{{#else}}',
            '{{/if}}',
          ],
          ...[
            '{{#elseif a == c}}',
            '{{#l}}',
            '{{/l}}',
            '{{^l}}',
            '{{a}}',
            '{{.}}',
            '{{! x }}',
            '<Hangup/>',
            '&',
            '{{',
          ],
        ),
        fc.string(),
      ),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(pieces, (parts) => {
        const source = parts.join('');
        const lines = source.split(/\r\n?|\n/);
        for (const { line = 0, column = 0 } of checkBin(source)) {
          expect(line).toBeGreaterThan(0);
          expect(column).toBeGreaterThan(0);
          expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? -1) + 2);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('is done soon with many branches', () => {
    const branches = Array.from(
      { length: 500 },
      (_, index) => `{{#elseif a == ${index}}}<Say>${index}</Say>`,
    );
    const before = performance.now();
    checkBin(`<Response>{{#if a == x}}<Say>x</Say>${branches.join('')}{{/if}}</Response>`);
    expect(performance.now() - before).toBeLessThan(3000);
  });
});
