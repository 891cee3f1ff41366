import type { Position } from '../../document/node.js';
import { type DeclaredParam, paramTypes } from './declaration.js';

const paramForm =
  /^\{([\w-]+)(\[\])?\}\s+(?:\[\s*([\w-]+)\s*(?:=([\s\S]*?))?\]|([\w-]+))(?:\s+-\s+([\s\S]*))?$/;
const parameterName = /^[A-Za-z_]\w*$/;
const form = '@param {string} name - what it is, or @param {string} [name=default] - what it is';

/** A parameter, or what is wrong with it. */
export function readParam(text: string, at: Position): DeclaredParam | string {
  const [whole, type = '', list, optional, fallback, required, description = ''] = paramForm.exec(text) ?? [];
  if (whole === undefined) return `This can't be read. Write ${form}.`;
  const known = paramTypes.find((one) => one === type);
  if (!known)
    return `There is no type '${type}' of parameters. There are: ${paramTypes.join(', ')}, each with [] for a list.`;
  const name = required ?? optional ?? '';
  if (!parameterName.test(name))
    return `'${name}' can't name a parameter: write letters, digits and _, no digit first.`;
  return {
    name,
    type: known,
    isList: list !== undefined,
    isOptional: required === undefined,
    ...(fallback !== undefined && { default: fallback.trim() }),
    description: oneLine(description),
    examples: [],
    at,
  };
}

/** A text without its line breaks. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
