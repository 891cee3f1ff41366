import fc from 'fast-check';
import twilio from 'twilio';
import { twimlElements } from '../table/elements.js';

/** A method to call, and what to call on the element that it makes. */
export interface Call {
  readonly method: string;
  readonly arguments: readonly unknown[];
  readonly inside: readonly Call[];
}

/** Everything that twilio-node's classes can do, looked up in the package itself. */
export const TwilioResponse = twilio.twiml.VoiceResponse;

type Methods = Readonly<Record<string, (...content: unknown[]) => unknown>>;

/** The methods of one of twilio-node's classes that it does not share with all of them. */
export function methodsOf(className: string): readonly string[] {
  const Class: unknown =
    className === 'VoiceResponse' ? TwilioResponse : Reflect.get(TwilioResponse, className);
  if (typeof Class !== 'function') return [];
  return Object.getOwnPropertyNames(Class.prototype).filter((name) => name !== 'constructor');
}

/** The names of twilio-node's classes. */
export const classNames: readonly string[] = [
  'VoiceResponse',
  ...Object.keys(TwilioResponse).filter((name) => typeof Reflect.get(TwilioResponse, name) === 'function'),
];

/** Makes the calls on a response, whoever made that. */
export function play(response: object, calls: readonly Call[]): void {
  for (const { method, arguments: content, inside } of calls) {
    const made = (response as Methods)[method]?.(...content);
    if (typeof made === 'object' && made !== null) play(made, inside);
  }
}

const texts = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    'Hello',
    '<&>"\'',
    'a\tb\nc\rd',
    'é😀',
    '+12025550100',
    'https://example.com/?a=1&b=2',
    '{{From}}',
  ),
  fc
    .string({ unit: 'grapheme', maxLength: 8 })
    .filter((text) => !/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/u.test(text)),
);

const values = fc.oneof(
  texts,
  fc.integer(),
  fc.double(),
  fc.boolean(),
  fc.constantFrom(null, undefined),
  fc.array(texts, { maxLength: 3 }),
);

const attributesOf = (className: string) => {
  const known = Object.keys(twimlElements[className]?.attributes ?? {});
  return fc.dictionary(fc.constantFrom(...known, 'custom', 'x-y', 'xml:lang'), values, { maxKeys: 4 });
};

const commentText = fc.constantFrom('', 'a', ' <b> & "c" ', 'é');

/** Calls that an element of a class can take. */
export function callsOn(className: string, depth = 2): fc.Arbitrary<readonly Call[]> {
  const { methods = {} } = twimlElements[className] ?? {};
  const others: fc.Arbitrary<Call>[] = [
    texts.map((text) => ({ method: 'addText', arguments: [text], inside: [] })),
    fc
      .tuple(fc.constantFrom('Custom', 'a-b', 'é'), attributesOf('Say'), texts)
      .map(([name, attributes, text]) => ({
        method: 'addChild',
        arguments: [name, attributes],
        inside: [{ method: 'addText', arguments: [text], inside: [] }],
      })),
    ...(className === 'VoiceResponse' ? ['comment', 'commentBefore', 'commentAfter'] : []).map((method) =>
      commentText.map((text) => ({ method, arguments: [text], inside: [] })),
    ),
  ];
  const own = Object.entries(methods).map(([method, child]) => {
    const attributes = fc.option(attributesOf(child), { nil: undefined });
    const content: fc.Arbitrary<readonly unknown[]> = twimlElements[child]?.text
      ? fc.oneof(
          texts.map((text) => [text]),
          fc.tuple(attributes, texts),
          attributes.map((one) => [one]),
          fc.constantFrom([], [{}, undefined], [null], [{}, null]),
        )
      : fc.oneof(
          attributes.map((one) => [one]),
          fc.constantFrom([], [null], [undefined]),
        );
    const inside = depth > 0 ? callsOn(child, depth - 1) : fc.constant([]);
    return fc.tuple(content, inside).map(([given, after]) => ({ method, arguments: given, inside: after }));
  });
  return fc.array(fc.oneof(...own, ...others), { maxLength: depth > 1 ? 4 : 2 });
}
