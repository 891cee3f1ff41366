import { parseTemplate } from './parse-template.js';
import { type Rendered, type RenderOptions, render } from './render.js';
import type { Context } from './values.js';

/** Reads and renders a template that is right. */
export function fillIn(
  source: string,
  parameters: Context['parameters'] = {},
  { secrets = {}, ...options }: RenderOptions & { readonly secrets?: Context['secrets'] } = {},
): Rendered {
  const template = parseTemplate(source);
  const [issue] = template.issues;
  if (issue) throw new Error(`${issue.code}: ${issue.message}`);
  return render(template, { parameters, secrets }, options);
}

/** The text alone. */
export const textOf = (...args: Parameters<typeof fillIn>): string => fillIn(...args).text;

/** The codes of what there is to say, each with its line and column. */
export const codesOf = (...args: Parameters<typeof fillIn>): string[] =>
  fillIn(...args).notes.map(({ code, line, column }) => `${code} ${line}:${column}`);
