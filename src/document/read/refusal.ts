import { TexmlError } from '../../issue.js';
import type { Position } from '../node.js';

export type RefusalCode = 'not-well-formed' | 'too-deep' | 'too-large' | 'bad-encoding' | 'doctype';

/** Why a document was not read, as the error to throw. */
export function refusal(
  code: RefusalCode,
  message: string,
  path: string,
  { line, column }: Pick<Position, 'line' | 'column'>,
): TexmlError {
  return new TexmlError(code, `${message} (line ${line}, column ${column})`, {
    issues: [{ code, severity: 'error', message, path, line, column }],
  });
}
