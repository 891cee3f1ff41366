/** Writes the types of `texml/twilio` out of its tables: `npx jiti scripts/twiml-types.ts [--check]`. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { attributeFate, elementFate } from '../src/twiml/deltas/fates.js';
import { aliasesOf } from '../src/twiml/table/aliases.js';
import type { TwimlElement, TwimlType } from '../src/twiml/table/define.js';
import { twimlElements } from '../src/twiml/table/elements.js';

/** Where the types are written. */
export const typesFile: string = fileURLToPath(
  new URL('../src/twiml/drop-in/voice-response.generated.ts', import.meta.url),
);

const rootName = 'VoiceResponse';
const types: Readonly<Record<TwimlType, string>> = {
  string: 'string',
  number: 'number | string',
  boolean: 'boolean | string',
  list: 'readonly string[] | string',
  numbers: 'readonly (number | string)[] | number | string',
};

const quoted = (name: string): string => (/^\w+$/.test(name) ? name : `'${name}'`);
// A tag is one only where it begins a line.
const comment = (text: string, indent: string, deprecated?: string): string => {
  const lines = [text, deprecated && `@deprecated ${deprecated}`].filter(Boolean);
  return lines.length === 1
    ? `${indent}/** ${lines[0]} */\n`
    : `${indent}/**\n${lines.map((line) => `${indent} * ${line}\n`).join('')}${indent} */\n`;
};
const optionsOf = (name: string): string =>
  twimlElements[name]?.attributes ? `VoiceResponse.${name}Attributes` : 'object';

function attributes(name: string, { element, attributes: all = {} }: TwimlElement): string {
  const members = Object.entries(all).map(([attribute, type]) => {
    const { kind, to, instead } = attributeFate(element, attribute);
    const doc = {
      same: '',
      renamed: comment(`In TeXML: \`${to}\`.`, '    '),
      moved: comment('In TeXML it stands on the Dial.', '    '),
      lacking: comment('', '    ', `TeXML has none. ${instead}`),
    }[kind];
    return `${doc}    ${quoted(attribute)}?: ${types[type]} | undefined;\n`;
  });
  return `  interface ${name}Attributes {\n${members.join('')}  }\n`;
}

function methods(parent: string, { methods: all = {} }: TwimlElement, indent: string): string {
  return Object.entries(all)
    .flatMap(([method, childName]) => {
      const child = twimlElements[childName];
      if (!child) return [];
      const fate = elementFate(parent, child.element);
      const content = child.text
        ? `...content: WithText<${optionsOf(childName)}>`
        : `attributes?: ${optionsOf(childName)} | null`;
      const member = (key: string, deprecated?: string) =>
        `${comment(`Adds <${child.element}>.`, indent, deprecated)}${indent}${key}(${content}): VoiceResponse.${childName};\n`;
      return [
        member(method, fate && !fate.kept ? `TeXML has none. ${fate.instead}` : undefined),
        ...aliasesOf(method, childName).map((alias) => member(alias, `Write \`${method}\`.`)),
      ];
    })
    .join('');
}

/** The text of the file. */
export function typesText(): string {
  const nodes = Object.entries(twimlElements).filter(([name]) => name !== rootName);
  const root = twimlElements[rootName];
  return `// Written by scripts/twiml-types.ts from src/twiml. Do not edit.
import { makeClasses } from './make-classes.js';
import type { VoiceResponseOptions } from './options.js';
import type { Twiml, TwimlRoot } from './twiml.js';

/** Attributes and a text, or the text alone. */
type WithText<Attributes> = [text?: string] | [attributes?: Attributes | null, text?: string | null];

/** A class of an element, which a response makes: for \`instanceof\`. */
interface NodeClass<Node> {
  readonly prototype: Node;
  [Symbol.hasInstance](value: unknown): value is Node;
}

/** A response to a call, built as with twilio-node: the document that its methods make. */
export interface VoiceResponse extends TwimlRoot {
${root ? methods(root.element, root, '  ') : ''}}

/** The types of the elements, and of their attributes. */
export declare namespace VoiceResponse {
${nodes
  .map(
    ([name, element]) =>
      `${comment(`A \`<${element.element}>\`.`, '  ')}  interface ${name} extends Twiml {\n${methods(element.element, element, '    ')}  }\n`,
  )
  .join('')}
${nodes
  .filter(([, { attributes: all }]) => all)
  .map(([name, element]) => attributes(name, element))
  .join('')}}

/** What \`VoiceResponse\` is at run time. */
export interface VoiceResponseClass {
  new (options?: VoiceResponseOptions): VoiceResponse;
  readonly prototype: VoiceResponse;
${nodes.map(([name]) => `  readonly ${name}: NodeClass<VoiceResponse.${name}>;\n`).join('')}}

/**
 * Builds a document with the methods of twilio-node's \`VoiceResponse\`, and writes it as TeXML.
 *
 * @throws {TexmlError} \`no-equivalent\` where TeXML lacks what is added, unless \`onUnsupported\` is \`warn\`.
 * @example
 * \`\`\`ts
 * import { VoiceResponse } from 'texml/twilio';
 * const voice = new VoiceResponse({ documentUrl: '/menu' });
 * voice.gather({ numDigits: 1 }).say('Press 1 for sales.');
 * console.log(voice.toString());
 * \`\`\`
 * @see https://www.twilio.com/docs/voice/twiml
 */
// The table makes the class, and this file says the same of it to the compiler.
export const VoiceResponse: VoiceResponseClass = makeClasses() as unknown as VoiceResponseClass;
`;
}

/** Whether the file is what the tables say. */
export const isCurrent = (): boolean =>
  existsSync(typesFile) && readFileSync(typesFile, 'utf8') === typesText();

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (!process.argv.includes('--check')) writeFileSync(typesFile, typesText());
  else if (!isCurrent()) {
    console.error(`${typesFile}: stale. Run \`npx jiti scripts/twiml-types.ts\`.`);
    process.exitCode = 1;
  }
}
