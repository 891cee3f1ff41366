import type { EmulatorLogEntry } from '../emulator/index.js';
import { painter, type Style } from './paint.js';
import type { Terminal } from './terminal.js';

const levels: Readonly<Record<EmulatorLogEntry['level'], Style>> = {
  info: 'dim',
  warn: 'yellow',
  error: 'red',
};

/** Which way a request goes. */
const arrows: Readonly<Record<string, string>> = {
  'request-in': '←',
  'request-out': '→',
  'not-delivered': '→',
};

const two = (value: number): string => String(value).padStart(2, '0');

/** The time of day, as a person reads it. */
function timeOf(ms: number): string {
  const date = new Date(ms);
  return [date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join(':');
}

function statusStyle(status: number | undefined): Style {
  return status === undefined || status >= 500 ? 'red' : status >= 400 ? 'yellow' : 'green';
}

/** What the emulator logs, for people: one line for a request, and one for anything else. */
export function logLines(
  terminal: Pick<Terminal, 'isTTY' | 'env' | 'now'>,
): (entry: EmulatorLogEntry) => string {
  const paint = painter(terminal);
  return (entry) => {
    const time = paint('gray', timeOf(terminal.now()));
    const arrow = arrows[entry.event];
    if (arrow === undefined || entry.method === undefined) {
      return `${time} ${paint(levels[entry.level], `${prefix(entry)}${entry.message}`)}\n`;
    }
    const { method, url = '', status, durationMs = 0, operation, callback, level } = entry;
    const name = callback ?? operation ?? '';
    const outcome = paint(statusStyle(status), status === undefined ? 'no reply' : String(status));
    const why = level === 'info' ? '' : `  ${paint(levels[level], reason(entry.message, name))}`;
    return `${time} ${arrow} ${method} ${url}  ${name === '' ? '' : `${name} `}${outcome} ${paint('dim', `${durationMs} ms`)}${why}\n`;
  };
}

const prefix = ({ level }: EmulatorLogEntry): string =>
  level === 'info' ? '' : level === 'warn' ? 'warning: ' : 'error: ';

/** The message without the name that stands in the line already. */
const reason = (message: string, name: string): string =>
  name !== '' && message.startsWith(`${name}: `) ? message.slice(name.length + 2) : message;
