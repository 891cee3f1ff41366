/** An attribute as it stands in a document's source. */
export interface AttributeSource {
  readonly name: string;
  /** Where its name starts. */
  readonly start: number;
  /** Where its closing quotation mark stands. */
  readonly end: number;
  /** What stands between the quotation marks. */
  readonly raw: string;
}

const opening = /<[^ \t\r\n/>=<&"']*/y;
const attribute = /([ \t\r\n]+)([^ \t\r\n/>=<&"']+)[ \t\r\n]*=[ \t\r\n]*(?:"([^"<]*)"|'([^'<]*)')/y;

/** The attributes of the start tag at an offset; of a tag with a fault, those before the fault. */
export function* attributesAt(source: string, offset: number): Generator<AttributeSource> {
  opening.lastIndex = offset;
  let end = offset + (opening.exec(source)?.[0].length ?? 0);
  for (;;) {
    attribute.lastIndex = end;
    const match = attribute.exec(source);
    if (!match) return;
    const [whole, space = '', name = '', double, single = ''] = match;
    const start = end + space.length;
    end += whole.length;
    yield { name, start, end: end - 1, raw: double ?? single };
  }
}

/** The name in the tag at an offset. */
export function nameAt(source: string, offset: number): string {
  const name = /<\/?([^ \t\r\n/>=<&"']*)/y;
  name.lastIndex = offset;
  return name.exec(source)?.[1] ?? '';
}

/** The name of the attribute that an offset within a start tag belongs to. */
export function attributeNameAt(source: string, tag: number, offset: number): string | undefined {
  let last = tag + 1 + nameAt(source, tag).length;
  for (const { name, start, end } of attributesAt(source, tag)) {
    if (start <= offset && offset <= end) return name;
    last = end + 1;
  }
  const unfinished = /[ \t\r\n]*([^ \t\r\n/>=<&"']+)/y;
  unfinished.lastIndex = last;
  return unfinished.exec(source)?.[1];
}
