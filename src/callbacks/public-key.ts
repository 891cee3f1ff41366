import { decodeBase64 } from './base64.js';
import { CallbackError } from './error.js';

const KEY_BYTES = 32;
const WHERE =
  'It is in the Telnyx portal under Keys & Credentials > Public Key: 44 characters of base64 that end in "=".';

/** What somebody who holds a key in another form has most likely copied. The text itself is never shown: it may be a secret. */
const mistake = (text: string): string => {
  if (text === '') return 'The public key is empty.';
  if (text.includes('-----')) return 'The public key is in PEM, with a header and a footer.';
  if (text.startsWith('KEY'))
    return 'The public key looks like an API key, which is another thing and a secret.';
  if (/^[0-9a-f]{64}$/i.test(text)) return 'The public key is in hexadecimal digits.';
  if (/[-_]/.test(text))
    return 'The public key is in url-safe base64, with "-" or "_" in place of "+" and "/".';
  const bytes = decodeBase64(text);
  if (bytes === undefined) return 'The public key is not padded base64.';
  // A DER structure opens with the tag of a sequence and its length.
  if (bytes.length > KEY_BYTES && bytes[0] === 0x30)
    return `The public key is in DER, a structure of ${bytes.length} bytes around the key.`;
  return `The public key has ${bytes.length} bytes, not ${KEY_BYTES}.`;
};

/**
 * Reads a public key as the Telnyx portal shows it: base64 of 32 bytes. Blanks around it are left aside.
 *
 * @throws {CallbackError} `bad-public-key` that says what the text looks like and where the key is to be found.
 * @example
 * ```ts
 * import { parsePublicKey } from 'texml/callbacks';
 *
 * parsePublicKey('11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=').length; // 32
 * ```
 */
export const parsePublicKey = (text: string): Uint8Array<ArrayBuffer> => {
  const trimmed = text.trim();
  const bytes = decodeBase64(trimmed);
  if (bytes?.length === KEY_BYTES) return bytes;
  throw new CallbackError('bad-public-key', `${mistake(trimmed)} ${WHERE}`);
};

/** The texts of one or more keys: a list, or one text with commas between them. Where there is none, one empty text. */
export const splitPublicKeys = (keys: string | readonly string[]): readonly string[] => {
  const texts = [keys].flat().flatMap((text) => text.split(','));
  const present = texts.filter((text) => text.trim() !== '');
  return present.length > 0 ? present : [''];
};

/**
 * Reads one or more public keys, such as the old and the new one while keys are changed: a list, or one text with commas
 * between them. To be called when a server starts, so that a wrong key is found before the first call.
 *
 * @throws {CallbackError} `bad-public-key` where there is none, or one is wrong.
 * @example
 * ```ts
 * import { parsePublicKeys } from 'texml/callbacks';
 *
 * parsePublicKeys('11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=,eu2zvPjhY6odxV34Z/EsRiERvTodkev4Fq0SlK90Izg=').length; // 2
 * ```
 */
export const parsePublicKeys = (keys: string | readonly string[]): readonly Uint8Array<ArrayBuffer>[] =>
  splitPublicKeys(keys).map(parsePublicKey);
