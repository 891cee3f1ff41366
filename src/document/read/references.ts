const predefined: Readonly<Record<string, string>> = { amp: '&', apos: "'", gt: '>', lt: '<', quot: '"' };

const reference = /&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi;
const lineEnd = /\r\n?/g;
const attributeSpace = /\r\n|[\t\n\r]/g;

const resolve = (whole: string, hexadecimal?: string, decimal?: string, name = ''): string =>
  hexadecimal !== undefined
    ? String.fromCodePoint(Number.parseInt(hexadecimal, 16))
    : decimal !== undefined
      ? String.fromCodePoint(Number.parseInt(decimal, 10))
      : (predefined[name] ?? whole);

/** The value of a stretch of source that is known to be well-formed, by the place that it stands in. */
export const decode = {
  text: (raw: string): string => raw.replace(lineEnd, '\n').replace(reference, resolve),
  attribute: (raw: string): string => raw.replace(attributeSpace, ' ').replace(reference, resolve),
  cdata: (raw: string): string => raw.replace(lineEnd, '\n'),
};

const attempt = /&(?:([^\s&;<>"']{1,40});)?/g;
const number = /^#(?:x([\da-fA-F]+)|(\d+))$/;

/** The first `&` in a stretch of source that is not the start of a proper reference, and what to write instead. */
export function faultyReference(raw: string): { index: number; message: string } | undefined {
  for (const { index, 1: name } of raw.matchAll(attempt)) {
    const message = name === undefined ? bareAmpersand : complaintAbout(name);
    if (message !== undefined) return { index, message };
  }
  return undefined;
}

const bareAmpersand = 'An & must begin a reference such as &amp;. Write &amp; for the character itself.';

function complaintAbout(name: string): string | undefined {
  if (!name.startsWith('#')) {
    return Object.hasOwn(predefined, name)
      ? undefined
      : `The entity &${name}; is not declared: XML has &amp;, &lt;, &gt;, &quot; and &apos; only. Write the character itself or its number, or &amp; if the & was meant as text.`;
  }
  const [, hexadecimal, decimal] = number.exec(name) ?? [];
  const digits = hexadecimal ?? decimal;
  if (digits === undefined) {
    return `&${name}; is not a character reference. Write a decimal number as in &#38; or a hexadecimal one as in &#x26;.`;
  }
  return isCharacter(Number.parseInt(digits, hexadecimal === undefined ? 10 : 16))
    ? undefined
    : `&${name}; stands for a character that XML does not allow, not even as a reference. Remove it.`;
}

const isCharacter = (code: number): boolean =>
  code === 0x9 ||
  code === 0xa ||
  code === 0xd ||
  (code >= 0x20 && code <= 0xd7ff) ||
  (code >= 0xe000 && code <= 0xfffd) ||
  (code >= 0x10000 && code <= 0x10ffff);
