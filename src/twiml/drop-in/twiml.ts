import { TwimlDocument } from './document.js';
import type { VoiceResponseOptions } from './options.js';
import type { XmlNode } from './xml-node.js';

/** What every element of a response can do. */
export class Twiml {
  /** @internal */
  readonly node: XmlNode;
  /** @internal */
  readonly document: TwimlDocument;

  /** @internal */
  constructor(node: XmlNode, document: TwimlDocument) {
    this.node = node;
    this.document = document;
  }

  /**
   * The whole document as XML, also when an element inside it is asked.
   *
   * @throws {TexmlError} `no-equivalent`, with every issue, under `onUnsupported: 'throw'`.
   */
  toString(): string {
    return this.document.toString();
  }

  /** Adds text to the element. */
  addText(content: string): void {
    this.node.addText(content);
  }

  /** Adds an element of any name, also one that TeXML alone has. */
  addChild(tagName: string, attributes?: object): Twiml {
    return this.grow(Twiml, tagName, attributes, undefined);
  }

  /** @internal */
  grow<Child>(
    Class: new (node: XmlNode, document: TwimlDocument) => Child,
    element: string,
    attributes: unknown,
    text: unknown,
  ): Child {
    const { node, addTo } = this.node.make(element, attributes, text);
    this.document.judge(node);
    addTo();
    return new Class(node, this.document);
  }
}

/** A response of its own, with its comments. */
export class TwimlRoot extends Twiml {
  constructor(options: VoiceResponseOptions = {}) {
    const document = new TwimlDocument(options);
    super(document.root, document);
  }

  /** Adds a comment inside the response. */
  comment(comment: string): this {
    this.node.addComment(comment);
    return this;
  }

  /** Adds a comment before the response. */
  commentBefore(comment: string): this {
    this.document.commentBefore(comment);
    return this;
  }

  /** Adds a comment behind the response. */
  commentAfter(comment: string): this {
    this.document.commentAfter(comment);
    return this;
  }
}
