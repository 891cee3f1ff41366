import { type Declarations, type DeclaredParam, declarationsIn } from '../template/index.js';
import type { Look } from './explain.js';
import { shippedNames, shippedTemplate } from './render-sources.js';
import { wrap } from './wrap.js';

/** A shipped template, and what it declares. */
export interface ShippedTemplate extends Omit<Declarations, 'issues'> {
  readonly name: string;
}

/** Every shipped template, by name. */
export const shippedTemplates = (): readonly ShippedTemplate[] =>
  shippedNames().map((name) => {
    const { issues: _, ...declared } = declarationsIn(shippedTemplate(name).text);
    return { name, ...declared };
  });

/** Every shipped template with its parameters, for people. */
export function listedTemplates(templates: readonly ShippedTemplate[], { paint, width }: Look): string {
  const sections = templates.map(({ name, summary, params, secrets, keeps }) => {
    const rows = [
      ...params.map((param) => [param.name, aboutParam(param)] as const),
      ...secrets.map((secret) => [secret.name, `a secret of the account. ${secret.description}`] as const),
      ...keeps.map((kept) => [kept.name, `left for Telnyx. ${kept.description}`] as const),
    ];
    const column = Math.max(...rows.map(([label]) => label.length)) + 4;
    const lines = rows.map(([label, text]) => {
      const gap = ' '.repeat(column - 2 - label.length);
      return `  ${paint('cyan', label)}${gap}${wrap(text, width, ' '.repeat(column))}\n`;
    });
    return `${paint('bold', name)}\n  ${wrap(summary, width, '  ')}\n${lines.join('')}`;
  });
  return `${sections.join('\n')}\ntexml render NAME fills one in: texml render menu --param greeting=Hello …\n`;
}

/** What a parameter is, in a line. */
export function aboutParam(param: DeclaredParam): string {
  const form = `${param.type}${param.isList ? ', may be given again' : ''}`;
  const need =
    param.default === undefined ? (param.isOptional ? ', optional' : '') : `, default ${param.default}`;
  return `${form}${need}. ${param.description}`;
}
