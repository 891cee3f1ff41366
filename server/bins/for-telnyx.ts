import type { EncodedNode, TemplateNode } from '../../src/template/dialect/node.js';

/**
 * The nodes of a template with the tags of secrets as text, so that they are still there for Telnyx to fill in: a
 * secret's value is never known here. What is percent-encoded is taken apart, so that Telnyx encodes the secret alone.
 */
export const leavingSecrets = (nodes: readonly TemplateNode[]): readonly TemplateNode[] =>
  nodes.flatMap((node) => leaving(node, []));

function leaving(node: TemplateNode, encodings: readonly EncodedNode[]): readonly TemplateNode[] {
  const all = (inner: readonly TemplateNode[]) => inner.flatMap((one) => leaving(one, encodings));
  switch (node.kind) {
    case 'secret': {
      const open = '{{#url_encode}}'.repeat(encodings.length);
      const close = '{{/url_encode}}'.repeat(encodings.length);
      return [{ kind: 'text', text: `${open}{{#secret}}${node.name}{{/secret}}${close}` }];
    }
    case 'section':
      return [{ ...node, nodes: all(node.nodes) }];
    case 'if':
      return [
        { ...node, branches: node.branches.map((branch) => ({ ...branch, nodes: all(branch.nodes) })) },
      ];
    case 'url_encode':
      return node.nodes.flatMap((inner) => leaving(inner, [...encodings, node]));
    default:
      return [encodings.reduceRight<TemplateNode>((inner, outer) => ({ ...outer, nodes: [inner] }), node)];
  }
}
