import { type Issue, TexmlError } from '../issue.js';
import type { Builder } from './builder-types.js';
import { afterTerminal, notFirst } from './check.js';
import { inspect } from './inspect.js';
import {
  elementOf,
  type Link,
  nodesOf,
  type Options,
  type OwnText,
  optionsOf,
  startsWithText,
  textOf,
} from './link.js';
import type { Element } from './node.js';
import { wrongText, wrongTypes } from './options.js';
import { writePretty } from './pretty.js';
import { render } from './render.js';
import { rootShape, type Shape } from './shape.js';
import { write } from './write.js';

/** The problems found so far; the error is made where the first one was found, so that its stack shows the line. */
interface Trouble {
  readonly issues: readonly Issue[];
  readonly error: TexmlError;
}

/** What most elements never come to: trouble, or a verb that nothing runs after. */
interface Turn {
  readonly trouble: Trouble | undefined;
  readonly ended: Shape | undefined;
}

interface Own {
  readonly text: OwnText;
  readonly options: Options;
}

/** Fills an element: gets its empty builder, returns the filled one. */
type Fill = (element: ElementBuilder) => ElementBuilder;

/**
 * What every builder is; the methods of its children are added by `classOf`. A document is written while it is built:
 * `inner` is what stands between the element's tags so far.
 */
class ElementBuilder {
  constructor(
    readonly shape: Shape,
    /** Its own text and options, where it has any. */
    readonly own: Own | undefined,
    readonly inner: string,
    readonly last: Link | undefined,
    readonly turn: Turn | undefined,
  ) {}

  get root(): Element {
    const { shape, own, last } = this;
    return elementOf(shape, own?.text ?? '', own?.options, nodesOf(last));
  }

  get issues(): readonly Issue[] {
    return this.turn?.trouble?.issues ?? [];
  }

  toXml(options?: { readonly pretty?: boolean }): string {
    const { turn, inner } = this;
    const trouble = turn?.trouble;
    if (trouble?.issues.some(({ severity }) => severity === 'error')) throw withIssues(trouble);
    if (options?.pretty) return writePretty(this.root);
    const { open, close } = this.shape;
    return inner === '' ? `${open}/>` : `${open}>${inner}${close}`;
  }

  toString(): string {
    return this.toXml();
  }

  when(condition: unknown, then: Fill, otherwise?: Fill): ElementBuilder {
    return condition ? then(this) : otherwise ? otherwise(this) : this;
  }

  each<Item>(
    items: Iterable<Item>,
    add: (element: ElementBuilder, item: Item, index: number) => ElementBuilder,
  ): ElementBuilder {
    let builder: ElementBuilder = this;
    let index = 0;
    for (const item of items) {
      builder = add(builder, item, index);
      index += 1;
    }
    return builder;
  }

  use(fragment: Fill): ElementBuilder {
    return fragment(this);
  }
}

/** `toXml()` is called far from the line to blame: the error that was made there gets the full list. */
function withIssues({ issues, error }: Trouble): TexmlError {
  const errors = issues.filter(({ severity }) => severity === 'error');
  const lines = errors.map(({ path, message }) => `  ${path}: ${message}`);
  const title =
    errors.length === 1 ? 'The document has an error' : `The document has ${errors.length} errors`;
  const whole = new TexmlError('invalid-document', `${title}:\n${lines.join('\n')}`, { issues });
  const frames = error.stack?.indexOf('\n    at ') ?? -1;
  if (frames >= 0) whole.stack = `${whole.name}: ${whole.message}${error.stack?.slice(frames)}`;
  return whole;
}

const isFill = (value: unknown): value is Fill => typeof value === 'function';

