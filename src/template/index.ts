/** Templates: Mustache that is filled in here, and Telnyx's own dialect of it, which Telnyx fills in later. */
export {
  type Declarations,
  type DeclaredName,
  type DeclaredParam,
  declarationsIn,
  type ParamType,
} from './declared/declarations.js';
export type { DeclaredValues } from './declared/declared-schema.js';
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
export type { ParamsSchema, SchemaAnswer, SchemaComplaint } from './schema.js';
export { type MustacheTemplate, type TemplateSettings, template } from './template.js';
export { type TemplateAbout, templateOf } from './template-of.js';
