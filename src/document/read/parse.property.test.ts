import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TexmlError } from '../../issue.js';
import { type Element, isElement, type Node, type Text } from '../node.js';
import { write } from '../write.js';
import { parse } from './parse.js';

const pieces = [
  ...[
    '<',
    '>',
    '/',
    '=',
    '"',
    "'",
    '&',
    ';',
    '#',
    '-',
    '--',
    '!',
    '?',
    '[',
    ']',
    ']]>',
    '<!--',
    '-->',
    '<![CDATA[',
  ],
  ...[
    '<?',
    '?>',
    '<?xml',
    '<?xml version="1.0"?>',
    '<?b c?>',
    '<!DOCTYPE a>',
    '<!DOCTYPE',
    ' SYSTEM "x"',
    '&amp;',
  ],
  ...[
    '&lt;',
    '&#x41;',
    '&#1;',
    '&b;',
    '&#x110000;',
    '&#123;',
    '&#x7d;',
    '<a>',
    '</a>',
    '<b>',
    '</b>',
    '<b c="1"/>',
  ],
  ...[
    ' c="2"',
    " d='&quot;<'",
    ' ',
    '\n',
    '\r\n',
    '\r',
    '\t',
    '{',
    '}',
    '{{',
    '}}',
    '{{{',
    '}}}',
    '{{a}}',
    '{{#secret}}',
  ],
  ...[
    '{{/secret}}',
    'a',
    'b',
    'x',
    '1',
    '\u0000',
    '\u0001',
    '\ud800',
    '\udc00',
    '\ufffe',
    '\ufffd',
    '\ufeff',
    '😀',
    'é',
  ],
];

const documents = [
  '<a><b c="1">t</b></a>',
  '\ufeff<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE a SYSTEM "x">\n<a>\n <b c="1" d=\'2\'>t &amp; u<![CDATA[ v ]]></b><!-- w --><?x y?>\n</a>\n',
  '<a c="{{b}}\n\t x">\r\n{{#secret}}S{{/secret}}<b/>{{#if {{x}} == 1}} &#123;{</a>',
  '<Response><Gather numDigits="1"><Say>Press 1</Say></Gather><Body><![CDATA[{"a":{{From}}}]]></Body></Response>',
];

const piece = fc.constantFrom(...pieces);

const mutated = fc
  .tuple(
    fc.constantFrom(...documents),
    fc.array(fc.record({ at: fc.nat(200), cut: fc.nat(4), put: fc.option(piece, { nil: '' }) }), {
      minLength: 1,
      maxLength: 3,
    }),
  )
  .map(([document, edits]) =>
    edits.reduce((text, { at, cut, put }) => {
      const start = at % (text.length + 1);
      return text.slice(0, start) + put + text.slice(start + cut);
    }, document),
  );

const soup = fc.array(piece, { maxLength: 12 }).map((parts) => `<a>${parts.join('')}</a>`);
const anyText = fc.oneof(
  mutated,
  soup,
  fc.string({ unit: 'binary' }),
  fc.array(piece).map((parts) => parts.join('')),
);

/** The value, or undefined where the document was refused as a document is refused. */
function read(xml: string | Uint8Array): Element | undefined {
  try {
    return parse(xml).root;
  } catch (error) {
    if (!(error instanceof TexmlError)) throw error;
    expect(error.issues).toHaveLength(1);
    const {
      code,
      severity,
      message,
      line = 0,
      column = 0,
    } = error.issues[0] ?? { code: '', severity: '', message: '' };
    expect(['not-well-formed', 'too-deep', 'too-large', 'bad-encoding', 'doctype']).toContain(code);
    expect(code).toBe(error.code);
    expect(severity).toBe('error');
    expect(message).toMatch(/^.{10,300}$/u);
    expect(line).toBeGreaterThan(0);
    expect(column).toBeGreaterThan(0);
    if (typeof xml === 'string') {
      const lines = xml.replace(/^\ufeff/, '').split(/\r\n?|\n/);
      expect(line).toBeLessThanOrEqual(lines.length);
      expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1);
    }
    return undefined;
  }
}

const expectNormal = (nodes: Text | readonly Node[]): void => {
  if (typeof nodes === 'string') return;
  for (const [index, node] of nodes.entries()) {
    if (typeof node !== 'string') continue;
    expect(node).not.toBe('');
    expect(typeof nodes[index + 1]).not.toBe('string');
  }
};

function* elementsOf(element: Element): Generator<Element> {
  yield element;
  for (const child of element.children) if (isElement(child)) yield* elementsOf(child);
}

describe('parse', () => {
  it('reads or refuses any text, and throws nothing else', () => {
    fc.assert(
      fc.property(anyText, (xml) => {
        read(xml);
      }),
      { numRuns: 3000 },
    );
  });

  it('reads or refuses any bytes, and throws nothing else', () => {
    const encoded = anyText.map((text) => new TextEncoder().encode(text));
    const spoilt = fc.tuple(encoded, fc.nat(), fc.nat(255)).map(([bytes, at, byte]) => {
      if (bytes.length > 0) bytes[at % bytes.length] = byte;
      return bytes;
    });
    fc.assert(
      fc.property(fc.oneof(spoilt, encoded, fc.uint8Array({ maxLength: 200 })), (bytes) => {
        read(bytes);
      }),
      { numRuns: 2000 },
    );
  });

  it('reads bytes as it reads their text', () => {
    fc.assert(
      fc.property(mutated, (xml) => {
        // A text's declared encoding says nothing; that of bytes does.
        fc.pre(!/\p{Surrogate}|encoding/u.test(xml));
        expect(read(new TextEncoder().encode(xml))).toEqual(read(xml));
      }),
    );
  });

  it('gives texts in one form: strings merged, none empty, arrays only for placeholders', () => {
    fc.assert(
      fc.property(anyText, (xml) => {
        const root = read(xml);
        for (const { attributes, children } of root ? elementsOf(root) : []) {
          expectNormal(children);
          for (const value of Object.values(attributes)) {
            expectNormal(value);
            if (typeof value !== 'string') expect(value.some((part) => typeof part !== 'string')).toBe(true);
          }
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('reads what was written of a value as that value', () => {
    fc.assert(
      fc.property(anyText, (xml) => {
        const root = read(xml);
        if (root) expect(parse(write(root)).root).toEqual(root);
      }),
      { numRuns: 3000 },
    );
  });

  it('knows where each element and attribute stands', () => {
    fc.assert(
      fc.property(anyText, (xml) => {
        if (!read(xml)) return;
        const { root, positionOf } = parse(xml);
        const lines = [...xml.matchAll(/\r\n?|\n/g)].map(({ index, 0: end }) => index + end.length);
        for (const element of elementsOf(root)) {
          for (const [attribute, start] of [
            [undefined, `<${element.name}`],
            ...Object.keys(element.attributes).map((name) => [name, name] as const),
          ] as const) {
            const { line, column, offset } = positionOf(element, attribute) ?? {
              line: 0,
              column: 0,
              offset: -1,
            };
            expect(xml.startsWith(start, offset)).toBe(true);
            const lineStart = line === 1 ? (xml.startsWith('\ufeff') ? 1 : 0) : (lines[line - 2] ?? -1);
            expect(lineStart + column - 1).toBe(offset);
          }
        }
      }),
      { numRuns: 1000 },
    );
  });
});
