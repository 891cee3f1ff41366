import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { areLintDocsCurrent, ruleFiles } from '../../../scripts/lint-docs.js';
import { lintText } from '../linting.test-kit.js';
import { listRules } from '../list-rules.js';
import { rulesOfVocabulary } from '../of-vocabulary.js';
import { rules } from './index.js';

const described = listRules();

/** Rules whose bad examples can't stand in a comment; each has tests of its own. */
const withoutBadExample: readonly string[] = [
  'bad-encoding',
  'too-deep',
  'too-large',
  'large-document',
  'long-text',
  'step-failed',
  'step-not-reached',
  'endless-call',
];

describe('the rules', () => {
  it('have a file each, of the same name', () => {
    expect([...rules().keys()].sort()).toEqual(
      ruleFiles()
        .map((file) => basename(file, '.ts'))
        .sort(),
    );
  });

  it('are as documented as their comments say', () => {
    expect(areLintDocsCurrent(), 'run `npx jiti scripts/lint-docs.ts`').toBe(true);
    for (const { name, doc } of described) expect(doc, name).toMatch(/^[A-Z`<].*[.:]$/s);
  });

  it('are all that the vocabulary states, and more', () => {
    const stated = described.filter(({ by }) => by === 'vocabulary').map(({ name }) => name);
    expect(stated).toEqual([...rulesOfVocabulary().keys()].sort());
    expect(described.length).toBeGreaterThan(stated.length);
  });

  it('rest on public pages', () => {
    const ownMatters = ['unknown-ignore', 'unused-ignore'];
    for (const { name, source } of described) {
      if (!ownMatters.includes(name))
        expect(source, name).toMatch(
          /^https:\/\/(developers\.telnyx\.com|github\.com\/team-telnyx|www\.w3\.org)\//,
        );
    }
  });

  it('show what they are against, and what to write instead', () => {
    const lacking = described.filter(({ examples }) => !examples.some(({ kind }) => kind === 'bad'));
    expect(lacking.map(({ name }) => name).sort()).toEqual([...withoutBadExample].sort());
  });
});

describe.each(described.filter(({ examples }) => examples.length > 0))(
  '$name',
  ({ name, severity, examples }) => {
    it.each(examples.filter(({ kind }) => kind === 'bad'))(
      'finds something in $code',
      ({ code, answers, address }) => {
        const found = lintText(code, { answers, address }).filter(({ rule }) => rule === name);
        expect(found.length).toBeGreaterThan(0);
        expect(found.every((one) => one.message !== '' && one.line >= 1 && one.column >= 1)).toBe(true);
        expect(found.map((one) => one.severity)).toContain(severity);
      },
    );

    it.each(examples.filter(({ kind }) => kind === 'good'))(
      'is content with $code, and so is every other rule but for advice',
      ({ code, answers, address }) => {
        const found = lintText(code, { answers, address });
        expect(found.filter((one) => one.rule === name || one.severity !== 'info')).toEqual([]);
      },
    );
  },
);
