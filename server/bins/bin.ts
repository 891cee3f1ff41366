import { namesIn, parseTemplate, type Template } from '../../src/template/dialect/index.js';
import { leavingSecrets } from './for-telnyx.js';
import { binLimits } from './limits.js';

/** A template as it is served. */
export interface Bin {
  readonly name: string;
  /** Undefined for one that the program brought along. */
  readonly version: number | undefined;
  readonly source: string;
  readonly template: Template;
  /** The names that it asks for: no others are looked at. */
  readonly names: ReadonlySet<string>;
}

/** Reads a template, once for all requests that ask for it. */
export function readBin(name: string, source: string, version?: number): Bin {
  const { nodes, issues } = parseTemplate(source, {
    maxDepth: binLimits.depth,
    maxLength: binLimits.sourceLength,
  });
  const template = { nodes: leavingSecrets(nodes), issues };
  return { name, version, source, template, names: new Set(namesIn(template).map((use) => use.name)) };
}
