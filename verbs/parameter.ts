import { define } from './define.js';
import { error } from './rule.js';

export const parameter = define({
  /** A pair of your own that is handed to the service. */
  parameter: {
    name: 'Parameter',
    kind: 'child',
    attributes: {
      /** Name of the pair. */
      name: { type: 'string', required: true },
      /** Value of the pair. */
      value: { type: 'string', required: true },
    },
    rules: [
      error(
        'parameter-empty',
        ['name', 'value'],
        '`name` and `value` must both hold something: fill them, or remove the Parameter.',
        (element) => element.get('name') === '' || element.get('value') === '',
      ),
    ],
    source: 'https://developers.telnyx.com/docs/voice/programmable-voice/texml-verbs/stream',
  },
});
