import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { baseOf, globTest, isGlob } from './lint-glob.js';

describe('a pattern', () => {
  it.each([
    ['*.xml', ['a.xml', '.xml'], ['a/b.xml', 'a.xmlx']],
    ['**/*.xml', ['a.xml', 'a/b.xml', 'a/b/c.xml'], ['a/b.ts']],
    ['./flows/**', ['flows/a.ts', 'flows/a/b.xml'], ['flow/a.ts']],
    ['a/**/b.xml', ['a/b.xml', 'a/x/y/b.xml'], ['a/xb.xml']],
    ['menu-?.{xml,texml}', ['menu-1.xml', 'menu-a.texml'], ['menu-.xml', 'menu-12.xml', 'menu-1.ts']],
    ['[a-c]*.xml', ['b1.xml'], ['d1.xml']],
    ['[!a-c]*.xml', ['d1.xml'], ['b1.xml', '/x.xml']],
    ['a+b(c).xml*', ['a+b(c).xml', 'a+b(c).xml2'], ['aab(c).xml', 'abc.xml']],
    ['**', ['a', 'a/b'], []],
  ])('%s fits what it should', (glob, fits, others) => {
    const matches = globTest(glob);
    for (const path of fits) expect(matches(path), path).toBe(true);
    for (const path of others) expect(matches(path), path).toBe(false);
  });

  it('is searched for from the folder that all of it stands in', () => {
    expect(['*.xml', 'a/b/*.xml', '/a/**', '/*.xml', 'a/{b,c}/d.xml'].map(baseOf)).toEqual([
      '.',
      'a/b',
      '/a',
      '/',
      'a',
    ]);
    expect(['a.xml', 'a*.xml', 'a{b}.xml'].map(isGlob)).toEqual([false, true, true]);
  });

  it('is refused where its braces do not come in pairs', () => {
    expect(() => globTest('{a,b')).toThrow(/brackets and braces come in pairs/);
  });

  it('of plain characters fits itself alone', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (path, other) => {
        fc.pre(!/[*?[\]{}]/.test(path) && !path.startsWith('./'));
        expect(globTest(path)(path)).toBe(true);
        expect(globTest(path)(other)).toBe(path === other);
      }),
    );
  });
});
