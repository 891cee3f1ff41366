import type { Vocabulary } from '../../verbs/vocabulary.js';
import type { Issue } from '../issue.js';
import type { CallbackUrl } from './callback-url.js';
import type { Element, Placeholder } from './node.js';

/** The builder name of an element. */
export type ElementKey = keyof Vocabulary;

/** Text that may hold placeholders: a string, a placeholder, or a list of both. */
export type Content = string | Placeholder | readonly (string | Placeholder)[];

type AnswersOf<A> = A extends { readonly answers: infer Kind extends string } ? CallbackUrl<Kind> : never;

/** What an attribute takes in code, from its spec. */
type ValueOf<A> = A extends { readonly type: 'integer' | 'number' }
  ? number | Placeholder
  : A extends { readonly type: 'boolean' }
    ? boolean | Placeholder
    : A extends { readonly type: 'enum'; readonly values: readonly (infer V)[] }
      ? V | Placeholder
      : A extends { readonly type: 'token-list'; readonly values: readonly (infer V)[] }
        ? readonly V[] | Placeholder
        : A extends { readonly type: 'token-list' }
          ? readonly (string | number)[] | Placeholder
          : A extends { readonly type: 'json' }
            ? object | Content
            : A extends { readonly suggestions: readonly (infer V)[] }
              ? V | Content | (string & {})
              : Content | AnswersOf<A>;

/** The shape of an element under a parent: its variant there, or the general one. */
type ShapeOf<P, C extends ElementKey> = Vocabulary[C] extends { readonly under: infer U }
  ? P extends keyof U
    ? U[P]
    : Vocabulary[C]
  : Vocabulary[C];

type AttributesOf<S> = S extends { readonly attributes: infer A } ? A : Record<never, never>;
type ChildrenOf<S> = S extends { readonly children: infer C } ? Extract<keyof C, ElementKey> : never;
type RequiredOf<A> = { [K in keyof A]: A[K] extends { readonly required: true } ? K : never }[keyof A];

// Homomorphic on purpose: this is what carries the doc comments of the vocabulary to the editor.
type Needed<A, K extends keyof A> = { -readonly [P in K]: ValueOf<A[P]> };
type Offered<A, K extends keyof A> = { -readonly [P in K]?: ValueOf<A[P]> | undefined };
type OptionsOf<A> = [keyof A] extends [never]
  ? Readonly<Record<string, never>>
  : Needed<A, RequiredOf<A>> & Offered<A, Exclude<keyof A, RequiredOf<A>>>;

/**
 * The options of one method of the builder: the attributes of an element, under a parent where that matters.
 *
 * @example
 * ```ts
 * import type { Options } from 'texml';
 * const voice: Options<'say'> = { voice: 'Polly.Joanna-Neural' };
 * ```
 */
export type Options<C extends ElementKey, P extends ElementKey = 'response'> = OptionsOf<
  AttributesOf<ShapeOf<P, C>>
>;

type TextOf<S> =
  | (S extends { readonly cdata: true } ? Content | object : Content)
  | (S extends { readonly textAnswers: infer Kind extends string } ? CallbackUrl<Kind> : never);

/** Adds the children of an element: gets its empty builder, returns the filled one. */
type Fill<S, C extends ElementKey> = (element: Builder<C, S>) => Finished;

type Rest<S, C extends ElementKey, O, Needs> = [ChildrenOf<S>] extends [never]
  ? [Needs] extends [never]
    ? [options?: O]
    : [options: O]
  : [Needs] extends [never]
    ? [options?: O, children?: Fill<S, C>] | [children: Fill<S, C>]
    : [options: O, children?: Fill<S, C>];

type Arguments<
  P extends ElementKey,
  C extends ElementKey,
  S = ShapeOf<P, C>,
  R extends unknown[] = Rest<S, C, Options<C, P>, RequiredOf<AttributesOf<S>>>,
> = S extends { readonly text: 'required' }
  ? [text: TextOf<S>, ...R]
  : S extends { readonly text: 'optional' }
    ? [text: TextOf<S>, ...R] | R
    : R;

type Methods<V extends Vocabulary, P extends ElementKey, S, K extends keyof V> = {
  [C in K]: (
    ...content: Arguments<P, Extract<C, ElementKey>>
  ) => V[C] extends { readonly terminal: true } ? Closed<P> : Builder<P, S>;
};

/** An element that is complete: a value to write, keep or return. */
export interface Finished {
  /** The element as a value. */
  readonly root: Element;
  /** What was wrong with what was added, so far; also warnings, which do not keep `toXml()` from writing. */
  readonly issues: readonly Issue[];
}

/** A whole document: after a terminal verb it has no more verbs. */
export interface TexmlDocument extends Finished {
  /**
   * The document as XML.
   *
   * @param options `pretty`: indented by two spaces, for people; compact when left out.
   * @throws {TexmlError} `invalid-document`, with every issue, when an error is left.
   */
  toXml(options?: { readonly pretty?: boolean }): string;
  toString(): string;
}

type Closed<P extends ElementKey> = P extends 'response' ? TexmlDocument : Finished;

/** What every builder has besides the methods of its children. */
interface Composition<Self> {
  /**
   * Adds something only when a condition holds. Each branch gets this builder and returns what it made of it.
   *
   * @example
   * ```ts
   * import { response } from 'texml';
   * const open = true;
   * response().when(open, (r) => r.say('We are open.'), (r) => r.say('We are closed.')).hangup();
   * ```
   */
  when<Then extends Finished, Otherwise extends Finished = Self & Finished>(
    condition: unknown,
    then: (element: Self) => Then,
    otherwise?: (element: Self) => Otherwise,
  ): Then | Otherwise;
  /**
   * Adds something for each item, in order.
   *
   * @example
   * ```ts
   * import { response } from 'texml';
   * response().each(['sales', 'support'], (r, name, index) => r.say(`Press ${index + 1} for ${name}.`));
   * ```
   */
  each<Item>(items: Iterable<Item>, add: (element: Self, item: Item, index: number) => Self): Self;
  /**
   * Adds what a function adds: a part that several documents share.
   *
   * @example
   * ```ts
   * import { type Builder, response } from 'texml';
   * const greet = (r: Builder) => r.say('Welcome to Acme.');
   * response().use(greet).hangup();
   * ```
   */
  use<Result extends Finished>(fragment: (element: Self) => Result): Result;
}

/**
 * An immutable builder of one element: a method for each child that the vocabulary allows there. Each call returns a
 * new builder, and what is there already is shared.
 */
export type Builder<P extends ElementKey = 'response', S = ShapeOf<'', P>> = Closed<P> &
  Composition<Builder<P, S>> &
  Methods<Vocabulary, P, S, ChildrenOf<S>>;
