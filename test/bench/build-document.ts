import { type Figure, race, round } from './figure.js';
import { texts, withTemplateLiteral, withTexml, withTwilio, withXmlbuilder2 } from './ten-elements.js';

/** The ten-element document: built, checked and written, against the others. */
export async function buildDocument(): Promise<Figure[]> {
  const bare = (xml: string) => xml.replace(/^<\?xml.*?\?>/, '');
  const expected = withTemplateLiteral(texts);
  for (const xml of [withTexml(texts), bare(withTwilio(texts)), withXmlbuilder2(texts)]) {
    if (xml !== expected) throw new Error(`The contenders write different documents:\n${expected}\n${xml}`);
  }
  const speed = await race({
    texml: () => withTexml(texts),
    twilio: () => withTwilio(texts),
    xmlbuilder2: () => withXmlbuilder2(texts),
    literal: () => withTemplateLiteral(texts),
  });
  const detail = `a ten-element document, ${Object.entries(speed)
    .map(([name, perSecond]) => `${name} ${Math.round(perSecond / 1000)}k/s`)
    .join(', ')}`;
  return [
    {
      name: "build and check against twilio's VoiceResponse",
      value: round(speed.texml / speed.twilio, 1),
      unit: 'times as fast',
      reach: { atLeast: 15 },
      detail,
    },
    {
      name: 'build and check against xmlbuilder2',
      value: round(speed.texml / speed.xmlbuilder2, 1),
      unit: 'times as fast',
      reach: { atLeast: 1 },
      detail,
    },
    {
      name: 'build and check against a template literal',
      value: round(speed.texml / speed.literal),
      unit: 'of its speed',
      reach: { atLeast: 0.5 },
      detail,
    },
  ];
}
