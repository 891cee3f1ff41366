import { type Issue, TexmlError } from '../issue.js';
import { inspectCharacters } from './inspect.js';
import { type Element, isElement, isPlaceholder, type Node, type Text, tagOf } from './node.js';
import type { PrettyOptions } from './pretty.js';
import { xmlName } from './xml-name.js';

type Builder = ReturnType<typeof import('xmlbuilder2')['create']>;

/**
 * An element as XML for people, laid out by xmlbuilder2: indented by two spaces, with text kept to the letter. It says
 * the same as `toXml({ pretty: true })`, for programs that build on xmlbuilder2; the library is loaded when it is called.
 *
 * @throws {TexmlError} `forbidden-character` where a text holds what XML can't, `bad-name` for a name that XML can't have.
 * @example
 * ```ts
 * import { parse } from 'texml';
 * import { prettyXml } from 'texml/pretty';
 * console.log(await prettyXml(parse('<Response><Hangup/></Response>').root));
 * ```
 * @see https://oozcitak.github.io/xmlbuilder2/
 */
export async function prettyXml(root: Element, { declaration = false }: PrettyOptions = {}): Promise<string> {
  const issues: Issue[] = [];
  inspectAll(root, root.name, (issue) => issues.push(issue));
  const [first] = issues;
  if (first) throw new TexmlError(first.code, `${first.path}: ${first.message}`, { issues });
  const { create, fragment } = await import('xmlbuilder2');

  const add = (parent: Builder, { name, attributes, children }: Element): void => {
    const element = parent.ele(hideName(name));
    for (const [key, value] of Object.entries(attributes))
      element.att(hideName(key), hide(value, inAttribute));
    if (children.every(isElement)) for (const child of children) add(element, child);
    // The library would put text on lines of its own. It can't where the content is text as a whole.
    else element.txt(hideMarkup(inline(children)));
  };

  const inline = (children: readonly Node[]): string => {
    const content = fragment();
    for (const child of children) {
      if (isElement(child)) add(content, child);
      else content.txt(hide([child], inText));
    }
    return content.toString();
  };

  try {
    const document = create({ version: '1.0', encoding: 'UTF-8' });
    add(document, root);
    return reveal(document.end({ prettyPrint: true, headless: !declaration }));
  } catch (cause) {
    throw new TexmlError('bad-name', 'An element or an attribute has a name that XML does not allow.', {
      cause,
    });
  }
}

// The library takes `&lt;` in a text for markup, writes line ends in attributes as they are, and knows neither Mustache
// nor names that only look like namespaces. So what it must not touch goes past it in a disguise: `\ufffd38.` for `&`.
// U+FFFD may stand in names and in text alike; where a document holds one, it wears the same disguise.
const disguised = /\ufffd(\d+)\./g;
const disguise = (text: string | number): string =>
  `\ufffd${typeof text === 'number' ? text : text.charCodeAt(0)}.`;

const nothing = 0;
const ampersandOfMarkup = 1;
const plain: Readonly<Record<string, string>> = {
  [nothing]: '',
  [ampersandOfMarkup]: '&',
  38: '&amp;',
  58: ':',
  60: '<',
  62: '>',
  65533: '\ufffd',
};

const reveal = (xml: string): string =>
  xml.replace(disguised, (_, code: string) => plain[code] ?? `&#${code};`);

const inText = /[&\r\ufffd]/g;
const inAttribute = /[&\t\n\r\ufffd]/g;
// At the end as well: a Mustache tag may follow.
const openingBraces = /\{(?=\{|$)/g;

function hide(text: Text, characters: RegExp): string {
  const parts = typeof text === 'string' ? [text] : text;
  return parts
    .map((part) =>
      isPlaceholder(part)
        ? tagOf(part).replace(characters, disguise)
        : part.replace(characters, disguise).replace(openingBraces, disguise),
    )
    .join('');
}

const hideName = (name: string): string =>
  (name === 'xmlns' ? disguise(nothing) : '') + name.replace(/[:\ufffd]/g, disguise);

const hideMarkup = (xml: string): string =>
  xml.replace(/[<>&]/g, (character) => disguise(character === '&' ? ampersandOfMarkup : character));

const wholeName = new RegExp(`^${xmlName}$`, 'u');

/** Reports what no XML document can hold. */
function inspectAll(element: Element, path: string, report: (issue: Issue) => void): void {
  inspectName(element.name, path, report);
  for (const [name, value] of Object.entries(element.attributes)) {
    inspectName(name, `${path}@${name}`, report);
    for (const part of typeof value === 'string' ? [value] : value) {
      inspectCharacters(isPlaceholder(part) ? part.name : part, `${path}@${name}`, report);
    }
  }
  const counts = new Map<string, number>();
  for (const child of element.children) {
    if (isElement(child)) {
      const count = (counts.get(child.name) ?? 0) + 1;
      counts.set(child.name, count);
      inspectAll(child, `${path}/${child.name}[${count}]`, report);
    } else {
      inspectCharacters(isPlaceholder(child) ? child.name : child, path, report);
    }
  }
}

function inspectName(name: string, path: string, report: (issue: Issue) => void): void {
  if (wholeName.test(name)) return;
  const message = `XML has no element or attribute with the name '${name}'. A name starts with a letter and holds no spaces.`;
  report({ code: 'bad-name', severity: 'error', message, path });
}
