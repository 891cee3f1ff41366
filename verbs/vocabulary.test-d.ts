import type { Vocabulary } from './vocabulary.js';

declare const vocabulary: Vocabulary;

// Values and bounds are literal types: the builder's options are inferred from them.
vocabulary.pause.attributes.length.max satisfies 180;
vocabulary.gather.attributes.input.values satisfies readonly ['dtmf', 'speech', 'dtmf speech'];
vocabulary.number.attributes.machineDetection.values satisfies readonly [
  'Enable',
  'DetectMessageEnd',
  'Disable',
];
vocabulary.play.attributes.ringTone.values[0] satisfies 'at';
vocabulary.stream.under.stop.attributes.name.type satisfies 'string';

// @ts-expect-error There is no such element.
vocabulary.sms;
// @ts-expect-error Gather has no method.
vocabulary.gather.attributes.method;
