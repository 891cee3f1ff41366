const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/;

/** Reads base64 strictly: the standard alphabet, padded, no blanks, no unused bits set. Undefined for anything else. */
export const decodeBase64 = (text: string): Uint8Array<ArrayBuffer> | undefined => {
  if (text.length % 4 !== 0 || !BASE64.test(text)) return undefined;
  const binary = atob(text);
  // Several texts read as the same bytes when the last bits are unused: only the one that is written back is taken.
  return btoa(binary) === text ? Uint8Array.from(binary, (character) => character.charCodeAt(0)) : undefined;
};

/** Writes base64 with the standard alphabet and padding. */
export const encodeBase64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));
