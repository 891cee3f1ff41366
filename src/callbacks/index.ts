export type { CallbackSpec } from './define.js';
export type { VerifyingCrypto } from './ed25519.js';
export { encodePayload } from './encode.js';
export { CallbackError, type CallbackErrorCode, type PayloadIssue } from './error.js';
export { decodeForm, type RawParameters } from './form.js';
export { identify } from './identify.js';
export { maskNumbers } from './mask.js';
export {
  callbackKinds,
  callbackNames,
  isCallbackName,
  isDocumentKind,
  type Parameter,
  parametersOf,
} from './parameters.js';
export { type Parsed, parsePayload } from './parse.js';
export type { CallbackKind, CallbackName, DocumentKind, Payload, PayloadOfKind } from './payload.js';
export { parsePublicKey, parsePublicKeys } from './public-key.js';
export {
  generateKeyPair,
  type KeyPair,
  keyPairFromSeed,
  type SignatureHeaders,
  signRequest,
} from './sign.js';
export {
  createVerifier,
  type Refusal,
  type RequestHeaders,
  type SignedRequest,
  type Verification,
  type Verifier,
  verifySignature,
} from './signature.js';
export type { Sign } from './signs.js';
export { callbacks } from './table.js';
