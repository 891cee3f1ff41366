import { TexmlError } from '../issue.js';
import type { Placeholder } from './node.js';

// Braces would end the tag early, and markup characters would need an escape that Mustache does not undo.
const nameForm = /^[\w.\-[\]]+(?: [\w.\-[\]]+)*$/;

function named(placeholder: 'secret' | 'param', name: string): Placeholder {
  if (!nameForm.test(name)) {
    throw new TexmlError(
      'bad-placeholder-name',
      `${placeholder}() takes a name of letters, digits, '_', '-', '.', '[', ']' and single spaces between them; this one is empty or holds something else.`,
    );
  }
  return { placeholder, name };
}

/**
 * A place in a document where Telnyx puts the value of a stored secret. The value never passes through your server.
 *
 * @param name The secret's name, as it was stored with `telnyx.texml.secrets.create({ name, value })`.
 * @throws {TexmlError} `bad-placeholder-name` when the name can't stand in a Mustache tag.
 * @example
 * ```ts
 * import { response, secret } from 'texml';
 * response().say(['Your code is ', secret('door_code')]);
 * ```
 * @see https://developers.telnyx.com/api-reference/texml-rest-commands/create-a-texml-secret
 */
export const secret = (name: string): Placeholder => named('secret', name);

/**
 * A place in a document where Telnyx puts a parameter: one of the request's, one of the address's query, or a
 * variable that an `<HttpRequest>` extracted.
 *
 * @param name The parameter's name, letter case included.
 * @throws {TexmlError} `bad-placeholder-name` when the name can't stand in a Mustache tag.
 * @example
 * ```ts
 * import { param, response } from 'texml';
 * response().say(['You called ', param('To')]);
 * ```
 * @see https://developers.telnyx.com/docs/voice/programmable-voice/texml-interpreter
 */
export const param = (name: string): Placeholder => named('param', name);
