import type { TemplateNode } from '../../src/template/dialect/node.js';
import { isList, type Value } from '../../src/template/dialect/values.js';

/**
 * How many parts a template has at the most once these values are in it: what stands in a list counts for each item. It
 * costs a look at the template, however much would come of it.
 */
export const partsOf = (
  nodes: readonly TemplateNode[],
  parameters: Readonly<Record<string, Value>>,
): number => {
  const within = (inner: readonly TemplateNode[]) => partsOf(inner, parameters);
  let parts = 0;
  for (const node of nodes) {
    parts += 1;
    if (node.kind === 'if') for (const branch of node.branches) parts += within(branch.nodes);
    else if (node.kind === 'section') parts += timesOf(node.name, parameters) * (1 + within(node.nodes));
    else if (node.kind === 'url_encode') parts += within(node.nodes);
  }
  return parts;
};

function timesOf(name: string, parameters: Readonly<Record<string, Value>>): number {
  const value = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
  return value !== undefined && isList(value) ? Math.max(1, value.length) : 1;
}
