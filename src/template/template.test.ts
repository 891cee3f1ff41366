import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import * as mini from 'zod/mini';
import { param, parse, response, secret, TexmlError } from '../document/index.js';
import { flow } from '../flow/index.js';
import { simulate } from '../simulate/index.js';
import type { ParamsSchema } from './schema.js';
import { template } from './template.js';
import { templateOf } from './template-of.js';

const say = (text: string) => `<Response><Say>${text}</Say></Response>`;
const name = z.object({ name: z.string() });
const told = (source: string, settings: Parameters<typeof template>[1] = { params: name }) =>
  template(source, settings).issues.map(({ code, line, column, path }) =>
    `${code} ${line}:${column} ${path}`.trim(),
  );

function errorOf(run: () => unknown): TexmlError {
  try {
    run();
  } catch (error) {
    if (error instanceof TexmlError) return error;
    throw error;
  }
  throw new Error('It did not throw.');
}

describe('a template', () => {
  it('has its parameters filled in and escaped', () => {
    expect(template(say('Hello {{name}}'), { params: name }).render({ name: 'A <B> & {{C}}' })).toBe(
      say('Hello A &lt;B&gt; &amp; &#123;{C}}'),
    );
  });

  it('leaves declared secrets and kept names for Telnyx, conditions and lists among them', () => {
    const source = say(
      '{{#secret}}my code{{/secret}} {{From}} {{#if From == +1}}{{name}}{{#else}}{{#secret}}my code{{/secret}}{{/if}}{{#Numbers}}{{.}}{{/Numbers}}',
    );
    const made = template(source, { params: name, secrets: ['my code'], keeps: ['From', 'Numbers'] });
    expect(made.issues).toEqual([]);
    expect(made.render({ name: 'Ann' })).toBe(source.replace('{{name}}', 'Ann'));
  });

  it('checks a document whose conditions stand between elements', () => {
    const source =
      '<Response>\n  {{#if From == 1}}\n  <Say>{{name}}</Say>\n  {{#else}}\n  <Pause/>\n  {{/if}}\n</Response>';
    const made = template(source, { params: name, keeps: ['From'] });
    expect(made.check({ name: 'Ann' })).toEqual([]);
    expect(made.render({ name: 'Ann' })).toContain('<Say>Ann</Say>');
  });

  it('takes lists of objects, sections and inverted sections', () => {
    const params = z.object({ people: z.array(z.object({ who: z.string() })), note: z.optional(z.string()) });
    const made = template(
      '<Response>{{#people}}<Say>{{who}}</Say>{{/people}}{{^note}}<Pause/>{{/note}}{{#note}}<Say>{{note}}</Say>{{/note}}</Response>',
      { params },
    );
    expect(made.render({ people: [{ who: 'Ann' }, { who: 'Bo' }] })).toBe(
      '<Response><Say>Ann</Say><Say>Bo</Say><Pause/></Response>',
    );
    expect(made.render({ people: [], note: 'Hi' })).toBe('<Response><Say>Hi</Say></Response>');
  });

  it('percent-encodes here what is filled in here', () => {
    const made = template(
      '<Response><Redirect>/a?n={{#url_encode}}{{name}}{{/url_encode}}</Redirect></Response>',
      { params: name },
    );
    expect(made.render({ name: 'a&b c' })).toBe('<Response><Redirect>/a?n=a%26b%20c</Redirect></Response>');
  });

  it('keeps a value in CDATA to the letter', () => {
    const source =
      '<Response><HttpRequest async="true"><Request url="https://a.example/" method="POST"><Body><![CDATA[{"a":"{{name}}"}]]></Body></Request></HttpRequest></Response>';
    const { root } = parse(template(source, { params: name }).render({ name: 'x]]>&<' }));
    const body = JSON.stringify({ name: 'Body', attributes: {}, children: ['{"a":"x]]>&<"}'] });
    expect(JSON.stringify(root)).toContain(body);
  });
});

