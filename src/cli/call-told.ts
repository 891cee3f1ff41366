import { type CallView, formatTimeline, type Input, type TimelineStyle } from '../simulate/index.js';
import { hasColour, painter, type Style } from './paint.js';
import type { Terminal } from './terminal.js';

const styles: Readonly<Record<TimelineStyle, Style>> = {
  time: 'gray',
  who: 'cyan',
  good: 'green',
  warning: 'yellow',
  error: 'red',
  document: 'blue',
  quiet: 'dim',
};

/** Calls for a person, one after the other. */
export function told(calls: readonly CallView[], terminal: Terminal): string {
  const paint = painter(terminal);
  const colour = (style: TimelineStyle, text: string) => paint(styles[style], text);
  const options = hasColour(terminal) ? { colour } : {};
  return `${calls.map(({ timeline }) => formatTimeline(timeline, options)).join('\n\n')}\n`;
}

/** Calls for a program: their timelines as one JSON array. */
export const asJson = (calls: readonly CallView[]): string =>
  `${JSON.stringify(
    calls.flatMap(({ timeline }) => timeline),
    null,
    2,
  )}\n`;

/** What the caller of the command may want to know besides. */
export function hints(
  calls: readonly CallView[],
  unused: readonly Input[],
  publicKey: string | undefined,
): string {
  const refused = calls.some(({ timeline }) =>
    timeline.some((entry) => entry.kind === 'reply' && (entry.status === 401 || entry.status === 403)),
  );
  return [
    unused.length > 0 ? `warning: The call ended before it came to ${unused.map(optionOf).join(' ')}.\n` : '',
    refused
      ? `hint: The requests of this simulation are signed. To let them in: TELNYX_PUBLIC_KEY='${publicKey}'\n`
      : '',
  ].join('');
}

/** An input as it was given. */
function optionOf(input: Input): string {
  if ('press' in input) return `--press ${input.press}`;
  if ('say' in input) return `--say '${input.say}'`;
  return 'wait' in input ? `--wait ${input.wait}` : '';
}
