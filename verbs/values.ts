import type { AttributeSpec } from './define.js';

/** The method of a request that Telnyx sends. */
export const callbackMethod = {
  type: 'enum',
  values: ['GET', 'POST'],
  default: 'POST',
} as const satisfies AttributeSpec;

/** The countries whose ringback tone Telnyx can make. */
// biome-ignore format: a table reads best in rows
export const ringTones = [
  'at', 'au', 'bg', 'br', 'be', 'ch', 'cl', 'cn', 'cz', 'de', 'dk', 'ee', 'es', 'fi', 'fr', 'gr', 'hu', 'il', 'in',
  'it', 'lt', 'jp', 'mx', 'my', 'nl', 'no', 'nz', 'ph', 'pl', 'pt', 'ru', 'se', 'sg', 'th', 'tw', 've', 'za', 'us',
  'us-old', 'uk',
] as const;

/** The card types that Pay knows. */
// biome-ignore format: a table reads best in rows
export const cardTypes = [
  'visa', 'mastercard', 'amex', 'maestro', 'discover', 'optima', 'jcb', 'diners-club', 'enroute',
] as const;

/** The steps of a payment that ask the caller for something. */
export const paymentSteps = [
  'payment-card-number',
  'expiration-date',
  'postal-code',
  'security-code',
  'bank-routing-number',
  'bank-account-number',
] as const;

/** What a recording may report. */
export const recordingEvents = ['in-progress', 'completed', 'absent'] as const;

/** When the caller may talk over the assistant. */
export const interruptions = ['none', 'any', 'speech', 'dtmf', 'true', 'false'] as const;
