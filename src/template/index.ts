/** Templates: Mustache that is filled in here, and Telnyx's own dialect of it, which Telnyx fills in later. */
export type { Declarations, DeclaredName, DeclaredParam, ParamType } from './declared/declaration.js';
export { declarationsIn } from './declared/declarations.js';
export type { DeclaredValues } from './declared/declared-schema.js';
export * from './dialect/index.js';
export type { ParamsSchema, SchemaAnswer, SchemaComplaint } from './schema.js';
export { type MustacheTemplate, type TemplateSettings, template } from './template.js';
export { type TemplateAbout, templateOf } from './template-of.js';
