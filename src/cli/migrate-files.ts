import { writeFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { TexmlError } from '../issue.js';
import { type MigrateSettings, type Migration, migrate } from '../twiml/index.js';
import { type Source, sourcesOf } from './lint-sources.js';
import type { Terminal } from './terminal.js';

/** A document that was moved. */
export interface Moved {
  readonly file: string;
  readonly migration: Migration;
  /** Whether the file holds the TeXML by now. */
  readonly written: boolean;
}

/** What came of all that was named. */
export interface MovedAll {
  readonly moved: readonly Moved[];
  /** What could not be moved, and why. */
  readonly problems: readonly string[];
}

/** Moves all documents that the arguments name, one after the other. */
export async function moveAll(
  named: readonly string[],
  settings: MigrateSettings,
  write: boolean,
  { cwd, stdin }: Terminal,
): Promise<MovedAll> {
  const moved: Moved[] = [];
  const problems: string[] = [];
  for await (const source of sourcesOf(named, {
    cwd,
    stdin,
    stdinName: '<stdin>',
    isExcluded: () => false,
  })) {
    const one = await move(source, settings, write);
    if (typeof one === 'string') problems.push(`${source.name}: ${one}`);
    else moved.push(one);
  }
  return { moved, problems };
}

/** Gives what kept a document from being moved, in words. */
async function move(source: Source, settings: MigrateSettings, write: boolean): Promise<Moved | string> {
  if (source.kind === 'problem') return source.message;
  if (source.kind === 'flow') return "it is a program: import VoiceResponse from 'texml/twilio' in it";
  const { name, path, xml } = source;
  let migration: Migration;
  try {
    migration = migrate(xml, { ...settings, ...addressFor(name, settings) });
  } catch (error) {
    if (error instanceof TexmlError) return error.message;
    throw error;
  }
  const written = write && path !== undefined && migration.differences.length > 0;
  if (written) await writeFile(path, migration.xml);
  return { file: name, migration, written };
}

/** In the address, `{name}` stands for the name of the file. */
const addressFor = (file: string, { documentUrl }: MigrateSettings): MigrateSettings =>
  documentUrl === undefined
    ? {}
    : { documentUrl: documentUrl.replaceAll('{name}', basename(file, extname(file))) };
