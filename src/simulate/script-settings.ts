import * as z from 'zod/mini';
import { oneOf, reaction, words, yes } from './script-values.js';
import { defaultSettings, type Settings, statusEvents } from './settings.js';

const amountText = 'a number, 0 or more';
const amount = z.number(amountText).check(z.nonnegative(amountText));

const listOf = <T>(each: z.ZodMiniType<T>): z.ZodMiniType<readonly T[]> => z.array(each, 'a list');

const farEndTurn = z.union(
  [
    z.strictObject({ says: words }),
    z.strictObject({ listens: yes }),
    z.strictObject({ closes: z.string('a reason') }),
  ],
  'a turn such as { "says": "Hello." }, { "listens": true } or { "closes": "hangup" }',
);

const paymentConnector = z.strictObject(
  {
    mode: z.optional(oneOf(['live', 'test'])),
    declines: z.optional(z.record(z.string(), z.string('a code'), 'codes by what is declined')),
    isDown: z.optional(z.boolean('true or false')),
  },
  'a payment connector such as { "declines": { "4000000000000002": "card_declined" } }',
);

/** Settings by their names; those are not listed that are numbers, or true or false. */
type Special = {
  readonly [K in keyof Settings as Settings[K] extends number | boolean ? never : K]: z.ZodMiniType<
    Settings[K]
  >;
};

/** What the settings may be that are neither a number nor true or false. */
export const settingValues = {
  mediaSeconds: z.record(z.string(), amount, 'seconds by address or media name'),
  brokenMedia: listOf(z.string('an address or a media name')),
  voiceMethod: oneOf(['GET', 'POST']),
  firstCallStatus: oneOf(['in-progress', 'ringing']),
  inboundStatusEvents: listOf(oneOf(statusEvents)),
  relativeUrlsInInlineDocuments: oneOf(['refused', 'application']),
  outOfRange: oneOf(['clamped', 'default', 'as-written']),
  gatherShortInput: oneOf(['no-input', 'sent']),
  gatherInvalidDigits: oneOf(['next-verb', 'action']),
  dialFailureReports: oneOf(['first', 'last']),
  declinedStatus: oneOf(['busy', 'no-answer', 'failed']),
  refusedStatus: oneOf(['no-answer', 'busy', 'canceled', 'failed']),
  unscriptedCallees: reaction,
  machineGreeting: z.string('what a machine says'),
  detectionMs: z.record(z.string(), amount, 'milliseconds by what the detection finds'),
  detectionThresholds: oneOf(['documented', 'always']),
  failedTranscriptions: oneOf(['none', 'silent', 'all']),
  queueSidIs: oneOf(['name', 'sid']),
  conferenceStatusCallback: oneOf(['first', 'own']),
  conferenceFull: oneOf(['dial-ends', 'hang-up']),
  farEnds: z.record(z.string(), listOf(farEndTurn), 'turns by far end'),
  referOutcomes: z.record(
    z.string(),
    oneOf(['in-progress', 'failed', 'busy', 'canceled']),
    'outcomes by SIP address',
  ),
  brokenConnectors: listOf(z.string('the name of a connector')),
  streamFailureEvent: oneOf(['stream-error', 'stream-failed']),
  paymentConnectors: z.record(z.string(), paymentConnector, 'payment connectors by name'),
  payStarKey: oneOf(['cancels', 'ignored']),
} satisfies Special;

const bySettingName: Readonly<Record<string, z.ZodMiniType>> = settingValues;
const yesOrNo = z.boolean('true or false');

const shape = Object.fromEntries(
  Object.entries(defaultSettings).map(([name, value]) => [
    name,
    z.optional(bySettingName[name] ?? (typeof value === 'number' ? amount : yesOrNo)),
  ]),
);

/** Some of the settings of a simulation, as a script gives them. */
export const someSettings = z.pipe(
  z.strictObject(shape, 'an object of settings'),
  z.custom<Partial<Settings>, Readonly<Record<string, unknown>>>(),
);
