import { define } from './define.js';
import { isObject, readJson } from './json.js';
import { error } from './rule.js';

export const tool = define({
  /** One tool, as a JSON object with its `type`, for example `hangup` or `transfer`. */
  tool: {
    name: 'Tool',
    kind: 'child',
    text: 'required',
    textFormat: 'json-cdata',
    cdata: true,
    rules: [
      error(
        'tool-json',
        [],
        'A Tool holds one JSON object with a `type`: write for example {"type": "hangup", "hangup": {}}.',
        (element) => {
          const tool = readJson(element.text);
          return !element.templated && !(isObject(tool) && typeof tool.type === 'string');
        },
      ),
    ],
    source: 'https://developers.telnyx.com/docs/voice/programmable-voice/texml-verbs/aigather',
  },
});