describe('what is wrong with a template', () => {
  it('is told all at once with positions, and nothing is rendered', () => {
    const source =
      '<Response>\n  <Say>{{nam}} {{#secret}}x{{/secret}}</Say>\n  {{#other}}\n  <Say {{name}}>{{{name}}}</Say>\n</Response>';
    expect(told(source)).toEqual([
      'undeclared-placeholder 2:8 nam',
      'undeclared-secret 2:16 x',
      'unclosed-section 3:3',
      'undeclared-placeholder 3:3 other',
      'value-in-tag 4:8 name',
      'unescaped-value 4:17 name',
    ]);
    const error = errorOf(() => template(source, { params: name }).render({ name: 'x' }));
    expect(error.code).toBe('invalid-template');
    expect(error.issues).toHaveLength(6);
    expect(error.message).toContain("line 2, column 8: 'nam' is not declared. Did you mean 'name'?");
  });

  it.each([
    ['{{{name}}}', 'unescaped-value 1:16 name'],
    ['{{&name}}', 'unescaped-value 1:16 name'],
    ['{{>name}}', 'unsupported-partial 1:16'],
    ['{{=<% %>=}}', 'unsupported-delimiters 1:16'],
    ['{{/name}}', 'unopened-section 1:16'],
    ['{{name', 'unclosed-tag 1:16'],
    ['{{#if name == 1}}x{{/if}}', 'undeclared-condition 1:16 name'],
    ['{{#if From == 1}}x{{/if}}', 'undeclared-condition 1:16 From'],
    ['{{constructor}}', 'undeclared-placeholder 1:16 constructor'],
    ['{{name.length}}', 'undeclared-placeholder 1:16 name.length'],
  ])('%s is refused', (text, issue) => {
    expect(told(say(text))).toEqual([issue]);
  });

  it('is that a secret is used as a parameter, or that an encoding is shared', () => {
    expect(told(say('{{code}}'), { params: name, secrets: ['code'] })).toEqual([
      'undeclared-placeholder 1:16 code',
    ]);
    expect(
      told(say('{{#url_encode}}{{name}}{{From}}{{/url_encode}}'), { params: name, keeps: ['From'] }),
    ).toEqual(['mixed-encoding 1:16 url_encode']);
  });

  it('is a warning where Telnyx is left what it does not document', () => {
    const made = template(say('{{#if From}}{{name}}{{/if}}'), { params: name, keeps: ['From'] });
    expect(made.issues.map(({ code, severity }) => `${code} ${severity}`)).toEqual([
      'bare-condition warning',
    ]);
    expect(made.render({ name: 'Ann' })).toContain('Ann');
  });

  it('is a name that can be none, or is declared twice over', () => {
    expect(errorOf(() => template('', { params: z.object({ if: z.string() }) })).code).toBe('bad-names');
    expect(errorOf(() => template('', { params: z.object({ 'a b': z.string() }) })).code).toBe('bad-names');
    expect(errorOf(() => template('', { params: name, keeps: ['name'] })).code).toBe('bad-names');
  });
});

describe('what is wrong with values', () => {
  it('is what the schema says, at the place that needs the value', () => {
    const params = z.object({ name: z.string(), age: z.number() });
    const issues = template('<Response>\n<Say>{{name}} {{age}}</Say></Response>', { params }).check(
      JSON.parse('{"age":"old"}'),
    );
    expect(issues.map(({ path, line, column }) => `${path} ${line}:${column}`)).toEqual([
      'name 2:6',
      'age 2:15',
    ]);
  });

  it('is a value that is missing, no text, or no XML', () => {
    const params = z.object({ a: z.optional(z.string()), b: z.array(z.string()), c: z.string() });
    const made = template(say('{{a}}{{b}}{{c}}'), { params });
    const error = errorOf(() => made.render({ b: ['x'], c: 'a\u0001' }));
    expect(error.code).toBe('invalid-values');
    expect(error.issues.map(({ code, column }) => `${code} ${column}`)).toEqual([
      'missing-value 16',
      'not-a-text 21',
      'forbidden-character 26',
    ]);
    expect(error.message).not.toContain('\u0001');
  });

  it('is that they make a document which Telnyx would not run', () => {
    const made = template('<Response><Dial><Number>{{name}}</Number></Dial></Response>', { params: name });
    const error = errorOf(() => made.document({ name: 'Ann' }));
    expect(error.code).toBe('invalid-document');
    expect(error.issues.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'bad-text Response/Dial[1]/Number[1]',
    ]);
  });

  it('is told where the XML is broken in the template', () => {
    const made = template('<Response>\n<Say>{{name}}</Sya></Response>', { params: name });
    expect(made.check({ name: 'Ann' })[0]).toMatchObject({ code: 'not-well-formed', line: 2, column: 14 });
  });

  it('never is a function: none is called', () => {
    let called = 0;
    const given = {
      name: () => {
        called += 1;
        return 'x';
      },
    };
    const made = template(say('{{name}}{{#name}}x{{/name}}'), { params: z.object({ name: z.any() }) });
    expect(made.check(given).map(({ code }) => code)).toEqual(['missing-value']);
    expect(called).toBe(0);
  });
});

