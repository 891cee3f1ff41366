import { connectNouns } from './connect.js';
import type { TwimlElement, TwimlType } from './define.js';
import { dialNouns } from './dial.js';
import { serviceNouns } from './services.js';
import { speechElements } from './speech.js';
import { twimlVerbs } from './verbs.js';

/** Every class of twilio-node's voice TwiML, by its name. */
export const twimlElements: Readonly<Record<string, TwimlElement>> = {
  ...twimlVerbs,
  ...dialNouns,
  ...connectNouns,
  ...serviceNouns,
  ...speechElements,
};

const classesOf = (element: string): readonly TwimlElement[] =>
  Object.values(twimlElements).filter((one) => one.element === element);

/** Whether TwiML has an element there, both by their names in XML. */
export const isTwimlChild = (parent: string, child: string): boolean =>
  classesOf(parent).some(({ methods = {} }) =>
    Object.values(methods).some((name) => twimlElements[name]?.element === child),
  );

/** How TwiML takes an attribute of an element, by its name in XML; undefined where it has none such. */
export const twimlAttribute = (element: string, attribute: string): TwimlType | undefined =>
  classesOf(element).find(({ attributes = {} }) => Object.hasOwn(attributes, attribute))?.attributes?.[
    attribute
  ];
