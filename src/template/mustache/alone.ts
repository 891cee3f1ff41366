import type { TemplateNode } from '../dialect/node.js';

/** A node without those that it holds. */
export function alone(node: TemplateNode): TemplateNode {
  if (node.kind === 'if')
    return { ...node, branches: node.branches.map((branch) => ({ ...branch, nodes: [] })) };
  return 'nodes' in node ? { ...node, nodes: [] } : node;
}
