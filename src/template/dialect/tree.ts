import type { Position } from '../../document/node.js';
import { quote, type Report } from './issues.js';
import type { Branch, TemplateNode } from './node.js';
import { follow, type Place, placeOf, type XmlState } from './place.js';

/** A section to be read: from its opening tag on. */
export interface Opening {
  /** What its closing tag says. */
  readonly name: string;
  readonly at: Position;
  /** Whether `{{.}}` means something within. */
  readonly hasItem?: boolean;
  /** Whether what it holds stands in the document as it is written. */
  readonly isLiteral?: boolean;
  /** What a condition's first branch is about. */
  readonly branch?: Omit<Branch, 'nodes'>;
  /** The node that the section becomes; undefined where it is at fault. */
  readonly node: (nodes: readonly TemplateNode[], branches: readonly Branch[]) => TemplateNode | undefined;
}

interface Frame {
  readonly opening: Opening;
  readonly place: XmlState;
  readonly branches: Branch[];
  branch: Omit<Branch, 'nodes'> | undefined;
  nodes: TemplateNode[];
}

/** A template's tree while it grows. */
export class Tree {
  readonly nodes: TemplateNode[] = [];
  readonly #open: Frame[] = [];
  readonly #report: Report;
  /** How many of the open sections do not hold the document's own text. */
  #notLiteral = 0;
  #xml: XmlState = 'text';

  constructor(report: Report) {
    this.#report = report;
  }

  get depth(): number {
    return this.#open.length;
  }

  get place(): Place {
    return placeOf(this.#xml);
  }

  get hasItem(): boolean {
    return this.#open.some(({ opening }) => opening.hasItem);
  }

  isWithin(name: string): boolean {
    return this.#open.some(({ opening }) => opening.name === name);
  }

  add(node: TemplateNode): void {
    (this.#open.at(-1)?.nodes ?? this.nodes).push(node);
  }

  addText(text: string): void {
    // Text that ends in a brace is the template's last: repeated, by a list that nothing closes, it could open a tag.
    const isLoose = this.depth > 0 && text.endsWith('{');
    this.add({ kind: 'text', text: isLoose ? text.slice(0, -1) : text });
    if (this.#notLiteral === 0) this.#xml = follow(this.#xml, text);
    if (isLoose) this.add({ kind: 'braces', text: '{', place: this.place });
  }

  open(opening: Opening): void {
    if (opening.isLiteral === false) this.#notLiteral += 1;
    this.#open.push({ opening, place: this.#xml, branches: [], branch: opening.branch, nodes: [] });
  }

  /** Ends the branch of the condition that is open, and begins another. Says what is wrong where there can be none. */
  beginBranch(branch: Omit<Branch, 'nodes'>, tag: string): void {
    const frame = this.#open.at(-1);
    const { offset } = branch.at;
    if (!frame?.branch) {
      const why =
        frame && this.isWithin('if')
          ? `{{#${quote(frame.opening.name)}}} of line ${frame.opening.at.line} is still open. Close it before the branch ends`
          : 'no {{#if}} is open. Remove it, or begin the condition before it';
      this.#report('misplaced-else', `${tag} stands where ${why}.`, offset);
      return;
    }
    if (frame.branch.test === undefined) {
      const why = 'stands after {{#else}}, whose branch is the last. Move it before {{#else}}, or remove it.';
      this.#report('misplaced-else', `${tag} ${why}`, offset);
    }
    frame.branches.push({ ...frame.branch, nodes: frame.nodes });
    frame.branch = branch;
    frame.nodes = [];
    // Each branch stands in the place of the others.
    this.#xml = frame.place;
  }

  close(name: string, offset: number): void {
    const index = this.#open.findLastIndex(({ opening }) => opening.name === name);
    if (index < 0) {
      const innermost = this.#open.at(-1)?.opening;
      const advice = innermost
        ? `{{#${quote(innermost.name)}}} of line ${innermost.at.line} is open: close that with {{/${quote(innermost.name)}}}, or remove this tag.`
        : 'No section is open: remove it, or add the opening tag.';
      this.#report('unopened-section', `{{/${quote(name)}}} closes nothing. ${advice}`, offset);
      return;
    }
    while (this.#open.length > index + 1) this.#closeLast(`before {{/${quote(name)}}}`);
    this.#closeLast();
  }

  /** Closes what is open at the end of the text. */
  end(): void {
    while (this.#open.length > 0) this.#closeLast('before the end of the document');
  }

  #closeLast(unclosed?: string): void {
    const frame = this.#open.pop();
    if (!frame) return;
    const { opening, branch, branches, nodes } = frame;
    if (unclosed !== undefined) {
      const name = quote(opening.name);
      const message = `{{#${name}}} is not closed ${unclosed}. Add {{/${name}}} where it should end; what is opened last is closed first.`;
      this.#report('unclosed-section', message, opening.at.offset);
    }
    if (opening.isLiteral === false) this.#notLiteral -= 1;
    if (branch) branches.push({ ...branch, nodes });
    const node = opening.node(nodes, branches);
    if (node) this.add(node);
  }
}
