import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '../document/check.js';
import { parse } from '../document/read/parse.js';
import { TexmlError } from '../issue.js';
import { type Call, callsOn, play, TwilioResponse } from './contract/calls.test-kit.js';
import { migrate, VoiceResponse } from './index.js';
import { twimlElements } from './table/elements.js';

const written = (calls: readonly Call[]): string => {
  const response = new TwilioResponse();
  play(response, calls);
  return response.toString();
};

const settings = { documentUrl: '/here', holdMusicUrl: '/music', speechTimeoutSeconds: 2 } as const;

describe('any TwiML that twilio-node writes', () => {
  it("becomes the same TeXML by migrate() and by the drop-in's own calls", () => {
    fc.assert(
      fc.property(callsOn('VoiceResponse', 3), (calls) => {
        const twiml = written(calls);
        // Braces mean nothing in TwiML: in code they are text, in a file they may be tags of Telnyx's.
        fc.pre(!twiml.includes('{'));
        const ours = new VoiceResponse({ ...settings, onUnsupported: 'warn', onIssue: () => {} });
        play(ours, calls);
        expect(ours.toString()).toBe(migrate(twiml, settings).xml);
      }),
      { numRuns: 500 },
    );
  });

  it('makes the drop-in throw where it adds what migrate() says has no equivalent', () => {
    fc.assert(
      fc.property(callsOn('VoiceResponse', 3), (calls) => {
        const lacking = migrate(written(calls).replaceAll('{', '_'), settings).changes.filter(
          ({ code, severity }) => code === 'no-equivalent' && severity === 'error',
        );
        const ours = new VoiceResponse({ ...settings, onIssue: () => {} });
        if (lacking.length > 0) expect(() => play(ours, calls)).toThrow(TexmlError);
      }),
      { numRuns: 500 },
    );
  });

  it('becomes XML that can be read, with all that is wrong told, and nothing of TwiML in it', () => {
    fc.assert(
      fc.property(callsOn('VoiceResponse', 3), (calls) => {
        const { xml, left, needsPerson, changes } = migrate(written(calls), settings);
        expect(check(parse(xml))).toEqual(left);
        const again = migrate(xml, settings).changes.filter(({ code }) =>
          ['renamed', 'moved', 'unit-changed', 'split', 'rewritten', 'emptied', 'unreachable'].includes(code),
        );
        expect(again).toEqual([]);
        expect(needsPerson).toBe([...changes, ...left].some(({ severity }) => severity === 'error'));
      }),
      { numRuns: 500 },
    );
  });
});

const names = Object.values(twimlElements).map(({ element }) => element);
const attributeNames = [
  ...new Set(Object.values(twimlElements).flatMap(({ attributes = {} }) => Object.keys(attributes))),
];
const values = fc.constantFrom(
  '',
  'true',
  '5',
  '600',
  'auto',
  'usd',
  'both_tracks',
  'a b',
  '/x?a=1&amp;b=2',
  '{{a}}',
);
const space = fc.constantFrom(' ', '\n  ', '\t');

const element: fc.Arbitrary<string> = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom('text', '\n  ', '<!-- <Sms> -->', '<![CDATA[<Echo>]]>', '{{a}}', '<?a b?>'),
    fc
      .tuple(
        fc.constantFrom(...names),
        fc.uniqueArray(fc.tuple(fc.constantFrom(...attributeNames), values, space), {
          selector: ([name]) => name,
          maxLength: 3,
        }),
        fc.array(tie('node'), { maxLength: 3 }),
      )
      .map(([name, attributes, inner]) => {
        const tag = `${name}${attributes.map(([key, value, gap]) => `${gap}${key}='${value}'`).join('')}`;
        return inner.length === 0 ? `<${tag} />` : `<${tag}>${inner.join('')}</${name}>`;
      }),
  ),
})).node;

describe('any document with the names of TwiML, wherever they stand', () => {
  it('is moved, or refused as a document is', () => {
    fc.assert(
      fc.property(fc.array(element, { maxLength: 5 }), (nodes) => {
        const xml = `<Response>${nodes.join('')}</Response>`;
        try {
          const { xml: moved, differences } = migrate(xml, settings);
          parse(moved);
          expect(differences.length > 0).toBe(moved !== xml);
        } catch (error) {
          if (!(error instanceof TexmlError)) throw error;
          expect(() => parse(xml)).toThrow(TexmlError);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
