/** Telnyx's own dialect of Mustache: what is filled in before a document's XML is read. It comes without mustache. */
export {
  type ContextOptions,
  contextOf,
  type GatheredValues,
  type ValueSource,
} from './context.js';
export { type NameUse, namesIn, unconfirmedIn } from './names.js';
export type { Template, TemplateNode } from './node.js';
export { parseTemplate, type TemplateOptions } from './parse-template.js';
export { type Rendered, type RenderOptions, render } from './render.js';
export { isReserved, looksLikeTelnyxName, type ReservedName, reservedNames } from './reserved.js';
export { hasTags } from './tokens.js';
export type { Context, Scalar, Value } from './values.js';
