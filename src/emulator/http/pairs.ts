/** A value as it comes out of a query or a form: texts, and what brackets make of them. */
export type Raw = string | readonly Raw[] | { readonly [name: string]: Raw };

interface Branch {
  readonly fields: Map<string, Branch>;
  texts: string[];
}

const branch = (): Branch => ({ fields: new Map(), texts: [] });

const deepest = 8;

/** The steps of a name: `page[number]` is `page`, `number`. A name whose brackets make no sense is one step. */
function steps(name: string): readonly string[] {
  const match = /^([^[\]]+)((?:\[[^[\]]*\])+)$/.exec(name);
  const [, first = name, rest = ''] = match ?? [];
  const inner = [...rest.matchAll(/\[([^[\]]*)\]/g)].map(([, step = '']) => step);
  return inner.length < deepest ? [first, ...inner] : [name];
}

/**
 * Pairs of names and texts as one value: `page[number]=1` is an object in an object, `a[0][b]=x` and `a[]=x` are lists,
 * and so is a name that comes again.
 */
export function fieldsOf(pairs: Iterable<readonly [string, string]>): { readonly [name: string]: Raw } {
  const root = branch();
  for (const [name, text] of pairs) {
    let at = root;
    for (const step of steps(name)) {
      const key = step === '' ? String(at.fields.size) : step;
      const next = at.fields.get(key) ?? branch();
      at.fields.set(key, next);
      at = next;
    }
    at.texts.push(text);
  }
  return objectOf(root);
}

const objectOf = ({ fields }: Branch): { readonly [name: string]: Raw } =>
  Object.fromEntries([...fields].map(([name, inner]) => [name, rawOf(inner)]));

function rawOf(inner: Branch): Raw {
  const { fields, texts } = inner;
  if (fields.size === 0) return texts.length === 1 ? (texts[0] ?? '') : texts;
  const isList = [...fields.keys()].every((key, index) => key === String(index));
  return isList ? [...fields.values()].map(rawOf) : objectOf(inner);
}
