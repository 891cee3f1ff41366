import type { Position } from '../../document/node.js';
import { readCondition } from './condition.js';
import type { Construct } from './constructs.js';
import { quote, type Report } from './issues.js';
import type { TemplateNode } from './node.js';
import { isName, isPlainName, isReserved, type ReservedName, reservedNames } from './reserved.js';
import type { Tag } from './tokens.js';
import type { Tree } from './tree.js';

/** What a tag is read with. */
export interface Reading {
  readonly tree: Tree;
  readonly report: Report;
  readonly at: Position;
}

type ReadTag = (body: string, reading: Reading) => void;

/** Adds a tag to the tree, by its sigil. */
export function readTag({ sigil, body }: Tag, reading: Reading): void {
  (bySigil[sigil] ?? readValue)(body, reading);
}

const readValue: ReadTag = (body, reading) => addValue(body, reading, false);
const readRaw: ReadTag = (body, reading) => addValue(body, reading, true);

function addValue(name: string, { tree, report, at }: Reading, isRaw: boolean): void {
  const word = conditionWords.find((one) => one === firstWord(name)) ?? name;
  if (isReserved(word)) {
    const message = `{{${quote(name)}}} would be a value, and '${word}' is a word of the template language: ${reservedNames[word]}. Write that, or give the value another name.`;
    report('reserved-name', message, at.offset);
  } else if (!isName(name)) report('bad-tag', badName(name), at.offset);
  else if (name === '.' && !tree.hasItem) report('dot-outside-list', dotOutside, at.offset);
  else {
    const unconfirmed = unusual(name);
    if (isRaw) unconfirmed.push('unescaped-value');
    tree.add({ kind: 'value', name, isRaw, place: tree.place, at, unconfirmed });
  }
}

const readOpening: ReadTag = (body, reading) => {
  const word = firstWord(body);
  if (isReserved(word)) byWord[word](body.slice(word.length).trim(), reading);
  else openList(body, reading, false);
};

const readInverted: ReadTag = (body, reading) => {
  const word = firstWord(body);
  if (!isReserved(word)) return openList(body, reading, true);
  const message = `{{^${quote(body)}}} is nothing that Telnyx documents: ${reservedNames[word]}. For the opposite of a condition use != or {{#else}}.`;
  reading.report('reserved-name', message, reading.at.offset);
  openFaulty(word, reading);
};

function openList(name: string, reading: Reading, isInverted: boolean): void {
  const { tree, report, at } = reading;
  if (!isName(name) || name === '.') {
    report('bad-tag', badName(name), at.offset);
    openFaulty(name, reading);
    return;
  }
  const unconfirmed = unusual(name);
  if (isInverted) unconfirmed.push('inverted-section');
  const node = (nodes: readonly TemplateNode[]): TemplateNode => ({
    kind: 'section',
    name,
    isInverted,
    nodes,
    at,
    unconfirmed,
  });
  tree.open({ name, at, hasItem: !isInverted, node });
}

/** A section at fault is read to its end, and stands for nothing. */
const openFaulty = (name: string, { tree, at }: Reading): void =>
  tree.open({ name, at, isLiteral: false, node: () => undefined });

/** `{{#secret}}` and `{{#url_encode}}`, which take their content between two tags. */
const lambda =
  (
    name: ReservedName,
    node: (nodes: readonly TemplateNode[], reading: Reading) => TemplateNode | undefined,
  ) =>
  (rest: string, reading: Reading): void => {
    if (rest !== '') {
      const message = `{{#${name} ${quote(rest)}}} holds more than its word. Write {{#${name}}}${quote(rest)}{{/${name}}}.`;
      reading.report('bad-tag', message, reading.at.offset);
      openFaulty(name, reading);
      return;
    }
    const { tree, at } = reading;
    tree.open({ name, at, isLiteral: false, node: (nodes) => node(nodes, reading) });
  };