describe('a schema', () => {
  it('may be of zod/mini, of valibot, or of a library that shows JSON Schema', () => {
    const like = (extra: object): ParamsSchema<{ a: string }, { a: string }> => ({
      '~standard': { validate: (value) => ({ value: Object.assign({ a: '' }, value) }) },
      ...extra,
    });
    const valibot = like({ entries: { a: { type: 'string' } } });
    const standard = mini.object({ a: mini.string() });
    const jsonSchema: ParamsSchema<{ a: string }, { a: string }> = {
      '~standard': Object.assign(like({})['~standard'], {
        jsonSchema: { input: () => ({ type: 'object', properties: { a: { type: 'string' } } }) },
      }),
    };
    for (const params of [standard, valibot, jsonSchema]) {
      expect(template(say('{{a}}'), { params }).render({ a: 'x' })).toBe(say('x'));
      expect(template(say('{{b}}'), { params }).issues.map(({ code }) => code)).toEqual([
        'undeclared-placeholder',
      ]);
    }
  });

  it('gives its defaults and what it makes of values', () => {
    const params = z.object({ a: z.string().default('b'), n: z.number().transform((n) => `${n * 2}`) });
    expect(template(say('{{a}}{{n}}'), { params }).render({ n: 2 })).toBe(say('b4'));
  });

  it('has to show its names, and to answer at once', () => {
    expect(errorOf(() => template('', { params: z.string() })).code).toBe('unreadable-schema');
    const later = z.object({ a: z.string().refine(async () => true) });
    const slow: ParamsSchema = { '~standard': { validate: async (value) => ({ value }) } };
    expect(
      errorOf(() =>
        template(say('{{a}}'), { params: Object.assign({}, slow, { shape: later.shape }) }).render({}),
      ).code,
    ).toBe('async-schema');
  });
});

describe('templates and the builder', () => {
  it('a document is saved as a template, and filled in it is the document again', () => {
    const built = response()
      .say(['Hello ', param('name'), ', you called ', param('To'), '. {{From}}'])
      .say(secret('door code'));
    const source = templateOf(built, { summary: 'Greets -- by {{name}}.', keeps: ['To'] });
    expect(source).toBe(
      '<!-- @template Greets - by { {name}}.\n  @param {string} name\n  @keep To\n  @secret door code -->\n' +
        '<Response>\n  <Say>Hello {{name}}, you called {{To}}. &#123;{From}}</Say>\n  <Say>{{#secret}}door code{{/secret}}</Say>\n</Response>\n',
    );
    const filled = template(source).document({ name: 'Ann' });
    expect(filled.root).toEqual(
      response()
        .say(['Hello Ann, you called ', param('To'), '. {{From}}'])
        .say(secret('door code')).root,
    );
  });

  it('keeps what no parameter can be', () => {
    const source = templateOf(response().say([param('SipHeader_X-Id'), param('a.b')]));
    expect(template(source).issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('a flow answers with a template', async () => {
    const greeting = template(say('You called from {{from}}.'), { params: z.object({ from: z.string() }) });
    const app = flow({ start: 'voice' }, { start: (call) => greeting.document({ from: call.From }) });
    const call = await simulate(app).ring({ from: '+12025550100' });
    await call.hears('You called from +12025550100.');
  });
});
