import { Command } from 'commander';
import { describeVocabulary } from '../../../verbs/index.js';
import { suggest } from '../../document/suggest.js';
import { TexmlError } from '../../issue.js';
import { explainElement, listElements } from '../explain.js';
import { painter } from '../paint.js';
import type { Context } from '../terminal.js';

interface Options {
  readonly json?: boolean;
  readonly xsd?: boolean;
  readonly customData?: boolean;
}

const examples = `
Examples:
  texml verbs                  every element, with one line for each
  texml verbs gather           what <Gather> takes and holds, and where it may stand
  texml verbs stream@stop      what differs for <Stream> inside <Stop>
  texml verbs --json           the whole vocabulary as JSON: {"elements": {"Gather": …}}
  texml verbs gather --json    one element as JSON
  texml verbs --xsd > texml.xsd
      a schema for any XML editor; <?xml-model href="texml.xsd"?> at the top of a document names it, and so do the
      file associations of an editor
  texml verbs --custom-data > texml.html-data.json
      for VS Code's setting html.customData: tags, attributes and values, with their documentation`;

/** `texml verbs`: the vocabulary, for people and for programs. */
export const verbs = ({ terminal }: Context): Command =>
  new Command('verbs')
    .description('Lists the elements of TeXML, or explains one of them.')
    .argument('[name]', "an element's name in any letter case; `stream@stop` is <Stream> inside <Stop>")
    .option('--json', 'print JSON')
    .option('--xsd', 'print an XML Schema for editors')
    .option('--custom-data', 'print custom data of VS Code, a JSON schema of tags for editors')
    .addHelpText('after', examples)
    .action(async (name: string | undefined, { json = false, xsd = false, customData = false }: Options) => {
      if (xsd || customData) {
        if (name !== undefined || json || (xsd && customData)) {
          throw new TexmlError(
            'one-form',
            '--xsd and --custom-data print the whole vocabulary, and stand alone.',
          );
        }
        const { texmlCustomData, texmlXsd } = await import('../../lint/schema/index.js');
        terminal.stdout.write(xsd ? texmlXsd() : `${JSON.stringify(texmlCustomData(), null, 2)}\n`);
        return;
      }
      const { elements } = describeVocabulary();
      const style = { paint: painter(terminal), width: Math.min(terminal.columns ?? 100, 100) };
      if (name === undefined) {
        terminal.stdout.write(
          json ? `${JSON.stringify({ elements }, null, 2)}\n` : listElements(elements, style),
        );
        return;
      }
      const found = find(name, Object.keys(elements));
      const element = elements[found];
      if (!element) return;
      terminal.stdout.write(
        json
          ? `${JSON.stringify({ name: found, ...element }, null, 2)}\n`
          : explainElement(found, elements, style),
      );
    });

function find(name: string, known: readonly string[]): string {
  const wanted = name.replace(/^<(.*?)\/?>$/, '$1');
  const found = known.find((one) => one.toLowerCase() === wanted.toLowerCase());
  if (found) return found;
  const near = suggest(wanted, known);
  throw new TexmlError(
    'unknown-element',
    `TeXML has no element '${wanted}'.${near ? ` Did you mean ${near}?` : ''} texml verbs lists them all.`,
  );
}
