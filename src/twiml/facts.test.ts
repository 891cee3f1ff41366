import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { vocabulary } from '../../verbs/vocabulary.js';
import { attributeDelta } from './deltas/attributes.js';
import { defaultDeltas, detectorDefaults } from './deltas/defaults.js';
import { elementDelta, isSsml } from './deltas/elements.js';
import { attributeFate } from './deltas/fates.js';
import { unitDeltas, valueDelta } from './deltas/values.js';
import { migrate } from './migrate.js';

const file = new URL('../../../shared/texml/twiml-deltas.json', import.meta.url);

interface Facts {
  renamed_attributes: {
    element: string;
    twiml: string;
    texml: string;
    value_map?: Record<string, string> | string;
    move_to?: string;
  }[];
  unsupported_elements: { element: string; parent: string }[];
  unsupported_attributes: { element: string; attribute: string; also_spelled?: string }[];
  unsupported_values: { element: string; attribute: string; twiml_value: string | string[] }[];
  default_drift: { element: string; attribute: string; set_to_preserve: string }[];
  unit_changes: { element: string; attribute: string; factor: number }[];
  range_narrowing: { element: string; attribute: string; texml_min?: number; texml_max?: number }[];
}

const facts: Facts | undefined = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;

/** Where an element stands in TwiML, and what it needs there to be right. */
const places: Readonly<Record<string, (attributes: string) => string>> = {
  Conference: (a) => `<Dial><Conference ${a}>a</Conference></Dial>`,
  Prompt: (a) => `<Pay><Prompt ${a}><Say>a</Say></Prompt></Pay>`,
  Record: (a) => `<Record ${a}/>`,
  Recording: (a) => `<Start><Recording ${a}/></Start>`,
  Gather: (a) => `<Gather ${a}/>`,
  Say: (a) => `<Say ${a}>a</Say>`,
};

describe.skipIf(!facts)('the table, held against ../shared/texml/twiml-deltas.json', () => {
  const known = facts ?? ({} as Facts);

  it('renames what is renamed, with its values', () => {
    for (const { element, twiml, texml, value_map: values, move_to: moves } of known.renamed_attributes ??
      []) {
      const delta = attributeDelta(element, twiml);
      const name = `${element}.${twiml}`;
      if (moves) expect(delta, name).toMatchObject({ moves: true });
      else if (typeof values === 'string') {
        // Where there is no direct map, a person chooses, but for the models that both have.
        expect(delta?.instead, name).toBeTypeOf('string');
      } else {
        expect(delta?.to ?? (delta?.stays ? twiml : undefined), name).toBe(texml);
        if (values) expect(delta?.values, name).toMatchObject(values);
      }
    }
  });

  it('knows each element that TeXML lacks', () => {
    for (const { element, parent } of known.unsupported_elements ?? []) {
      for (const name of element.split(', ')) {
        expect(
          elementDelta(parent, name) ?? (isSsml(name) || undefined),
          `${parent} > ${name}`,
        ).toBeDefined();
      }
    }
  });

  it('knows each attribute that TeXML lacks', () => {
    for (const { element, attribute, also_spelled: also } of known.unsupported_attributes ?? []) {
      for (const name of also ? [attribute, also] : [attribute]) {
        // Some have become another one, which is more than nothing.
        expect(['lacking', 'renamed'], `${element}.${name}`).toContain(attributeFate(element, name).kind);
      }
    }
  });

  it('writes no value that TeXML lacks', () => {
    for (const { element, attribute, twiml_value: given } of known.unsupported_values ?? []) {
      const write = places[element];
      if (!write || attribute === '(element)') continue;
      for (const value of [given].flat()) {
        const real = value.replace('.*', '.Amy');
        if (valueDelta(element, attribute, real)?.act === 'keep') continue;
        const { xml, left } = migrate(`<Response>${write(`${attribute}="${real}"`)}</Response>`);
        expect(xml, `${element}.${attribute}`).not.toContain(`${attribute}="${real}"`);
        expect(left.filter(({ severity }) => severity === 'error')).toEqual([]);
      }
    }
  });

  it('keeps each default of Twilio that Telnyx does not share', () => {
    for (const { element, attribute, set_to_preserve: preserve } of known.default_drift ?? []) {
      const name = `${element}.${attribute}`;
      const value = /="([^<"]+)"/.exec(preserve)?.[1];
      if (element === 'Dial') expect(detectorDefaults[attribute], name).toBe(value);
      // The method is the application's: see `application-method`. A currency is the same, but for its letters.
      else if (name !== 'Gather.method' && name !== 'Pay.currency') {
        const delta = defaultDeltas(element).find(([one]) => one === attribute)?.[1];
        expect(delta, name).toBeDefined();
        expect(delta?.value, name).toBe(value);
      }
    }
  });

  it('changes units, and keeps to the ranges', () => {
    for (const { element, attribute, factor } of known.unit_changes ?? []) {
      expect(unitDeltas[element]?.[attribute]?.factor, `${element}.${attribute}`).toBe(factor);
    }
    for (const { element, attribute, texml_min: min, texml_max: max } of known.range_narrowing ?? []) {
      const spec = Object.values(vocabulary).find(({ name }) => name === element);
      const attributes: Readonly<Record<string, object>> =
        spec && 'attributes' in spec ? spec.attributes : {};
      expect(attributes[attribute], `${element}.${attribute}`).toMatchObject({
        ...(min !== undefined && { min }),
        ...(max !== undefined && { max }),
      });
    }
  });
});
