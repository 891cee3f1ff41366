/**
 * The words of the template language, each with what it is for. Telnyx publishes no such list: it follows from the tags
 * that it documents.
 *
 * @example
 * ```ts
 * import { reservedNames } from 'texml/template';
 * for (const [word, use] of Object.entries(reservedNames)) console.log(word, use);
 * ```
 * @see https://developers.telnyx.com/docs/voice/programmable-voice/texml-interpreter
 */
export const reservedNames = {
  if: '{{#if Digits == 1}} begins a condition',
  elseif: '{{#elseif Digits == 2}} begins another branch of a condition',
  else: '{{#else}} begins the last branch of a condition',
  secret: '{{#secret}}NAME{{/secret}} stands for the value of a stored secret',
  url_encode: '{{#url_encode}}…{{/url_encode}} percent-encodes what it holds',
} as const satisfies Readonly<Record<string, string>>;

export type ReservedName = keyof typeof reservedNames;

/**
 * Whether a name is a word of the template language, so that no parameter, variable or list should have it.
 *
 * @example
 * ```ts
 * import { isReserved } from 'texml/template';
 * console.log(isReserved('else'), isReserved('Else')); // true false
 * ```
 */
export const isReserved = (name: string): name is ReservedName => Object.hasOwn(reservedNames, name);

const telnyxForm = /^(?:[A-Z][a-z0-9]*)+$|^SipHeader_/;

/**
 * Whether a name has the form of those that Telnyx gives to what it sends (`CallSid`, `From`, `SipHeader_X-Id`). Name your
 * own parameters and variables otherwise, since it is not documented which of two equal names counts.
 *
 * @example
 * ```ts
 * import { looksLikeTelnyxName } from 'texml/template';
 * console.log(looksLikeTelnyxName('CallSid'), looksLikeTelnyxName('first_name')); // true false
 * ```
 * @see https://developers.telnyx.com/docs/voice/programmable-voice/texml-interpreter
 */
export const looksLikeTelnyxName = (name: string): boolean => telnyxForm.test(name);

/** What a name may be made of: letters and digits of any script, `_`, `-`, `.`, brackets, and spaces within. */
const nameForm = /^[\p{L}\p{M}\p{N}_.[\]-]+(?: +[\p{L}\p{M}\p{N}_.[\]-]+)*$/u;
const plainForm = /^(?:[A-Za-z_]\w*|\.)$/;

export const isName = (text: string): boolean => nameForm.test(text);

/** Whether Telnyx's documentation has names of this form. */
export const isPlainName = (name: string): boolean => plainForm.test(name);
