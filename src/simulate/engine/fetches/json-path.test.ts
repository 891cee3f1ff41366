import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readJsonPath } from './json-path.js';

describe('a path into JSON', () => {
  const json = { records: [{ Name: 'Ann', age: 41, ok: false, none: null }], 'a-b': { c: [1, 2] } };

  it('leads through objects and lists', () => {
    expect(readJsonPath(json, 'records[0].Name')).toBe('Ann');
    expect(readJsonPath(json, 'a-b.c[1]')).toBe('2');
    expect(readJsonPath([['x']], '[0][0]')).toBe('x');
  });

  it('gives numbers and truth values as text, and the rest as JSON', () => {
    expect(readJsonPath(json, 'records[0].age')).toBe('41');
    expect(readJsonPath(json, 'records[0].ok')).toBe('false');
    expect(readJsonPath(json, 'a-b')).toBe('{"c":[1,2]}');
  });

  it('gives nothing where there is nothing, and never what an object inherits', () => {
    for (const path of ['records[1].Name', 'records[0].none', 'x.y', 'constructor', 'records.length.x']) {
      expect(readJsonPath(json, path)).toBeUndefined();
    }
  });

  it('takes any text for a path', () => {
    fc.assert(fc.property(fc.string(), fc.jsonValue(), (path, value) => void readJsonPath(value, path)));
  });
});