/** Adds one child: the body of every method of every builder. `Parent` is the class of the builder that it is added to. */
function add(
  Parent: BuilderClass,
  parent: ElementBuilder,
  shape: Shape,
  first: unknown,
  second: unknown,
  third: unknown,
): ElementBuilder {
  const { turn } = parent;
  // Most of what is said is a plain text, and most of that was said before.
  const leaf = second === undefined && turn === undefined ? shape.leaf?.(first) : undefined;
  if (leaf !== undefined && typeof first === 'string') {
    const link: Link = { shape, text: first, options: undefined, last: undefined, before: parent.last };
    return new Parent(parent.shape, parent.own, parent.inner + leaf, link, undefined);
  }
  const texted = startsWithText(shape, first);
  const text = texted ? textOf(shape, first) : '';
  const options = optionsOf(texted ? second : first);
  const fill = texted ? (third ?? second) : (second ?? first);
  const filled = isFill(fill) ? fill(emptyBuilder(shape, { text, options })) : undefined;
  const link: Link = { shape, text, options, last: filled?.last, before: parent.last };
  const sound = turn?.ended === undefined && filled?.turn === undefined && !(shape.first && parent.last);
  const xml = sound ? render(link, filled?.inner ?? '', parent.shape.name) : undefined;
  if (xml !== undefined && !shape.terminal) {
    return new Parent(parent.shape, parent.own, parent.inner + xml, link, turn);
  }
  let trouble = turn?.trouble;
  let written = xml;
  if (written === undefined) {
    const element = elementOf(shape, text, options, nodesOf(link.last));
    const found = closerLook(parent, link, element, filled);
    if (found.length > 0) trouble = blame(parent, shape, found);
    written = write(element);
  }
  const ended = turn?.ended ?? (shape.terminal ? shape : undefined);
  const next = trouble || ended ? { trouble, ended } : undefined;
  return new Parent(parent.shape, parent.own, parent.inner + written, link, next);
}

const emptyBuilder = (shape: Shape, own: Own | undefined): ElementBuilder =>
  new (classOf(shape))(shape, own, '', undefined, undefined);

/** Everything that is wrong with a new child, with paths below it. */
function closerLook(
  parent: ElementBuilder,
  { shape, text, options }: Link,
  element: Element,
  filled: ElementBuilder | undefined,
): readonly Issue[] {
  const found: Issue[] = [];
  const report = (issue: Issue) => {
    found.push(issue);
  };
  if (text === undefined) report(wrongText(shape));
  else {
    wrongTypes(shape, options, report);
    inspect(shape, element, parent.shape.name, report);
  }
  // A path of the child's own builder begins with its name.
  for (const issue of filled?.issues ?? []) report({ ...issue, path: issue.path.replace(/^[^/@]+/, '') });
  if (parent.turn?.ended) report(afterTerminal(shape.name, parent.turn.ended));
  if (shape.first && parent.last) report(notFirst(shape));
  return found;
}

function blame(parent: ElementBuilder, shape: Shape, found: readonly Issue[]): Trouble {
  let position = 1;
  for (let link = parent.last; link; link = link.before) if (link.shape.name === shape.name) position += 1;
  const at = `${parent.shape.name}/${shape.name}[${position}]`;
  const added = found.map((issue) => ({ ...issue, path: at + issue.path }));
  const trouble = parent.turn?.trouble;
  return {
    issues: trouble ? [...trouble.issues, ...added] : added,
    error: trouble?.error ?? new TexmlError('invalid-document', 'The document has an error'),
  };
}

type BuilderClass = typeof ElementBuilder;

const classes = new Map<Shape, BuilderClass>();

/** The class of a shape: a method for each of its children, made once. */
function classOf(shape: Shape): BuilderClass {
  let made = classes.get(shape);
  if (!made) {
    const Made = class extends ElementBuilder {};
    for (const child of shape.children.values()) {
      Object.defineProperty(Made.prototype, child.key, {
        value(this: ElementBuilder, first?: unknown, second?: unknown, third?: unknown) {
          return add(Made, this, child, first, second, third);
        },
      });
    }
    classes.set(shape, Made);
    made = Made;
  }
  return made;
}

/**
 * Starts a document. Each verb is a method of what it returns; its options are typed by the vocabulary. A document is
 * immutable: each call returns a new value, so that a part can be kept and used again.
 *
 * What types can't see (a range, a phone number, a rule across attributes) is checked when it is added; `toXml()`
 * throws a `TexmlError` with every issue, and its stack shows the line that added the first one.
 *
 * @example
 * ```ts
 * import { response } from 'texml';
 * const xml = response()
 *   .say('Welcome to Acme.', { voice: 'Polly.Joanna-Neural' })
 *   .gather({ action: '/menu', numDigits: 1 }, (g) => g.say('Press 1 for sales.'))
 *   .redirect('/again')
 *   .toXml();
 * ```
 * @see https://developers.telnyx.com/docs/voice/programmable-voice/texml-fundamentals
 */
export function response(): Builder;
export function response(): object {
  return emptyBuilder(rootShape(), undefined);
}
