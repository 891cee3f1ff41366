import { faultyReference } from './references.js';
import { attributeNameAt, attributesAt, nameAt } from './start-tag.js';

/** What is wrong with a document's source, for a person. */
export interface Fault {
  readonly message: string;
  readonly offset: number;
  /** The element whose start tag is at fault, and so is not open yet. */
  readonly within?: string;
  readonly attribute?: string | undefined;
}

/** Where the parser was when it complained. */
export interface Scene {
  readonly source: string;
  /** Where the last complete piece of markup ended. */
  readonly from: number;
  /** The character that was read last. */
  readonly at: number;
  /** The innermost open element, and where it started. */
  readonly open: { readonly name: string; readonly at: number } | undefined;
  readonly root: string | undefined;
}

/** `tag` is where the piece of markup at fault starts, or where there would be one. */
type Explain = (scene: Scene, tag: number, name: string) => Fault;

const declaration = '<?xml version="1.0" encoding="UTF-8"?>';

/** The fault is the markup as a whole. */
const markup =
  (message: string): Explain =>
  (_, tag) => ({ message, offset: tag });

/** The fault is the character that was read last, in a start tag. */
const inStartTag =
  (message: (name: string, attribute: string) => string): Explain =>
  ({ source, at }, tag, name) => {
    const attribute = attributeNameAt(source, tag, at);
    return { message: message(name, shorten(attribute ?? 'name')), offset: at, within: name, attribute };
  };

const inReference: Explain = (scene, tag, name) => {
  const { source, from, at } = scene;
  const found = faultyReference(source.slice(from, at + 1));
  if (!found) return notWellFormed(scene, tag, name);
  const offset = from + found.index;
  return offset < tag || tag < 0
    ? { message: found.message, offset }
    : referenceFault(source, tag, name, offset, found.message);
};

const referenceFault = (
  source: string,
  tag: number,
  name: string,
  offset: number,
  message: string,
): Fault => ({
  message,
  offset,
  within: name,
  attribute: attributeNameAt(source, tag, offset),
});

const notWellFormed: Explain = ({ source, at }, tag) =>
  source.startsWith('<?xml', tag)
    ? {
        message: `The XML declaration is not right. Write ${declaration}, or leave it out.`,
        offset: tag,
      }
    : { message: 'This is not well-formed XML. Check the markup here.', offset: at };

const textOutside: Explain = ({ source, from, root }) => {
  const text = /[^ \t\r\n\ufeff]/g;
  text.lastIndex = from;
  return {
    message: root
      ? `Text stands after </${root}>, where the document has ended. Put it inside <${root}>, or remove it.`
      : 'Text stands before the first element. A document is one element, such as <Response>…</Response>, with nothing around it.',
    offset: text.exec(source)?.index ?? from,
  };
};

const wrongClosing: Explain = ({ open }, tag, name) => ({
  message: open
    ? `</${name}> stands where <${open.name}> is still open. Write </${open.name}> first, or remove this tag.`
    : `</${name}> closes nothing. Remove it.`,
  offset: tag,
});

const duplicate: Explain = ({ source }, tag, name) => {
  const seen = new Set<string>();
  for (const { name: attribute, start } of attributesAt(source, tag)) {
    if (seen.has(attribute)) {
      const message = `<${name}> has the attribute ${shorten(attribute)} twice. Remove one of them.`;
      return { message, offset: start, within: name, attribute };
    }
    seen.add(attribute);
  }
  return { message: `<${name}> has an attribute twice. Remove one of them.`, offset: tag, within: name };
};

const badTagName: Explain = ({ at }, tag, name) =>
  at === tag + 1
    ? { message: 'A < must begin a tag. Write &lt; for the character itself.', offset: tag }
    : {
        message: `A tag's name ends with white space, / or >; <${name} goes on with something else.`,
        offset: at,
      };

const unfinished: readonly (readonly [start: string, message: string])[] = [
  ['<!--', 'The comment is never closed. End it with -->.'],
  ['<![', 'The CDATA section is never closed. Write it as <![CDATA[…]]>.'],
  ['<!', 'The document ends inside this <!…> declaration.'],
  ['<?', 'The processing instruction is never closed. End it with ?>.'],
  ['</', 'The document ends inside this closing tag. End it with >.'],
  ['<', 'The document ends inside this tag. Close the quotation marks of its attributes, and end it with >.'],
];

