export type { Flow, Reply } from './flow.js';
export { flow } from './flow.js';
export type { LogEntry } from './log.js';
export type { FlowOptions } from './options.js';
export type { MemoryStateOptions, StateStore } from './state.js';
export { memoryState } from './state.js';
export type { Call, Env, Handlers, Query, Schema, StepSpec, Steps, StepUrl } from './steps.js';
