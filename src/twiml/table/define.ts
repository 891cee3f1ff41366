/** How twilio-node's typings take an attribute. */
export type TwimlType = 'string' | 'number' | 'boolean' | 'list' | 'numbers';

/** An element of TwiML as twilio-node builds it. */
export interface TwimlElement {
  /** Its name in XML. */
  readonly element: string;
  /** What its text is, where its method takes one. */
  readonly text?: string;
  readonly attributes?: Readonly<Record<string, TwimlType>>;
  /** The methods that add a child, and the class of that child. */
  readonly methods?: Readonly<Record<string, string>>;
}

/** Declares elements under the names of twilio-node's classes. */
export const defineTwiml = <const E extends Readonly<Record<string, TwimlElement>>>(elements: E): E =>
  elements;
