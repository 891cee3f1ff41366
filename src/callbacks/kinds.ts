import type { CallbackKind, CallbackName, DocumentKind } from './payload.js';
import { documentKinds, otherKinds, readingsByName } from './readings.generated.js';

/** How the requests of each kind are read. */
export const readingsByKind: Readonly<Record<CallbackKind, string>> = { ...documentKinds, ...otherKinds };

/** Whether a text is the name of a callback. */
export const isCallbackName = (name: string): name is CallbackName => Object.hasOwn(readingsByName, name);

/** The names of all callbacks, in the order of the table. */
export const callbackNames = (): CallbackName[] => Object.keys(readingsByName).filter(isCallbackName);

/** Whether a text is a kind of callbacks. */
export const isCallbackKind = (kind: string): kind is CallbackKind => Object.hasOwn(readingsByKind, kind);

/** The kinds of callbacks, each once: first those whose reply is a document. */
export const callbackKinds = (): readonly CallbackKind[] =>
  Object.keys(readingsByKind).filter(isCallbackKind);

/** Whether requests of a kind are answered with a document that is run on the call. */
export const isDocumentKind = (kind: string): kind is DocumentKind => Object.hasOwn(documentKinds, kind);
