export type { Api, ItemOf, ParametersOf, ReplyOf } from './api-type.js';
export { issuesOf } from './check.js';
export { type ClientConstructor, clientOver, TelnyxClient } from './client.js';
export {
  AbortedError,
  type ApiErrorDetail,
  ApiStatusError,
  AuthenticationError,
  BadRequestError,
  ConfigurationError,
  ConflictError,
  type FieldIssue,
  InvalidParametersError,
  InvalidReplyError,
  NetworkError,
  NotFoundError,
  PermissionDeniedError,
  RateLimitError,
  RedirectError,
  ServerError,
  TelnyxError,
  TimeoutError,
  UnprocessableEntityError,
} from './errors.js';
export { listOperations, type OperationSummary } from './list-operations.js';
export {
  eachOperation,
  type Operation,
  type OperationTable,
  operation,
  operations,
  type Pagination,
  type ReadOperation,
  type Schema,
  schemaOf,
  type WriteOperation,
} from './operation.js';
export { type OperationsTable, operationsTable } from './operations/index.js';
export type { ClientOptions, ReplyWarning, RequestOptions } from './options.js';
export type { List, Page } from './pagination.js';
