import { type Issue, TexmlError } from '../../issue.js';
import { type Migration, migrate } from '../migrate.js';
import { type VoiceResponseOptions, writeToConsole } from './options.js';
import { isPlain } from './plain.js';
import { writeTwiml } from './write-twiml.js';
import { legalComment, XmlNode } from './xml-node.js';

const isLacking = ({ code, severity }: Issue): boolean => code === 'no-equivalent' && severity === 'error';

/** What all elements of one response share. */
export class TwimlDocument {
  readonly root: XmlNode = new XmlNode('Response');
  readonly #options: VoiceResponseOptions;
  readonly #before: string[] = [];
  readonly #after: string[] = [];
  readonly #told = new Set<string>();

  constructor(options: VoiceResponseOptions) {
    this.#options = options;
  }

  commentBefore(text: string): void {
    this.#before.push(legalComment(text));
  }

  commentAfter(text: string): void {
    this.#after.unshift(legalComment(text));
  }

  /** Throws for a new element that TeXML has no equivalent of, where that is wanted. */
  judge(node: XmlNode): void {
    const { dialect = 'texml', onUnsupported = 'throw' } = this.#options;
    if (dialect === 'twiml' || onUnsupported === 'warn' || isPlain(node)) return;
    refuse(this.#migrate(writeTwiml({ root: copyOf(node), before: [], after: [] }, true)));
  }

  toString(): string {
    const { dialect = 'texml', onUnsupported = 'throw', onIssue = writeToConsole } = this.#options;
    const twiml = writeTwiml(
      { root: this.root, before: this.#before, after: this.#after },
      dialect === 'texml',
    );
    if (dialect === 'twiml') return twiml;
    const migration = this.#migrate(twiml);
    if (onUnsupported === 'throw') refuse(migration);
    for (const issue of [...migration.changes, ...migration.left]) {
      const key = `${issue.path} ${issue.code} ${issue.message}`;
      if (this.#told.has(key)) continue;
      this.#told.add(key);
      onIssue(issue);
    }
    return migration.xml;
  }

  #migrate(twiml: string): Migration {
    return migrate(twiml, this.#options);
  }
}

function refuse({ changes }: Migration): void {
  const issues = changes.filter(isLacking);
  const [first] = issues;
  if (!first) return;
  const message =
    issues.length === 1 ? first.message : issues.map((one) => `${one.path}: ${one.message}`).join('\n');
  throw new TexmlError(first.code, message, { issues });
}

/** An element with nothing but what is around it. */
function copyOf(node: XmlNode, inner?: XmlNode): XmlNode {
  const copy = new XmlNode(node.name, undefined, Object.fromEntries(node.attributes));
  copy.children.push(...(inner ? [inner] : node.children));
  return node.parent ? copyOf(node.parent, copy) : copy;
}
