/** The version of this package; the edge can't read the manifest, so a test holds the two together. */
export const version = '0.1.0';
