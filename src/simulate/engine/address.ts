/**
 * The absolute address of a reference, by RFC 3986.
 *
 * @returns The address, or in words why there is none.
 */
export function resolve(
  reference: string,
  base: string | undefined,
): { readonly url: string } | { readonly problem: string } {
  const text = reference.trim();
  let url: URL;
  try {
    url = new URL(text, base);
  } catch {
    return {
      problem:
        base === undefined && !/^[a-z][a-z\d+.-]*:/i.test(text)
          ? `The address '${text}' is relative, and the document came inline, so there is nothing to resolve it against. Write the whole address.`
          : `'${text}' is no address.`,
    };
  }
  return url.protocol === 'http:' || url.protocol === 'https:'
    ? { url: url.href }
    : { problem: `'${text}' is no http or https address.` };
}

/** An address without its origin, for messages. */
export function pathOf(url: string): string {
  const { pathname, search } = new URL(url);
  return pathname + search;
}

/** A number or SIP address in the form in which people are told apart: without scheme, parameters and white space. */
export const addressKey = (address: string): string =>
  address
    .replace(/\s+/g, '')
    .replace(/^(?:sips?|tel):/i, '')
    .replace(/[;?].*$/, '')
    .toLowerCase();
