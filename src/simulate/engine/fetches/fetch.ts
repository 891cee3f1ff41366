/** A request to a service of somebody else, which the document asks for. It is not signed. */
export interface Fetch {
  readonly url: string;
  readonly method: 'GET' | 'POST';
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: string | undefined;
}

/** One on its way. */
export interface SentFetch extends Fetch {
  readonly id: number;
  readonly callSid: string;
}

/** What came back, or why nothing did. */
export type FetchReply =
  | { readonly status: number; readonly body: string; readonly contentType: string | undefined }
  | { readonly problem: string };
