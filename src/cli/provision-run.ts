import { ApiStatusError, type TelnyxClient } from '../api/index.js';
import { TexmlError } from '../issue.js';
import { hasWork, ProvisionError, type Provisioned, type ProvisionOptions } from '../provision/index.js';
import { painter } from './paint.js';
import { formatPlan, formatProgress, formatResult } from './provision-format.js';
import { type ChangingOptions, clientOf, type Files } from './provision-options.js';
import type { Context, Terminal } from './terminal.js';

/** What differs between the commands that carry out a plan. */
export interface Words {
  readonly question: string;
  /** What was done: `Applied`. */
  readonly done: string;
  /** What is said where there is nothing to do. */
  readonly nothing: string;
}

export interface CarryingOptions extends ChangingOptions {
  readonly yes?: boolean;
}

/** Shows a plan, asks, carries it out, and tells what happens. */
export async function carryOutPlan(
  work: (client: TelnyxClient, options: ProvisionOptions) => Promise<Provisioned>,
  options: CarryingOptions,
  files: Files,
  words: Words,
  { terminal, exitWith }: Context,
): Promise<void> {
  if (!options.yes && (options.json || !terminal.ask)) {
    throw new TexmlError(
      'nobody-to-ask',
      `Nobody is at the terminal to say yes. texml plan shows what would be done; --yes does it without asking.`,
    );
  }
  const paint = painter(terminal);
  const told = options.json ? terminal.stderr : terminal.stdout;
  const stop = new AbortController();
  try {
    const { plan, applied } = await work(clientOf(options, terminal), {
      state: files.state,
      folder: files.folder,
      env: terminal.env,
      now: terminal.now,
      signal: stop.signal,
      forceUnlock: options.forceUnlock,
      onProgress: (progress) => told.write(formatProgress(progress, paint)),
      confirm: async (planned) => {
        if (!options.json) terminal.stdout.write(`${formatPlan(planned, paint)}\n`);
        if (!options.yes && !(await agrees(words.question, terminal))) return false;
        // From here on an interruption ends the work between two requests, where it can be told of.
        terminal.untilInterrupted().then(() => stop.abort(new Error('it was interrupted')));
        return true;
      },
    });
    if (!applied) {
      terminal.stdout.write('Nothing was changed.\n');
      exitWith(1);
    } else if (options.json) terminal.stdout.write(`${JSON.stringify({ applied, plan }, null, 2)}\n`);
    else terminal.stdout.write(hasWork(plan) ? formatResult(plan, words.done) : `${words.nothing}\n`);
  } catch (error) {
    if (!(error instanceof ProvisionError && error.cause instanceof ApiStatusError)) throw error;
    terminal.stderr.write(`error: ${error.message}\n`);
    exitWith(1);
  }
}

async function agrees(question: string, { ask }: Terminal): Promise<boolean> {
  return (await ask?.(`${question} Only 'yes' counts: `))?.trim() === 'yes';
}
