import {
  type Element,
  isElement,
  isPlaceholder,
  type Node,
  type Placeholder,
  type Text,
} from '../../document/node.js';

/** What placeholders may stand for. */
export interface Values {
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly secrets: Readonly<Record<string, string>>;
}

/** Takes a sentence about a placeholder that is not filled as it was meant. */
type Warn = (message: string) => void;

/** Whether a document holds a placeholder at all. */
export const hasPlaceholders = ({ attributes, children }: Element): boolean =>
  Object.values(attributes).some((text) => typeof text !== 'string') ||
  children.some((node) => isPlaceholder(node) || (isElement(node) && hasPlaceholders(node)));

/** Puts values in the place of placeholders, as Telnyx does before it reads a document. What is unknown becomes empty. */
export function fill(element: Element, values: Values, warn: Warn): Element {
  const fillText = (text: Text): string =>
    typeof text === 'string'
      ? text
      : text.map((piece) => (typeof piece === 'string' ? piece : standIn(piece, values, warn))).join('');
  const fillElement = ({ name, attributes, children }: Element): Element => ({
    name,
    attributes: Object.fromEntries(Object.entries(attributes).map(([key, text]) => [key, fillText(text)])),
    children: children.map((node: Node) =>
      isElement(node) ? fillElement(node) : isPlaceholder(node) ? standIn(node, values, warn) : node,
    ),
  });
  return fillElement(element);
}

function standIn({ placeholder, name }: Placeholder, { parameters, secrets }: Values, warn: Warn): string {
  if (placeholder === 'tag') {
    warn(`${name} is not simulated yet: it stands for nothing here.`);
    return '';
  }
  const known: Readonly<Record<string, unknown>> = placeholder === 'secret' ? secrets : parameters;
  const value = Object.hasOwn(known, name) ? known[name] : undefined;
  if (value !== undefined) return String(value);
  warn(
    placeholder === 'secret'
      ? `The account has no secret '${name}': it stands for nothing here.`
      : `This request has no parameter '${name}': {{${name}}} stands for nothing here. Names are case-sensitive.`,
  );
  return '';
}

/** What a document's placeholders may name: the query of its address, then the parameters of the request. */
export function parametersOf(
  url: string | undefined,
  sent: Readonly<Record<string, unknown>>,
  warn: Warn,
): Readonly<Record<string, unknown>> {
  const at = url?.indexOf('?') ?? -1;
  if (url === undefined || at < 0) return sent;
  const query: Record<string, unknown> = {};
  for (const [name, value] of new URLSearchParams(new URL(url).search)) {
    // A bare plus reads as a space by the rules of forms; Telnyx's samples expect it to survive before a number.
    if (/^ \d/.test(value)) {
      warn(
        `The address holds ${name}=+…: a plus in a query means a space. Write %2B; here it is taken as a plus.`,
      );
    }
    query[name] = value.replace(/^ (?=\d)/, '+');
  }
  return { ...query, ...sent };
}
