import { Command, Option } from 'commander';
import { callbackNames, parametersOf } from '../../callbacks/index.js';
import { TexmlError } from '../../issue.js';
import { createLinter, type RuleSetting } from '../../lint/index.js';
import { type ReportFormat, reports } from '../../lint/report/index.js';
import { loadLintConfig } from '../lint-config.js';
import { explainedRule, listedRules } from '../lint-explain.js';
import { globTest } from '../lint-glob.js';
import { countOption, ruleOption } from '../lint-options.js';
import { type Ran, runLint } from '../lint-run.js';
import { sourcesOf } from '../lint-sources.js';
import { ownPackage } from '../package-root.js';
import { painter } from '../paint.js';
import { defaultConfig } from '../provision-config.js';
import type { Context, Terminal } from '../terminal.js';

interface Options {
  readonly format: ReportFormat;
  readonly fix?: boolean;
  readonly explain?: string | true;
  readonly config?: string;
  readonly maxWarnings?: number;
  readonly rule?: Readonly<Record<string, RuleSetting>>;
  readonly quiet?: boolean;
  readonly stdinFilename: string;
}

const examples = `
A folder is searched for .xml, .texml and .mustache files; XML that is not TeXML is passed over. Templates are looked at
as they are written. A flow (TypeScript or JavaScript) is named by its file or a pattern: its handlers run, as in texml
call, in up to 200 simulated calls, and what they answer is looked at.

Configuration, in ${defaultConfig}:
  export default { lint: { rules: { 'twilio-defaults': 'off' }, secrets: ['door_code'], exclude: ['old/**'] } };
In a document, for the element that follows:
  <!-- texml-ignore plain-http: a test server -->

Examples:
  texml lint menu.xml
  texml lint templates 'flows/*.ts' https://example.com/voice
  texml lint templates --fix                     mends letter case, names from TwiML, and seconds for milliseconds
  cat menu.xml | texml lint - --stdin-filename menu.xml
  texml lint . --format sarif > texml.sarif      or github, for annotations in a workflow
  texml lint . --max-warnings 0 --rule plain-http=error
  texml lint --explain unknown-attribute         or --explain alone, for the list of rules

Exit status: 0 nothing is wrong, 1 there are errors, or more warnings than --max-warnings, 2 something could not be read.`;

/** `texml lint`: finds what the runtime would pass over in silence. */
export const lint = ({ terminal, exitWith }: Context): Command =>
  new Command('lint')
    .description(
      'Finds what is wrong with TeXML documents, templates and flows, and says what to write instead.',
    )
    .argument('[files...]', 'files, folders, patterns, addresses; - is the standard input')
    .addOption(
      new Option('-f, --format <format>', 'how findings are written')
        .choices(Object.keys(reports))
        .default('pretty'),
    )
    .option('--fix', 'mend what can be mended safely')
    .option('--explain [rule]', 'explain a rule, or list them all')
    .option('-c, --config <file>', `the configuration (default: ${defaultConfig}, where there is one)`)
    .option('--max-warnings <count>', 'end with 1 when there are more warnings', countOption)
    .option(
      '--rule <name=severity>',
      'set a rule to error, warning, info or off (may be given again)',
      ruleOption,
    )
    .option('-q, --quiet', 'tell errors alone')
    .option('--stdin-filename <name>', 'how the standard input is named', '<stdin>')
    .addHelpText('after', examples)
    .action(async (files: readonly string[], options: Options) => {
      if (options.explain !== undefined) {
        terminal.stdout.write(explained(options.explain, terminal));
        return;
      }
      checkNamed(files, options);
      const ran = await lintAll(files, options, terminal);
      if (ran.problems.length > 0) {
        throw new TexmlError(
          'unreadable',
          `This could not be looked at:\n${ran.problems.map((one) => `  ${one}`).join('\n')}`,
        );
      }
      const { error, warning } = ran.counts;
      if (error > 0 || warning > (options.maxWarnings ?? Infinity)) exitWith(1);
    });

function explained(rule: string | true, terminal: Terminal): string {
  const look = { paint: painter(terminal), width: Math.min(terminal.columns ?? 100, 100) };
  return rule === true ? listedRules(look) : explainedRule(rule, look);
}

function checkNamed(files: readonly string[], { fix = false }: Options): void {
  if (files.length === 0) {
    throw new TexmlError(
      'nothing-named',
      'Name what to lint: files, folders, patterns, addresses, or - for the standard input. texml lint . is for all that is here.',
    );
  }
  const unwritable = fix && files.find((file) => file === '-' || /^https?:/i.test(file));
  if (unwritable) {
    throw new TexmlError(
      'cannot-fix',
      `--fix writes files, and ${unwritable === '-' ? 'the standard input' : unwritable} is none: save it as a file first.`,
    );
  }
}

async function lintAll(files: readonly string[], options: Options, terminal: Terminal): Promise<Ran> {
  const { cwd } = terminal;
  const { rules, exclude = [], parameters, secrets } = await loadLintConfig(options.config, cwd);
  const sent = callbackNames().flatMap((name) => parametersOf(name).map((one) => one.name));
  const linterWith = (more: Readonly<Record<string, RuleSetting>>) =>
    createLinter({
      rules: { ...more, ...rules, ...options.rule },
      parameters,
      secrets,
      telnyxParameters: [...new Set(sent)],
    });
  const excluded = exclude.map(globTest);
  const sources = sourcesOf(files, {
    cwd,
    stdin: terminal.stdin,
    stdinName: options.stdinFilename,
    isExcluded: (path) => excluded.some((matches) => matches(path)),
  });
  const { fix = false, quiet = false, format } = options;
  const report = reports[format]({ paint: painter(terminal), version: ownPackage().version });
  // A flow is written for Telnyx: what comes from TwiML is no matter there.
  const linters = { linter: linterWith({}), flowLinter: linterWith({ 'twilio-defaults': 'off' }) };
  return runLint(sources, { ...linters, report, fix, quiet }, terminal);
}
