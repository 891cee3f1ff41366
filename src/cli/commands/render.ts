import { Command } from 'commander';
import { type Issue, TexmlError } from '../../issue.js';
import { template } from '../../template/index.js';
import { painter } from '../paint.js';
import { listedTemplates, shippedTemplates } from '../render-list.js';
import { templateNamed } from '../render-sources.js';
import { nameOption, type ParamValues, paramOption, readValues } from '../render-values.js';
import type { Context, Terminal } from '../terminal.js';

interface Options {
  readonly param?: ParamValues;
  readonly params?: string;
  readonly secret?: readonly string[];
  readonly keep?: readonly string[];
  readonly list?: boolean;
  readonly pretty?: boolean;
  readonly json?: boolean;
}

const examples = `
A template is Mustache that declares its parameters in a comment before its first element:
  <!-- @template Greets a caller.
    @param {string} name - Whom it greets.
    @param {integer} [seconds=5] - How long it waits. One with a default, or with nothing behind its name, may be left out.
    @param {e164[]} numbers - A list: {{#numbers}}<Number>{{.}}</Number>{{/numbers}}
    @secret door_code - {{#secret}}door_code{{/secret}} is left for Telnyx.
    @keep From - {{From}} is left for Telnyx.
  -->
Types: string, url, e164, integer, number, boolean.

Examples:
  texml render --list                                    the templates that are shipped, with their parameters
  texml render forward --param numbers=+12025550123 --param numbers=+12025550124 --param after_url=/done --pretty
  texml render menu --params menu.json > menu.xml        with {"greeting": "Welcome to Acme.", …} in menu.json
  texml render ./greeting.xml --param name=Ann
  cat greeting.xml | texml render - --param name=Ann --json

Exit status: 0 rendered, 1 the template or its values are not fine, 2 something could not be read.`;

/** `texml render`: fills in a template, and checks what comes of it. */
export const render = ({ terminal, exitWith }: Context): Command =>
  new Command('render')
    .description('Fills in a template, checks the document that it makes, and prints it.')
    .argument('[template]', 'a file, the name of a shipped template, or - for the standard input')
    .option('-p, --param <name=value>', 'the value of a parameter (given again: a list)', paramOption)
    .option('--params <file>', 'values by name, in a JSON file; --param goes before')
    .option(
      '--secret <name>',
      'a secret that is left for Telnyx, besides those declared (may be given again)',
      nameOption,
    )
    .option(
      '--keep <name>',
      'a name that is left for Telnyx, besides those declared (may be given again)',
      nameOption,
    )
    .option('-l, --list', 'list the shipped templates with their parameters')
    .option('--pretty', 'indent the document')
    .option('--json', 'print {"template", "xml", "issues"}, or the list, as JSON')
    .addHelpText('after', examples)
    .action(async (named: string | undefined, options: Options) => {
      if (options.list) {
        refuseWithList(named);
        terminal.stdout.write(listed(options, terminal));
      } else if (named === undefined) {
        throw new TexmlError(
          'nothing-named',
          'Name a template: a file, - for the standard input, or one that texml render --list shows.',
        );
      } else if (!(await renderOne(named, options, terminal))) exitWith(1);
    });

function refuseWithList(named: string | undefined): void {
  if (named !== undefined) {
    throw new TexmlError(
      'one-form',
      `--list shows every shipped template, and stands without a name. Leave out '${named}'.`,
    );
  }
}

function listed({ json = false }: Options, terminal: Terminal): string {
  const templates = shippedTemplates();
  if (json) return `${JSON.stringify({ templates }, null, 2)}\n`;
  return listedTemplates(templates, {
    paint: painter(terminal),
    width: Math.min(terminal.columns ?? 100, 100),
  });
}

/** Prints the document, or what is wrong. @returns Whether there is a document. */
async function renderOne(named: string, options: Options, terminal: Terminal): Promise<boolean> {
  const { pretty = false, json = false, secret = [], keep = [], param = {} } = options;
  const { name, text } = await templateNamed(named, terminal);
  const values = await readValues(options.params, param, terminal.cwd);
  const read = template(text, { secrets: secret, keeps: keep });
  const issues = read.check(values);
  const xml = issues.some(({ severity }) => severity === 'error') ? null : read.render(values, { pretty });
  if (json) terminal.stdout.write(`${JSON.stringify({ template: name, xml, issues }, null, 2)}\n`);
  else {
    if (xml !== null) terminal.stdout.write(`${xml}\n`);
    terminal.stderr.write(issues.map((issue) => `${told(issue, name, terminal)}\n`).join(''));
  }
  return xml !== null;
}

const colours = { error: 'red', warning: 'yellow', info: 'blue' } as const;

/** An issue on a line: where it is, in the template or in the document, and what is wrong. */
function told(
  { severity, line, column, path, message, code }: Issue,
  name: string,
  terminal: Terminal,
): string {
  const paint = painter(terminal);
  const isPlaced = line !== undefined;
  const place = isPlaced ? `${name}:${line}:${column}` : [name, path].filter(Boolean).join(': ');
  const subject = isPlaced && path !== '' && !message.includes(path) ? `${path}: ` : '';
  return `${place}: ${paint(colours[severity], severity)}: ${subject}${message} ${paint('dim', `(${code})`)}`;
}
