import { define } from './define.js';
import { isObject, readJson } from './json.js';
import { error } from './rule.js';

export const parameters = define({
  /** What to find out, as a JSON Schema: an object whose properties are the answers. */
  parameters: {
    name: 'Parameters',
    kind: 'child',
    text: 'required',
    textFormat: 'json-schema-cdata',
    cdata: true,
    rules: [
      error(
        'parameters-schema',
        [],
        'Parameters holds a JSON Schema of an object: write {"type": "object", "properties": {...}}.',
        (element) => {
          const schema = readJson(element.text);
          return (
            !element.templated &&
            !(isObject(schema) && (schema.type === 'object' || isObject(schema.properties)))
          );
        },
      ),
      error(
        'parameters-required',
        [],
        'The schema requires a property that it does not have: add it to `properties`, or take it out of `required`.',
        (element) => {
          const schema = readJson(element.text);
          if (element.templated || !isObject(schema) || !Array.isArray(schema.required)) return false;
          const properties = isObject(schema.properties) ? schema.properties : {};
          return schema.required.some((name) => !Object.hasOwn(properties, String(name)));
        },
      ),
    ],
    source: 'https://developers.telnyx.com/docs/voice/programmable-voice/texml-verbs/aigather',
  },
});
