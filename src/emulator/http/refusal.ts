/** One entry of the list `errors` that Telnyx answers a failed request with. */
export interface ApiError {
  readonly code?: string | undefined;
  readonly title?: string | undefined;
  readonly detail?: string | undefined;
  /** `pointer` into the body, `parameter` for the query. */
  readonly source?: { readonly pointer: string } | { readonly parameter: string } | undefined;
  readonly meta?: { readonly url: string } | undefined;
}

/** Telnyx's codes with their titles, as far as this emulator answers with them. */
export const titles = {
  '10004': 'Missing required parameter',
  '10005': 'Resource not found',
  '10007': 'Unexpected error',
  '10009': 'Authentication failed',
  '10010': 'Authorization failed',
  '10011': 'Too many requests',
  '10015': 'Invalid value',
  '10016': 'Phone number must be in +E.164 format',
  '10026': 'Invalid parameter type',
  '10028': 'Request body could not be decoded',
  '10032': 'Value outside of enumeration',
  '10033': 'Value outside of range',
  '90015': 'Invalid Call Control ID',
  '90018': 'Call has already ended',
  '90019': 'Conference has already ended',
  '90032': 'Maximum number of participants reached',
  '90033': 'Unable to execute command',
  '90034': 'Call not answered yet',
  '90036': 'Queue full',
  '90038': 'Call already in queue',
  '90050': 'Queue not empty',
} as const satisfies Readonly<Record<string, string>>;

/** A code of Telnyx's errors. */
export type ErrorCode = keyof typeof titles;

const refused = Symbol('refused');

/** A request that is not done, with what is answered instead of the reply. */
export interface Refusal {
  readonly [refused]: true;
  readonly status: 400 | 401 | 404 | 405 | 413 | 422 | 500 | 501;
  readonly errors: readonly ApiError[];
}

export const refusal = (status: Refusal['status'], errors: readonly ApiError[]): Refusal => ({
  [refused]: true,
  status,
  errors,
});

export const isRefusal = (answer: unknown): answer is Refusal =>
  typeof answer === 'object' && answer !== null && refused in answer;

/** One error in the shape that all endpoints but those of TeXML's 404 share. */
export const apiError = (
  code: ErrorCode,
  detail: string,
  rest: Pick<ApiError, 'source' | 'meta'> = {},
): ApiError => ({ code, title: titles[code], detail, ...rest });

export const refuse = (
  status: Refusal['status'],
  code: ErrorCode,
  detail: string,
  rest: Pick<ApiError, 'source' | 'meta'> = {},
): Refusal => refusal(status, [apiError(code, detail, rest)]);

/** A parameter of a body that is wrong for a reason that no schema can know. */
export const refuseParameter = (code: ErrorCode, name: string, detail: string): Refusal =>
  refuse(422, code, detail, { source: { pointer: `/${name}` } });

/** TeXML's own 404: neither code nor title. */
export const texmlNotFound = (): Refusal => refusal(404, [{ detail: 'Resource not found' }]);
