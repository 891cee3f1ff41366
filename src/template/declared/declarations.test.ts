import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { template } from '../template.js';
import { declarationsIn } from './declarations.js';

const head = `<?xml version="1.0"?>
<!-- A licence. -->
<!-- @template Does this,
  and that.
  @param {string} a - The first.
  @param {integer} [b=5] - The second,
    on two lines.
  @param {e164[]} [c]
  @secret my code - A secret.
  @keep From - Who calls.
  @example a=x = y
  @example c=+12025550123
  @example c=+12025550124
-->
`;

describe('declarations', () => {
  it('are read from the comment at the head', () => {
    const { at: _, ...rest } = declarationsIn(head).params[1] ?? {};
    expect(rest).toEqual({
      name: 'b',
      type: 'integer',
      isList: false,
      isOptional: true,
      default: '5',
      description: 'The second, on two lines.',
      examples: [],
    });
    const { summary, params, secrets, keeps, issues } = declarationsIn(head);
    expect({ summary, issues }).toEqual({ summary: 'Does this, and that.', issues: [] });
    expect(
      params.map(({ name, isList, isOptional, examples, at }) => [
        name,
        isList,
        isOptional,
        examples,
        at.line,
      ]),
    ).toEqual([
      ['a', false, false, ['x = y'], 5],
      ['b', false, true, [], 6],
      ['c', true, true, ['+12025550123', '+12025550124'], 8],
    ]);
    expect(
      [...secrets, ...keeps].map(
        ({ name, description, at }) => `${name}|${description}|${at.line}:${at.column}`,
      ),
    ).toEqual(['my code|A secret.|9:3', 'From|Who calls.|10:3']);
  });

  it('are none in a comment that is another, or stands after the first element', () => {
    const none = { summary: '', params: [], secrets: [], keeps: [], issues: [] };
    expect(declarationsIn('<Response/>')).toEqual(none);
    expect(declarationsIn('<!-- @templates x --><Response/>')).toEqual(none);
    expect(declarationsIn('<Response><!-- @template x --></Response>')).toEqual(none);
  });

  it('are told where they are wrong', () => {
    const source =
      '<!-- @template x\n@param {text} a\n@param {string} 1a\n@param name\n@param {string} b\n@param {string} b\n@example c=1\n@example\n@params x\n@secret\n-->';
    expect(
      declarationsIn(source).issues.map(({ line, message }) => `${line} ${message.slice(0, 40)}`),
    ).toEqual([
      "2 There is no type 'text' of parameters. T",
      "3 '1a' can't name a parameter: write lette",
      "4 This can't be read. Write @param {string",
      "6 'b' is declared twice.",
      '8 This is no example. Write @example name=',
      '9 There is no @params. There are @param, @',
      "10 This can't be read. Write @secret name -",
      "7 There is no parameter 'c' for this examp",
    ]);
    expect(template(source).issues.filter(({ code }) => code === 'bad-declaration')).toHaveLength(8);
  });

  it('hold values to their types, and take text for numbers', () => {
    const made = template(
      `${head}<Response><Say>{{a}} {{b}} {{#c}}{{.}} {{/c}}{{#secret}}my code{{/secret}}{{From}}</Say></Response>`,
    );
    expect(made.render({ a: 'A', b: '7', c: '+12025550123' })).toContain('A 7 +12025550123 ');
    expect(made.render({ a: 1 })).toContain('1 5 ');
    expect(
      made.check({ a: {}, b: '1.5', c: ['x'], other: 1 }).map(({ path, message }) => `${path}: ${message}`),
    ).toEqual([
      "other: The template has no parameter 'other'. It has: a, b, c.",
      'a: It takes text.',
      'b: It takes a whole number.',
      'c: It takes a phone number in E.164 form, such as +12025550123, as often as there are.',
    ]);
  });

  it('are read from any text in time that grows with its length only', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            '<!--',
            '-->',
            '@template',
            '@param {string} a',
            '[b=',
            ']',
            ' - ',
            '\n',
            ' ',
            '<?',
            '?>',
            'x',
            '@',
          ),
        ),
        (parts) => {
          expect(() => declarationsIn(parts.join(''))).not.toThrow();
        },
      ),
    );
    const long = '<!-- @template x -'.repeat(20_000);
    const started = performance.now();
    declarationsIn(long);
    declarationsIn(`<!-- @template x\n${'@param {string} [a= '.repeat(20_000)}-->`);
    declarationsIn(`<?x ${'<!-- y '.repeat(20_000)}`);
    declarationsIn(`<!-- y -->${'<!-- y '.repeat(20_000)}`);
    declarationsIn(' '.repeat(100_000));
    declarationsIn('<!-- y -->'.repeat(20_000));
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
