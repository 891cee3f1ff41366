export * from './bad-encoding.js';
export * from './doctype.js';
export * from './not-well-formed.js';
export * from './too-deep.js';
export * from './too-large.js';
