import fc from 'fast-check';
import { XmlDocument, type XmlElement } from 'libxml2-wasm';
import { describe, expect, it } from 'vitest';
import { anySteps, anyText, documentOf, xmlText } from './arbitrary.test-kit.js';
import { check, param, parse, response, secret, write } from './index.js';
import { isPlaceholder } from './node.js';

/** Reads XML with libxml2, an independent conforming parser. */
function readBack<T>(xml: string, look: (root: XmlElement) => T): T {
  const document = XmlDocument.fromString(xml);
  try {
    return look(document.root);
  } finally {
    document.dispose();
  }
}

const isError = ({ severity }: { severity: string }) => severity === 'error';

describe('any strings in, the same strings out of an independent parser', () => {
  it('in text', () => {
    fc.assert(
      fc.property(xmlText, (text) => {
        fc.pre(text.trim() !== '' && text.length < 3000);
        expect(readBack(response().say(text).toXml(), (root) => root.firstChild?.content)).toBe(text);
      }),
      { numRuns: 1000 },
    );
  });

  it('in attributes', () => {
    fc.assert(
      fc.property(xmlText, (text) => {
        const xml = response()
          .connect({}, (c) => c.conversationRelay({ url: 'wss://example.com/', welcomeGreeting: text }))
          .toXml();
        expect(
          readBack(
            xml,
            (root) => root.find('//ConversationRelay') && root.eval('string(//@welcomeGreeting)'),
          ),
        ).toBe(text);
      }),
      { numRuns: 1000 },
    );
  });

  it('in payloads', () => {
    fc.assert(
      fc.property(fc.dictionary(xmlText, fc.oneof(xmlText, fc.integer())), (value) => {
        const xml = response()
          .aiGather({}, (a) => a.parameters({ type: 'object', ...value }))
          .toXml();
        expect(JSON.parse(readBack(xml, (root) => root.content))).toEqual(
          JSON.parse(JSON.stringify({ type: 'object', ...value })),
        );
        expect(xml).not.toContain('{{');
      }),
    );
  });

  it('and what XML 1.0 forbids is refused with an issue that says where', () => {
    fc.assert(
      fc.property(
        xmlText,
        fc.constantFrom('\u0000', '\u0008', '\u000b', '\u001f', '\ufffe', '\uffff', '\ud800'),
        xmlText,
        (before, bad, after) => {
          // A surrogate must stay alone.
          const text = `${before}.${bad}.${after}`;
          const { issues } = response().say(text);
          const issue = issues.find(({ code }) => code === 'forbidden-character');
          expect(issue?.path).toBe('Response/Say[1]');
          expect(issue?.message).toContain(`index ${before.length + 1}`);
        },
      ),
    );
  });
});

describe('a double brace', () => {
  it('stands in the raw XML for secret() and param() only', () => {
    const parts = fc.array(fc.oneof(anyText, fc.constant(secret('s')), fc.constant(param('p'))), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(parts, (text) => {
        const xml = write(response().say(text).gather({ action: text }).root);
        const meant = text.filter((part) => isPlaceholder(part));
        const tags = meant.map((part) =>
          isPlaceholder(part) && part.placeholder === 'secret' ? '{{#secret}}s{{/secret}}' : '{{p}}',
        );
        // Every `{{` of the XML belongs to one of the tags, in text and again in the attribute.
        let rest = xml;
        for (const tag of [...tags, ...tags]) {
          const at = rest.indexOf(tag);
          expect(at).toBeGreaterThanOrEqual(0);
          expect(rest.slice(0, at)).not.toContain('{{');
          // Nothing at its edges may grow the tag.
          expect(rest[at - 1]).not.toBe('{');
          rest = rest.slice(at + tag.length);
          expect(rest[0]).not.toBe('}');
        }
        expect(rest).not.toContain('{{');
      }),
      { numRuns: 1000 },
    );
  });
});

describe('generated documents', () => {
  it('are written while they are built as they are written from their value', () => {
    fc.assert(
      fc.property(anySteps, (steps) => {
        const document = documentOf(steps);
        if (document.issues.some(isError)) expect(() => document.toXml()).toThrow('error');
        else {
          expect(document.toXml()).toBe(write(document.root));
          expect(readBack(document.toXml(), (root) => root.name)).toBe('Response');
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('are read back as the value that they are', () => {
    fc.assert(
      fc.property(anySteps, (steps) => {
        const document = documentOf(steps);
        fc.pre(!document.issues.some(isError));
        expect(parse(document.toXml()).root).toEqual(document.root);
        expect(parse(document.toXml({ pretty: true })).root).toEqual(document.root);
      }),
      { numRuns: 1500 },
    );
  });

  it('have the same issues while they are built as when they are checked whole', () => {
    fc.assert(
      fc.property(anySteps, (steps) => {
        const document = documentOf(steps);
        const sorted = (issues: readonly { code: string; path: string }[]) =>
          issues.map(({ code, path }) => `${path} ${code}`).sort();
        const built = document.issues.filter(({ code }) => code !== 'wrong-type');
        expect(sorted(built)).toEqual(sorted(check(document)));
      }),
      { numRuns: 1500 },
    );
  });
});
