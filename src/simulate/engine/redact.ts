type Secrets = Readonly<Record<string, string>>;

/** What stands for a secret, and every form in which its value may be met; the longest first, since one may hold another. */
type Forms = readonly (readonly [marker: string, form: string])[];

const formsOf = new WeakMap<Secrets, Forms>();

function forms(secrets: Secrets): Forms {
  let known = formsOf.get(secrets);
  if (!known) {
    known = Object.entries(secrets)
      .flatMap(([name, value]) => [...spellings(value)].map((form) => [`[secret ${name}]`, form] as const))
      .sort(([, a], [, b]) => b.length - a.length);
    formsOf.set(secrets, known);
  }
  return known;
}

/** A value as it is, and as it stands in an address or a form. */
function spellings(value: string): ReadonlySet<string> {
  if (value === '') return new Set();
  // What is no Unicode text can't be encoded as it stands.
  const text = new TextDecoder().decode(new TextEncoder().encode(value));
  const percent = encodeURIComponent(text);
  const address = new URL(`http://host/${percent}?${value}`);
  return new Set([
    value,
    percent,
    encodeURI(text),
    percent.replaceAll('%20', '+'),
    // As it is read from a query that it was put into as it is.
    value.replaceAll('+', ' '),
    new URLSearchParams([['', value]]).toString().slice(1),
    ...(address.search.length > 1 ? [address.search.slice(1)] : []),
  ]);
}

/** What an entry's shape depends on; none of it comes from a document or a reply. */
const structural: ReadonlySet<string> = new Set([
  'kind',
  'callSid',
  'callback',
  'purpose',
  'method',
  'status',
  'direction',
  'phase',
]);

/** Puts `[secret NAME]` in the place of each secret's value, in every text of a value that is plain data. */
export function redacted<T>(value: T, secrets: Secrets): T;
export function redacted(value: unknown, secrets: Secrets): unknown {
  const known = forms(secrets);
  return known.length === 0 ? value : hide(value, known);
}

function hide(value: unknown, known: Forms): unknown {
  if (typeof value === 'string') return hideText(value, known);
  if (Array.isArray(value)) return value.map((item) => hide(item, known));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, structural.has(key) ? item : hide(item, known)]),
  );
}

function hideText(text: string, known: Forms): string {
  let shown = text;
  for (const [marker, form] of known) if (shown.includes(form)) shown = shown.split(form).join(marker);
  return shown;
}
