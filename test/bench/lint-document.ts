import { XMLParser } from 'fast-xml-parser';
import { createLinter } from 'texml/lint';
import { type Figure, race, round } from './figure.js';
import { longDocument } from './read-document.js';

/** Reading and linting together, with every rule and nothing found, against fast-xml-parser's own parse. */
export async function lintDocument(): Promise<Figure[]> {
  const xml = longDocument();
  const parser = new XMLParser({ ignoreAttributes: false });
  const linter = createLinter({ rules: { 'play-without-failover': 'off' } });
  const found = linter.lint(xml);
  if (found.length > 0) throw new Error(`The document is not as it was meant: ${found[0]?.message}`);
  const everything = createLinter();
  const speedOf = await race({
    texml: () => linter.lint(xml),
    'with advice': () => everything.lint(xml),
    'fast-xml-parser': () => parser.parse(xml),
  });
  const [ours, told, theirs] = [speedOf('texml'), speedOf('with advice'), speedOf('fast-xml-parser')];
  const findings = everything.lint(xml).length;
  return [
    {
      name: "read and lint a document against fast-xml-parser's parse",
      value: round(Math.min(ours, told) / theirs),
      unit: 'of its speed',
      reach: { atLeast: 0.33 },
      detail: `${xml.length} characters, texml ${Math.round(ours)}/s, with ${findings} findings ${Math.round(told)}/s, fast-xml-parser ${Math.round(theirs)}/s`,
    },
  ];
}
