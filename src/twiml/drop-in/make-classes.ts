import { aliasesOf } from '../table/aliases.js';
import { twimlElements } from '../table/elements.js';
import { Twiml, TwimlRoot } from './twiml.js';

/** The class that is the root of the tree. */
const rootName = 'VoiceResponse';

/**
 * Makes the class of a response out of the table, with the classes of all elements as its properties. What it makes is
 * declared in `voice-response.generated.ts`, out of the same table.
 */
export function makeClasses(): typeof TwimlRoot {
  const nodes = new Map(
    Object.keys(twimlElements).map((name) => {
      const Node = class extends Twiml {};
      setName(Node, name);
      return [name, Node] as const;
    }),
  );
  const Root = class extends TwimlRoot {};
  setName(Root, rootName);
  for (const [name, { methods = {} }] of Object.entries(twimlElements)) {
    const { prototype } = name === rootName ? Root : (nodes.get(name) ?? Root);
    for (const [method, childName] of Object.entries(methods)) {
      const Child = nodes.get(childName) ?? Twiml;
      const { element = method, text } = twimlElements[childName] ?? {};
      const add = text === undefined ? withAttributes(Child, element) : withText(Child, element);
      for (const key of [method, ...aliasesOf(method, childName)]) {
        Object.defineProperty(prototype, key, { value: add, configurable: true, writable: true });
      }
    }
  }
  for (const [name, Node] of nodes) if (name !== rootName) Object.defineProperty(Root, name, { value: Node });
  return Root;
}

type TwimlClass = typeof Twiml;

const withAttributes = (Child: TwimlClass, element: string) =>
  function add(this: Twiml, attributes?: unknown): Twiml {
    return this.grow(Child, element, attributes, undefined);
  };

const withText = (Child: TwimlClass, element: string) =>
  function add(this: Twiml, attributes?: unknown, text?: unknown): Twiml {
    // A string in the first place is the text, and then there are no attributes.
    return typeof attributes === 'string'
      ? this.grow(Child, element, {}, attributes)
      : this.grow(Child, element, attributes, text);
  };

const setName = (Made: object, name: string): void => {
  Object.defineProperty(Made, 'name', { value: name });
};
