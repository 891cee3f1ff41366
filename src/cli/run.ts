import { Command, CommanderError } from 'commander';
import { suggest } from '../document/suggest.js';
import { TexmlError } from '../issue.js';
import { ownPackage } from './package-root.js';
import { hasColour } from './paint.js';
import type { Context, Terminal } from './terminal.js';

/** A command as the overview shows it; the rest of it, and what it depends on, is loaded when it runs. */
interface Entry {
  readonly summary: string;
  readonly load: () => Promise<(context: Context) => Command>;
}

const commands: Readonly<Record<string, Entry>> = {
  verbs: {
    summary: 'list the elements of TeXML, or explain one',
    load: async () => (await import('./commands/verbs.js')).verbs,
  },
  lint: {
    summary: 'find what is wrong with documents, templates and flows',
    load: async () => (await import('./commands/lint.js')).lint,
  },
  migrate: {
    summary: 'rewrite TwiML as TeXML',
    load: async () => (await import('./commands/migrate.js')).migrate,
  },
  render: {
    summary: 'fill in a template: one of your own, or one that is shipped',
    load: async () => (await import('./commands/render.js')).render,
  },
  serve: {
    summary: 'host a call flow on this machine',
    load: async () => (await import('./commands/serve.js')).serve,
  },
  call: {
    summary: 'run a simulated call against a flow or an address',
    load: async () => (await import('./commands/call.js')).call,
  },
  emulate: {
    summary: "start an emulator of Telnyx's API",
    load: async () => (await import('./commands/emulate.js')).emulate,
  },
  api: {
    summary: "call an operation of Telnyx's API",
    load: async () => (await import('./commands/api.js')).api,
  },
  plan: {
    summary: 'show what texml.config.ts would change on Telnyx',
    load: async () => (await import('./commands/plan.js')).plan,
  },
  apply: {
    summary: 'make Telnyx what texml.config.ts says',
    load: async () => (await import('./commands/apply.js')).apply,
  },
  destroy: {
    summary: 'remove what texml apply has made',
    load: async () => (await import('./commands/destroy.js')).destroy,
  },
  import: {
    summary: 'adopt what exists on Telnyx already',
    load: async () => (await import('./commands/import.js')).importCommand,
  },
};

const examples = `
Examples:
  texml verbs gather                     what <Gather> takes
  texml lint templates                   what the runtime would pass over in silence
  texml serve flow.ts                    host a flow; TELNYX_PUBLIC_KEY has the key
  texml call flow.ts --press 1           call it, and press 1 at its first question
  texml api texml.calls.list             the calls of your account; TELNYX_API_KEY has the key
  texml plan                             what texml.config.ts would change there

Exit status: 0 fine, 1 what was asked about is not fine, 2 it could not be asked.`;

/**
 * Runs the command that the arguments name.
 *
 * @param argv The arguments after the program's own name.
 * @returns The exit status: 0 fine, 1 what was asked about is not fine, 2 it could not be asked.
 */
export async function run(argv: readonly string[], terminal: Terminal): Promise<number> {
  const debug = argv.includes('--debug') || !['', '0', undefined].includes(terminal.env.TEXML_DEBUG);
  let status = 0;
  try {
    const program = await makeProgram(argv, {
      terminal,
      exitWith: (chosen) => {
        status = chosen;
      },
    });
    if (argv.length === 0) program.help({ error: true });
    await program.parseAsync(argv, { from: 'user' });
    return status;
  } catch (error) {
    // Commander has said by itself what is wrong.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    terminal.stderr.write(`error: ${describe(error, debug)}\n`);
    return 2;
  }
}

async function makeProgram(argv: readonly string[], context: Context): Promise<Command> {
  const { terminal } = context;
  const program = new Command('texml')
    .description('Write, host and prove Telnyx TeXML call flows.')
    .usage('COMMAND [options]')
    .version(ownPackage().version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'explain the program, or one command')
    .option('--debug', 'show stack traces (also TEXML_DEBUG=1)')
    .addHelpText('after', examples);
  const named = argv.find((argument) => !argument.startsWith('-') && argument !== 'help');
  if (named !== undefined && !Object.hasOwn(commands, named)) {
    const near = suggest(named, Object.keys(commands));
    throw new TexmlError(
      'unknown-command',
      `There is no command '${named}'.${near ? ` Did you mean ${near}?` : ''} texml --help lists them all.`,
    );
  }
  for (const [name, { summary, load }] of Object.entries(commands)) {
    const command = name === named ? (await load())(context) : new Command(name);
    program.addCommand(command.summary(summary).helpOption('-h, --help', 'explain this command'));
  }
  for (const command of [program, ...program.commands]) {
    command
      .exitOverride()
      .showHelpAfterError(`(${command === program ? 'texml' : `texml ${command.name()}`} --help explains it)`)
      .configureOutput({
        writeOut: (text) => terminal.stdout.write(text),
        writeErr: (text) => terminal.stderr.write(text),
        getOutHelpWidth: () => terminal.columns ?? 100,
        getOutHasColors: () => hasColour(terminal),
      });
  }
  return program;
}

/** What went wrong, for a person. A stack trace is for those who ask for it, and for what nobody expected there is a hint. */
function describe(error: unknown, debug: boolean): string {
  if (debug && error instanceof Error) return withCauses(error);
  if (error instanceof TexmlError) return error.message;
  return `${error instanceof Error ? error.message : String(error)}\nThis is not an expected problem; --debug shows where it comes from.`;
}

const withCauses = (error: Error): string =>
  `${error.stack ?? error.message}${error.cause instanceof Error ? `\ncaused by ${withCauses(error.cause)}` : ''}`;
