export * from './endless-call.js';
export * from './step-failed.js';
export * from './step-not-reached.js';
