import { XMLParser } from 'fast-xml-parser';
import { parse, response } from 'texml';
import { type Figure, race, round } from './figure.js';

/** A long document of all common verbs, about 14 KB. */
export function longDocument(): string {
  let document = response();
  for (let index = 0; document.toXml().length < 14_000; index += 1) {
    document = document
      .say(`Part ${index}: "Fish & chips" for < 5 dollars.`, { voice: 'Polly.Joanna-Neural', loop: 2 })
      .gather({ action: `/menu/${index}`, numDigits: 1, timeout: 5 }, (g) =>
        g.say('Press 1 for sales.').play('/menu.mp3'),
      )
      .dial({ callerId: '+12025550100', timeout: 20 }, (d) =>
        d.number('+12025550101').sip('sip:desk@example.com'),
      )
      .pause({ length: 1 });
  }
  return document.toXml();
}

/** Reading with positions and strictness, against fast-xml-parser's own parse. */
export async function readDocument(): Promise<Figure[]> {
  const xml = longDocument();
  const parser = new XMLParser({ ignoreAttributes: false });
  const speedOf = await race({ texml: () => parse(xml), 'fast-xml-parser': () => parser.parse(xml) });
  const [ours, theirs] = [speedOf('texml'), speedOf('fast-xml-parser')];
  return [
    {
      name: 'read a document against fast-xml-parser',
      value: round(ours / theirs),
      unit: 'of its speed',
      reach: { atLeast: 0.5 },
      detail: `${xml.length} characters, texml ${Math.round(ours)}/s, fast-xml-parser ${Math.round(theirs)}/s`,
    },
  ];
}
