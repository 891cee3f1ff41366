import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TexmlError } from '../issue.js';
import { type Element, isElement, isPlaceholder, type Node, type Placeholder, type Text } from './node.js';
import { writePretty } from './pretty.js';
import { prettyXml } from './pretty-xml.js';
import { parse } from './read/parse.js';
import { append } from './read/scan-placeholders.js';
import { write } from './write.js';

const nastyText = fc
  .array(
    fc.constantFrom(
      ...[
        '{',
        '}',
        '{{',
        '}}',
        '{{{',
        '{{a}}',
        '{{#secret}}',
        '{{/secret}}',
        '&',
        '<',
        '>',
        '"',
        "'",
        ']]>',
        '&amp;',
      ],
      ...[
        '&lt;',
        '&#10;',
        '&#123;',
        '<![CDATA[',
        '<!--',
        ' ',
        '\n',
        '\t',
        '\r',
        '\r\n',
        'a',
        '+12025550100',
        '😀',
        'é',
      ],
      ...['\u0085', '\u2028', '\ufeff', '\ufffd', '\ufffd38.', '\ue000', '.'],
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(''));

const placeholder: fc.Arbitrary<Placeholder> = fc.oneof(
  fc
    .constantFrom('From', 'SipHeader_X-Id', 'records[0].name', 'first  name')
    .map((name): Placeholder => ({ placeholder: 'param', name })),
  fc
    .constantFrom('slack_api_key', 'My Secret Name', ' ', 'a&b', 'x<y')
    .map((name): Placeholder => ({ placeholder: 'secret', name })),
  fc
    .constantFrom(
      '{{#if {{From}} == +1}}',
      '{{#else}}',
      '{{/if}}',
      '{{&raw}}',
      '{{{raw}}}',
      '{{ From }}',
      '{{}}',
      '{{!"<"}}',
    )
    .map((name): Placeholder => ({ placeholder: 'tag', name })),
);

const pieces = (parts: readonly Node[]): Node[] => {
  const nodes: Node[] = [];
  for (const part of parts) {
    if (isElement(part)) nodes.push(part);
    else append(nodes, part);
  }
  return nodes;
};

const value: fc.Arbitrary<Text> = fc.oneof(
  nastyText,
  fc.array(fc.oneof(nastyText, placeholder), { maxLength: 4 }).map((parts): Text => {
    const merged = pieces(parts).filter((part) => typeof part === 'string' || isPlaceholder(part));
    return merged.some(isPlaceholder) ? merged : merged.join('');
  }),
);

const isLayout = (children: readonly Node[], index: number): boolean => {
  const child = children[index];
  return (
    typeof child === 'string' &&
    /^[ \t\r\n]*$/.test(child) &&
    !isPlaceholder(children[index - 1]) &&
    !isPlaceholder(children[index + 1]) &&
    children.some(isElement)
  );
};

const name = fc.constantFrom(
  ...[
    'Response',
    'Say',
    'Gather',
    'Body',
    'break',
    'say-as',
    'a:b',
    'a:b:c',
    ':',
    'xml:lang',
    'xmlns',
    'xmlns:x',
  ],
  ...['__proto__', 'constructor', 'élan', '_', '\ufffd', 'x\ufffd'],
);

/** Trees as the reader gives them: texts merged, no layout. */
const { tree } = fc.letrec<{ tree: Element }>((tie) => ({
  tree: fc
    .record({
      name,
      attributes: fc
        .array(fc.tuple(name, value), { maxLength: 4 })
        .map((entries) => Object.fromEntries(entries)),
      children: fc.oneof(
        { depthSize: 'small' },
        fc.constant([]),
        fc.array(tie('tree'), { maxLength: 4 }),
        fc.array(fc.oneof(nastyText, placeholder), { maxLength: 4 }),
        fc.array(fc.oneof(nastyText, placeholder, tie('tree')), { maxLength: 5 }),
      ),
    })
    .map(({ name, attributes, children }) => {
      const merged = pieces(children);
      return { name, attributes, children: merged.filter((_, index) => !isLayout(merged, index)) };
    }),
}));

/** Everything, and the order of attributes too. */
const listed = ({ name, attributes, children }: Element): unknown => [
  name,
  Object.entries(attributes),
  children.map((child) => (isElement(child) ? listed(child) : child)),
];

const { root: menu } = parse(
  '<Response><Gather numDigits="1"><Say>Press 1 &amp; wait</Say><Pause/></Gather><Say>Hi <break/> you</Say></Response>',
);
const laidOut = `<Response>
  <Gather numDigits="1">
    <Say>Press 1 &amp; wait</Say>
    <Pause/>
  </Gather>
  <Say>Hi <break/> you</Say>
</Response>`;

describe.each([
  ['writePretty', async (root: Element, options?: { declaration: boolean }) => writePretty(root, options)],
  ['prettyXml', prettyXml],
])('%s', (_, pretty) => {
  it('indents elements by two spaces and leaves text alone', async () => {
    expect(await pretty(menu)).toBe(laidOut);
  });

  it('starts with an XML declaration when asked', async () => {
    expect(await pretty(menu, { declaration: true })).toBe(
      `<?xml version="1.0" encoding="UTF-8"?>\n${laidOut}`,
    );
  });

  it('keeps line ends and tabs in attributes', async () => {
    const xml = await pretty({ name: 'Say', attributes: { voice: 'a\tb\nc\rd' }, children: ['e\tf\ng\rh'] });
    expect(xml).toBe('<Say voice="a&#9;b&#10;c&#13;d">e\tf\ng&#13;h</Say>');
  });

  it('writes placeholders as they are, and the braces of ordinary text so that Telnyx sees text', async () => {
    const children: Node[] = ['{{From}} {', { placeholder: 'secret', name: 'key' }];
    const attributes = { voice: ['{', { placeholder: 'param', name: 'voice' } as const] };
    expect(await pretty({ name: 'Say', attributes, children })).toBe(
      '<Say voice="&#123;{{voice}}">&#123;{From}} &#123;{{#secret}}key{{/secret}}</Say>',
    );
  });

  it('never lets a text pull in a secret, whichever way it was put together', async () => {
    const xml = await pretty({
      name: 'Say',
      attributes: {},
      children: ['{', '{#secret}}key{', '{/secret}}'],
    });
    expect(parse(xml).root.children).toEqual(['{{#secret}}key{{/secret}}']);
  });

  it('says what the document says', async () => {
    await fc.assert(
      fc.asyncProperty(tree, async (root) => {
        expect(listed(parse(await pretty(root), { maxDepth: 1000 }).root)).toEqual(listed(root));
      }),
      { numRuns: 300 },
    );
  });
});

describe('the three writers', () => {
  it('say the same', async () => {
    await fc.assert(
      fc.asyncProperty(tree, async (root) => {
        const read = (xml: string) => listed(parse(xml, { maxDepth: 1000 }).root);
        expect(read(write(root))).toEqual(listed(root));
        expect(read(writePretty(root))).toEqual(read(await prettyXml(root)));
      }),
      { numRuns: 300 },
    );
  });

  it('lay documents out alike, to the letter', async () => {
    const text = fc.constantFrom('Hello', 'Hello & goodbye', '<', '"', 'one\ntwo');
    const { plain } = fc.letrec<{ plain: Element }>((tie) => ({
      plain: fc.record({
        name: fc.constantFrom('Say', 'Gather'),
        attributes: fc.dictionary(fc.constantFrom('a', 'b'), text),
        children: fc.oneof({ depthSize: 'small' }, fc.tuple(text), fc.array(tie('plain'), { maxLength: 4 })),
      }),
    }));
    await fc.assert(
      fc.asyncProperty(plain, async (root) => {
        expect(writePretty(root)).toBe(await prettyXml(root));
      }),
    );
  });
});

describe('prettyXml', () => {
  it('refuses characters that XML does not have, and says where they are', async () => {
    const root = {
      name: 'Response',
      attributes: {},
      children: [{ name: 'Say', attributes: {}, children: ['a\u0001'] }],
    };
    const error = await prettyXml(root).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(TexmlError);
    expect(error).toMatchObject({ code: 'forbidden-character', issues: [{ path: 'Response/Say[1]' }] });
  });

  it('refuses names that XML does not have', async () => {
    const root = { name: 'Response', attributes: { 'a b': '1' }, children: [] };
    await expect(prettyXml(root)).rejects.toMatchObject({
      code: 'bad-name',
      issues: [{ path: 'Response@a b' }],
    });
  });
});
