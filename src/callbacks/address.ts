/** Where a request goes, as `URL` reads it. */
export interface Address {
  readonly pathname: string;
  /** The query with its `?`; empty where there is none. */
  readonly search: string;
}

/** An address that `URL` would leave as it is: no escapes to mend, no segment of dots, no fragment. */
const PLAIN = /^https?:\/\/[\w.:-]+((?:\/(?!\.|%2e)[\w!$%&()*+,.:;=@~-]*)+)(\?[\w!$%&()*+,./:;=?@~-]*)?$/i;

/** Takes an absolute address apart. A plain one is not worth a `URL`, which takes longer than the rest of the routing. */
export const addressOf = (url: string): Address => {
  const plain = PLAIN.exec(url);
  if (!plain) return new URL(url);
  const [, pathname = '/', search = ''] = plain;
  return { pathname, search: search === '?' ? '' : search };
};
