export type { CallbackSpec } from './define.js';
export type { VerifyingCrypto } from './ed25519.js';
export { encodePayload } from './encode.js';
export { CallbackError, type CallbackErrorCode, type PayloadIssue } from './error.js';
export { decodeForm, type RawParameters } from './form.js';
export { identify } from './identify.js';
export type { HeaderView, Incoming } from './incoming.js';
export { callbackKinds, callbackNames, isCallbackName, isDocumentKind } from './kinds.js';
export { maskNumbers } from './mask.js';
export { type Parameter, parametersOf } from './parameters.js';
export { parsePayload } from './parse.js';
export type { CallbackKind, CallbackName, DocumentKind, Payload, PayloadOfKind } from './payload.js';
export { parsePublicKey, parsePublicKeys } from './public-key.js';
export type { Parsed } from './read-payload.js';
export { receive } from './receive.js';
export type {
  Received,
  ReceivedAs,
  ReceivedCallback,
  ReceivedUnknown,
  ReceivedWebhook,
  ReceiveOptions,
  Refused,
} from './received.js';
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
export type { WebhookSpec } from './webhooks/define.js';
export type { JsonObject } from './webhooks/json-object.js';
export {
  isWebhookName,
  type ParsedWebhook,
  parseWebhook,
  payloadFieldsOf,
  type UnknownWebhook,
  webhookNames,
} from './webhooks/parse.js';
export type { WebhookEvent, WebhookMeta, WebhookName, WebhookPayload } from './webhooks/payload.js';
export { webhooks } from './webhooks/table.js';
