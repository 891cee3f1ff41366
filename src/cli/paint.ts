import { styleText } from 'node:util';
import type { Terminal } from './terminal.js';

/** How a piece of output looks. */
export type Style = Parameters<typeof styleText>[0];

/** Whether output may have colours: on a screen, and unless NO_COLOR is set. */
export const hasColour = ({ isTTY, env }: Pick<Terminal, 'isTTY' | 'env'>): boolean => isTTY && !env.NO_COLOR;

/** Colours text for a screen, and leaves it plain otherwise. */
export const painter = (
  terminal: Pick<Terminal, 'isTTY' | 'env'>,
): ((style: Style, text: string) => string) =>
  hasColour(terminal)
    ? (style, text) => styleText(style, text, { validateStream: false })
    : (_style, text) => text;