const endTooEarly: Explain = ({ source, from, open }, tag, name) => {
  const reference = faultyReference(tag < 0 ? source.slice(from) : source.slice(from, tag));
  if (reference) return { message: reference.message, offset: from + reference.index };
  if (tag >= 0) {
    const [start, message = ''] = unfinished.find(([start]) => source.startsWith(start, tag)) ?? [];
    if (start !== '<' || name === '') return { message, offset: tag };
    const inTag = faultyReference(source.slice(tag));
    return inTag
      ? referenceFault(source, tag, name, tag + inTag.index, inTag.message)
      : { message, offset: tag, within: name };
  }
  return open
    ? { message: `<${open.name}> is never closed. Write </${open.name}>.`, offset: open.at }
    : { message: 'There is no element. A document is <Response>…</Response>.', offset: source.length };
};

const noValue = inStartTag(
  (_, attribute) => `The attribute ${attribute} has no value. Write ${attribute}="…".`,
);

const badInStartTag = inStartTag(
  (name) => `<${name}> holds a character that can't stand in a tag. Attributes are written name="value".`,
);

/** By how the parser's own words begin. What is not here is told in general terms. */
const faults: readonly (readonly [complaint: string, explain: Explain])[] = [
  ['text data outside of root node', textOutside],
  ['document must contain a root element', endTooEarly],
  ['unclosed tag', endTooEarly],
  ['unexpected end', endTooEarly],
  [
    'documents may contain only one root',
    ({ root }, tag, name) => ({
      message: `<${name}> is a second root element. Put everything inside <${root}>.`,
      offset: tag,
      within: name,
    }),
  ],
  ['unexpected close tag', wrongClosing],
  ['unmatched closing tag', wrongClosing],
  [
    'weird empty close tag',
    ({ open }, tag) => ({
      message: `A closing tag needs a name: </${open?.name ?? 'Response'}>.`,
      offset: tag,
    }),
  ],
  [
    'disallowed character in closing tag',
    markup('A closing tag holds a name and nothing else, as in </Say>.'),
  ],
  ['duplicate attribute', duplicate],
  ['disallowed character in tag name', badTagName],
  [
    'disallowed character in attribute name',
    (scene, tag, name) => {
      const { source, at } = scene;
      const isEndOfTag = source[at] === '/' && source[at - 1] !== '"' && source[at - 1] !== "'";
      return (isEndOfTag ? noValue : badInStartTag)(scene, tag, name);
    },
  ],
  ['attribute without value', noValue],
  [
    'unquoted attribute value',
    inStartTag(
      (_, attribute) => `The value of ${attribute} must stand in quotation marks: ${attribute}="…".`,
    ),
  ],
  [
    'no whitespace between attributes',
    inStartTag(() => 'Two attributes must have white space between them.'),
  ],
  [
    'forward-slash in opening tag',
    inStartTag(
      (name) => `A / in a tag must be followed by >, as in <${name}/>. Values stand in quotation marks.`,
    ),
  ],
  [
    'disallowed character.',
    inStartTag(
      (_, attribute) =>
        `A < can't stand in the value of ${attribute}. Write &lt;, or close the value's quotation marks before it.`,
    ),
  ],
  ['empty entity name', inReference],
  ['undefined entity', inReference],
  ['disallowed character in entity name', inReference],
  ['malformed character entity', inReference],
  ['the string "]]>"', ({ at }) => ({ message: "]]> can't stand in text. Write ]]&gt;.", offset: at - 2 })],
  [
    'malformed comment',
    ({ at }) => ({ message: 'A comment must not hold --, and ends with -->.', offset: at - 2 }),
  ],
  ['incorrect syntax', markup('After <! comes a comment, <!-- … -->, or a CDATA section, <![CDATA[ … ]]>.')],
  [
    'processing instruction without',
    markup('After <? comes a name. Write &lt;? for the characters themselves.'),
  ],
  ['disallowed character in processing', markup('After <? comes a name, then white space or ?>.')],
  [
    'inappropriately located doctype',
    markup('A DOCTYPE stands once, before the first element. Remove this one.'),
  ],
  [
    'an XML declaration must',
    markup(`The XML declaration must be the document's first characters. Move it there, or remove it.`),
  ],
  [
    'the XML declaration must',
    markup(`The XML declaration is written ${declaration}, and only at the very start.`),
  ],
];

/** Puts what the parser complained of into words that help. */
export function faultOf(complaint: string, scene: Scene): Fault {
  const tag = scene.source.indexOf('<', scene.from);
  const explain = faults.find(([start]) => complaint.startsWith(start))?.[1] ?? notWellFormed;
  return explain(scene, tag, shorten(tag < 0 ? '' : nameAt(scene.source, tag)));
}

const shorten = (name: string): string => (name.length > 40 ? `${name.slice(0, 39)}…` : name);