const byWord: Readonly<Record<ReservedName, ReadTag>> = {
  if: (rest, reading) => {
    const { tree, at } = reading;
    const branch = branchOf('if', rest, reading);
    const unconfirmed: readonly Construct[] = tree.isWithin('if') ? ['nested-condition'] : [];
    tree.open({
      name: 'if',
      at,
      branch,
      node: (_, branches) => ({ kind: 'if', branches, at, unconfirmed }),
    });
  },
  elseif: (rest, reading) => reading.tree.beginBranch(branchOf('elseif', rest, reading), '{{#elseif}}'),
  else: (rest, { tree, report, at }) => {
    if (rest !== '') {
      const condition = rest.replace(/^if\s+/, '');
      const message = `{{#else}} takes no condition. Write {{#elseif ${quote(condition)}}}, or {{#else}} alone.`;
      report('bad-tag', message, at.offset);
    }
    tree.beginBranch({ test: rest === '' ? undefined : { kind: 'never' }, at, unconfirmed: [] }, '{{#else}}');
  },
  secret: lambda('secret', (nodes, { tree, report, at }) => {
    const texts = nodes.filter((node) => node.kind === 'text');
    const name = texts.map(({ text }) => text).join('');
    if (name.trim() === '' || texts.length < nodes.length) {
      const message =
        'Between {{#secret}} and {{/secret}} stands the name of a secret, as plain text: {{#secret}}door_code{{/secret}}. A name that is filled in would let a caller choose the secret.';
      report('bad-secret-name', message, at.offset);
      return undefined;
    }
    return { kind: 'secret', name, place: tree.place, at, unconfirmed: [] };
  }),
  url_encode: lambda('url_encode', (nodes, { tree, at }) => ({
    kind: 'url_encode',
    nodes,
    place: tree.place,
    at,
    unconfirmed: [],
  })),
};

function branchOf(word: 'if' | 'elseif', rest: string, { tree, report, at }: Reading) {
  const { test, unconfirmed, fault } = readCondition(rest);
  if (fault !== undefined) {
    const message = `{{#${quote(`${word} ${rest}`.trim())}}} can't be read. ${fault} Write one comparison, {{#${word} Digits == 1}} or {{#${word} Digits != 1}}; here it does not hold.`;
    report('bad-condition', message, at.offset);
  }
  const names = test.kind === 'compare' ? [test.left, test.right] : [];
  if (names.some((side) => side.kind === 'parameter' && side.name === '.') && !tree.hasItem) {
    report('dot-outside-list', dotOutside, at.offset);
  }
  return { test, at, unconfirmed };
}

const readClosing: ReadTag = (body, { tree, report, at }) => {
  if (body === 'else' || body === 'elseif') {
    const message = `{{/${body}}} closes nothing: {{#${body}}} has no closing tag. One {{/if}} ends the whole condition. Remove it.`;
    return report('unopened-section', message, at.offset);
  }
  tree.close(body, at.offset);
};

const bySigil: Readonly<Record<string, ReadTag>> = {
  '': readValue,
  '&': readRaw,
  '{': readRaw,
  '#': readOpening,
  '^': readInverted,
  '/': readClosing,
  '!': (_, { tree, at }) => tree.add({ kind: 'comment', at, unconfirmed: ['template-comment'] }),
  '>': (body, { report, at }) => {
    const message = `{{>${quote(body)}}} would take in another template, and Telnyx documents no such thing: there is nothing to take it from. Write its text here.`;
    report('unsupported-partial', message, at.offset);
  },
  '=': (_, { report, at }) => {
    const message =
      'A change of delimiters is not documented by Telnyx, and not followed here: tags go on being written {{ }}. Remove it. To write {{ as text, write &#123;&#123;.';
    report('unsupported-delimiters', message, at.offset);
  },
};

const conditionWords = ['if', 'elseif', 'else'];

const firstWord = (body: string): string => /^[^\s{}]*/.exec(body)?.[0] ?? '';

const unusual = (name: string): Construct[] => (isPlainName(name) ? [] : ['unusual-name']);

const badName = (name: string): string =>
  name === ''
    ? 'A tag without a name stands for nothing. Write the name of a parameter, or &#123;&#123; for the braces themselves.'
    : `'${quote(name)}' can't be the name of a parameter or a list: names are made of letters, digits, _, -, . and brackets, letter case included. To write {{ as text, write &#123;&#123;.`;

const dotOutside =
  '{{.}} is the item of a list, and no list is open here. Put it between {{#name}} and {{/name}}, with the name of the list.';
