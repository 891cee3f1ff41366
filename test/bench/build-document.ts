import { type Figure, race, round } from './figure.js';
import { texts, withTemplateLiteral, withTexml, withTwilio, withXmlbuilder2 } from './ten-elements.js';

/** The ten-element document: built, checked and written, against the others. */
export async function buildDocument(): Promise<Figure[]> {
  const bare = (xml: string) => xml.replace(/^<\?xml.*?\?>/, '');
  const expected = withTemplateLiteral(texts);
  for (const xml of [withTexml(texts), bare(withTwilio(texts)), withXmlbuilder2(texts)]) {
    if (xml !== expected) throw new Error(`The contenders write different documents:\n${expected}\n${xml}`);
  }
  const contenders = {
    texml: () => withTexml(texts),
    twilio: () => withTwilio(texts),
    xmlbuilder2: () => withXmlbuilder2(texts),
    'template literal': () => withTemplateLiteral(texts),
  };
  const speedOf = await race(contenders);
  const ours = speedOf('texml');
  const names = ['texml', 'twilio', 'xmlbuilder2', 'template literal'] as const;
  const shown = names.map((name) => `${name} ${Math.round(speedOf(name) / 1000)}k/s`);
  const detail = `ten elements, checks on; ${shown.join(', ')}`;
  return [
    {
      name: "build and check against twilio's VoiceResponse",
      value: round(ours / speedOf('twilio'), 1),
      unit: 'times as fast',
      reach: { atLeast: 15 },
      detail,
    },
    {
      name: 'build and check against xmlbuilder2',
      value: round(ours / speedOf('xmlbuilder2'), 1),
      unit: 'times as fast',
      reach: { atLeast: 1 },
      detail,
    },
    {
      name: 'build and check against a template literal',
      value: round(ours / speedOf('template literal')),
      unit: 'of its speed',
      reach: { atLeast: 0.5 },
      detail,
    },
  ];
}
