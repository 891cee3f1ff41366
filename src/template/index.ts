/** Telnyx's own dialect of Mustache: what is filled in before a document's XML is read. */
export {
  type ContextOptions,
  contextOf,
  type GatheredValues,
  type ValueSource,
} from './dialect/context.js';
export { type NameUse, namesIn, unconfirmedIn } from './dialect/names.js';
export type { Template, TemplateNode } from './dialect/node.js';
export { parseTemplate, type TemplateOptions } from './dialect/parse-template.js';
export { type Rendered, type RenderOptions, render } from './dialect/render.js';
export { isReserved, looksLikeTelnyxName, type ReservedName, reservedNames } from './dialect/reserved.js';
export { hasTags } from './dialect/tokens.js';
export type { Context, Scalar, Value } from './dialect/values.js';
