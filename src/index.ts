export * from './document/index.js';
export * from './flow/index.js';
