import { Command, InvalidArgumentError, Option } from 'commander';
import { TexmlError } from '../../issue.js';
import type { MigrateSettings } from '../../twiml/index.js';
import { type Moved, moveAll } from '../migrate-files.js';
import { reportOf, summaryOf } from '../migrate-report.js';
import { painter } from '../paint.js';
import type { Context, Terminal } from '../terminal.js';

interface Options {
  readonly write?: boolean;
  readonly json?: boolean;
  readonly documentUrl?: string;
  readonly holdMusic?: string;
  readonly speechTimeout?: number;
  readonly ssml: 'plain' | 'keep';
  readonly premiumDetection?: boolean;
}

const examples = `
Names, values, units, and Twilio's defaults that Telnyx does not share are rewritten; layout and comments stay. What has no
equivalent is left out, and told with what to do instead. Without --write nothing is changed on disk. A document from the
standard input is written to the standard output, and what is told about it to the standard error.

Examples:
  texml migrate menu.xml                     show what would change
  texml migrate twiml --write                every .xml, .texml and .mustache file of a folder
  texml migrate 'twiml/**/*.xml' --json      {"documents": [{"file", "changes", "left", "xml", …}], "problems": []}
  cat menu.xml | texml migrate - > menu.texml
  texml migrate twiml --document-url 'https://example.com/{name}' --hold-music /music.xml

Exit status: 0 moved, 1 something needs a person, 2 something could not be read.`;

const seconds = (text: string): number => {
  if (/^\d{1,4}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Write whole seconds.');
};

/** `texml migrate`: rewrites TwiML as TeXML. */
export const migrate = ({ terminal, exitWith }: Context): Command =>
  new Command('migrate')
    .description('Rewrites TwiML as TeXML, and tells what has no equivalent and what to do instead.')
    .argument('[files...]', 'files, folders, patterns, addresses; - is the standard input')
    .option('-w, --write', 'write the files')
    .option('--json', 'print JSON')
    .option(
      '--document-url <url>',
      "the document's own address, for Gather and Record without an action; {name} is the file's name",
    )
    .option('--hold-music <url>', 'for conferences and queues without a waitUrl')
    .option('--speech-timeout <seconds>', 'for speechTimeout="auto"', seconds)
    .addOption(
      new Option('--ssml <how>', 'what becomes of SSML: its words alone, or all of it')
        .choices(['plain', 'keep'])
        .default('plain'),
    )
    .option('--premium-detection', "set Twilio's thresholds for answering machines, with premium detection")
    .addHelpText('after', examples)
    .action(async (files: readonly string[], options: Options) => {
      checkNamed(files, options);
      const { moved, problems } = await moveAll(files, settingsOf(options), options.write ?? false, terminal);
      if (options.json) {
        const documents = moved.map(({ file, written, migration }) => ({ file, written, ...migration }));
        terminal.stdout.write(`${JSON.stringify({ documents, problems }, null, 2)}\n`);
      } else tell(moved, files, terminal);
      if (problems.length > 0) {
        throw new TexmlError(
          'unreadable',
          `This could not be moved:\n${problems.map((one) => `  ${one}`).join('\n')}`,
        );
      }
      if (moved.some(({ migration }) => migration.needsPerson)) exitWith(1);
    });

const settingsOf = ({
  documentUrl,
  holdMusic,
  speechTimeout,
  ssml,
  premiumDetection = false,
}: Options): MigrateSettings => ({
  ssml,
  premiumDetection,
  ...(documentUrl !== undefined && { documentUrl }),
  ...(holdMusic !== undefined && { holdMusicUrl: holdMusic }),
  ...(speechTimeout !== undefined && { speechTimeoutSeconds: speechTimeout }),
});

function checkNamed(files: readonly string[], { write = false }: Options): void {
  if (files.length === 0) {
    throw new TexmlError(
      'nothing-named',
      'Name what to move: files, folders, patterns, or - for the standard input. texml migrate . is for all that is here.',
    );
  }
  const unwritable = write && files.find((file) => file === '-' || /^https?:/i.test(file));
  if (unwritable) {
    throw new TexmlError(
      'cannot-write',
      `--write writes files, and ${unwritable === '-' ? 'the standard input' : unwritable} is none: leave it out.`,
    );
  }
}

function tell(moved: readonly Moved[], files: readonly string[], terminal: Terminal): void {
  const look = { paint: painter(terminal), width: Math.min(terminal.columns ?? 100, 110) };
  const isFilter = files.length === 1 && files[0] === '-';
  const report = [...moved.map((one) => `${reportOf(one, look)}\n`), summaryOf(moved, look)].join('');
  if (isFilter) {
    for (const { migration } of moved) terminal.stdout.write(migration.xml);
    terminal.stderr.write(report);
  } else if (moved.length > 0) terminal.stdout.write(report);
}
