import { Command } from 'commander';
import { describeVocabulary } from '../../../verbs/index.js';
import { suggest } from '../../document/suggest.js';
import { TexmlError } from '../../issue.js';
import { explainElement, listElements } from '../explain.js';
import { painter } from '../paint.js';
import type { Context } from '../terminal.js';

const examples = `
Examples:
  texml verbs                  every element, with one line for each
  texml verbs gather           what <Gather> takes and holds, and where it may stand
  texml verbs stream@stop      what differs for <Stream> inside <Stop>
  texml verbs --json           the whole vocabulary as JSON: {"elements": {"Gather": …}}
  texml verbs gather --json    one element as JSON`;

/** `texml verbs`: the vocabulary, for people and for programs. */
export const verbs = ({ terminal }: Context): Command =>
  new Command('verbs')
    .description('Lists the elements of TeXML, or explains one of them.')
    .argument('[name]', "an element's name in any letter case; `stream@stop` is <Stream> inside <Stop>")
    .option('--json', 'print JSON')
    .addHelpText('after', examples)
    .action((name: string | undefined, { json = false }: { json?: boolean }) => {
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
