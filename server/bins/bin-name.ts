/** A name that stands in an address, and in a file's name, as it is. */
const binName = /^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/;

/** Whether a bin can have this name: up to 64 letters, digits, `_`, `.` and `-`, the first a letter or a digit. */
export const isBinName = (name: string): boolean => binName.test(name);

/** What a name should be, in words. */
export const binNameRule =
  "A bin's name has up to 64 letters, digits, '_', '.' and '-', and begins with a letter or a digit.";
