import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eachOperation, operationsTable } from '../api/index.js';
import { type Form, fieldsOf } from './api-fields.js';
import { readValue } from './api-values.js';

const rows = [...eachOperation(operationsTable)];

/** The command takes these for its own. */
const own = ['list', 'json', 'all', 'base-url', 'account-sid', 'help', 'debug', 'version'];

describe('the parameters of every operation', () => {
  it.each(rows)(
    '%s has names that tell them apart, and that are not the options of the command',
    (_, operation) => {
      const names = fieldsOf(operation).map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
      expect(names.filter((name) => own.includes(name) || name.includes('='))).toEqual([]);
    },
  );
});

describe('what is written for a parameter', () => {
  it('is never lost: a text stays what it is', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(readValue({ type: 'string' }, [text])).toBe(text);
        expect(readValue({ type: 'array', items: { type: 'string' } }, [text, text])).toEqual([text, text]);
        expect(readValue({ anyOf: [{ type: 'string', enum: ['a'] }, {}] }, [`a${text}`])).toBe(`a${text}`);
      }),
    );
  });

  it('is read back as the number, the flag or the object that it was', () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.boolean(),
        fc.dictionary(fc.string(), fc.jsonValue()),
        (number, flag, object) => {
          expect(readValue({ type: 'integer' }, [String(number)])).toBe(number);
          expect(readValue({ type: 'boolean' }, [String(flag)])).toBe(flag);
          expect(readValue({ type: 'object' }, [JSON.stringify(object)])).toEqual(
            JSON.parse(JSON.stringify(object)),
          );
        },
      ),
    );
  });

  it.each<[Form, string[], unknown]>([
    [{ type: 'integer' }, ['1e3'], '1e3'],
    [{ type: 'integer' }, ['12a'], '12a'],
    [{ type: 'number' }, ['-0.5'], -0.5],
    [{ type: 'boolean' }, ['yes'], 'yes'],
    [{ enum: [8000, 16000] }, ['8000'], 8000],
    [{ type: 'object' }, ['{a'], '{a'],
    [{ anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }] }, ['a'], 'a'],
    [{ anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }] }, ['a', 'b'], ['a', 'b']],
    [{ type: 'array', items: { type: 'object' } }, ['[{"a":1},{"b":2}]'], [{ a: 1 }, { b: 2 }]],
    [{ anyOf: [{ type: 'null' }, { type: 'string' }] }, ['null'], 'null'],
  ])('%j with %j is %j', (form, texts, value) => {
    expect(readValue(form, texts)).toEqual(value);
  });
});
