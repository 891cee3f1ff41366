import { environmentVariables } from '../../server/config/index.js';
import type { Terminal } from './terminal.js';
import { wrap } from './wrap.js';

/** The variables of the environment, as the help shows them. */
export function environmentHelp({ columns = 100 }: Pick<Terminal, 'columns'>): string {
  const variables = environmentVariables();
  const width = Math.max(...variables.map(({ name }) => name.length)) + 2;
  const indent = ' '.repeat(width + 2);
  const lines = variables.map(({ name, what, default: value }) => {
    const text = value === '' ? what : `${what} (default: ${value})`;
    return `  ${name.padEnd(width)}${wrap(text, Math.max(columns, width + 40), indent)}\n`;
  });
  return `Environment:\n${lines.join('')}`;
}
