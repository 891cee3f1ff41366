/**
 * Where in the document's XML something stands: in the text between tags, in an attribute's value, in CDATA, in a
 * comment (or any other markup that is no element), or in a tag but outside of the quotation marks.
 */
export type Place = 'text' | 'attribute' | 'cdata' | 'comment' | 'tag';

/** How far the XML was followed. */
export type XmlState =
  | 'text'
  | 'tag'
  | 'double-quoted'
  | 'single-quoted'
  | 'cdata'
  | 'comment'
  | 'instruction'
  | 'declaration';

interface Step {
  readonly place: Place;
  /** What ends the state, and which state it leads to. */
  readonly until: RegExp;
  readonly leadsTo: Readonly<Record<string, XmlState>>;
}

const steps: Readonly<Record<XmlState, Step>> = {
  text: {
    place: 'text',
    until: /<(?:!\[CDATA\[|!--|!|\?)?/g,
    leadsTo: {
      '<': 'tag',
      '<![CDATA[': 'cdata',
      '<!--': 'comment',
      '<!': 'declaration',
      '<?': 'instruction',
    },
  },
  tag: {
    place: 'tag',
    until: /[>"']/g,
    leadsTo: { '>': 'text', '"': 'double-quoted', "'": 'single-quoted' },
  },
  'double-quoted': { place: 'attribute', until: /"/g, leadsTo: { '"': 'tag' } },
  'single-quoted': { place: 'attribute', until: /'/g, leadsTo: { "'": 'tag' } },
  cdata: { place: 'cdata', until: /\]\]>/g, leadsTo: { ']]>': 'text' } },
  comment: { place: 'comment', until: /-->/g, leadsTo: { '-->': 'text' } },
  instruction: { place: 'comment', until: /\?>/g, leadsTo: { '?>': 'text' } },
  declaration: { place: 'comment', until: />/g, leadsTo: { '>': 'text' } },
};

export const placeOf = (state: XmlState): Place => steps[state].place;

/** Follows a stretch of the template's own text: nothing that is filled in later can change the state. */
export function follow(start: XmlState, text: string): XmlState {
  let state = start;
  let from = 0;
  for (;;) {
    const { until, leadsTo } = steps[state];
    until.lastIndex = from;
    const found = until.exec(text);
    if (!found) return state;
    state = leadsTo[found[0]] ?? state;
    from = until.lastIndex;
  }
}
