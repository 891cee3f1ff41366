/** A frame of the application's. */
export type ApplicationFrame =
  | { readonly event: 'media'; readonly payload: string }
  | { readonly event: 'mark'; readonly name: string }
  | { readonly event: 'clear' };

/** Why it is no frame. */
export interface Malformed {
  readonly problem: string;
}

type Fields = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const textIn = (parent: unknown, field: string): string | undefined => {
  const value = isObject(parent) ? parent[field] : undefined;
  return typeof value === 'string' ? value : undefined;
};

function media(frame: Fields): ApplicationFrame | Malformed {
  const payload = textIn(frame.media, 'payload');
  return payload === undefined
    ? { problem: 'A media frame needs the text media.payload.' }
    : { event: 'media', payload };
}

function mark(frame: Fields): ApplicationFrame | Malformed {
  const name = textIn(frame.mark, 'name');
  return name === undefined ? { problem: 'A mark frame needs the text mark.name.' } : { event: 'mark', name };
}

const readers = new Map<unknown, (frame: Fields) => ApplicationFrame | Malformed>([
  ['media', media],
  ['mark', mark],
  ['clear', () => ({ event: 'clear' })],
]);

/** @returns Undefined for what is no JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Reads what the application sent. Nothing in it makes this throw. */
export function readFrame(text: string, longestBytes: number): ApplicationFrame | Malformed {
  if (Buffer.byteLength(text) > longestBytes)
    return { problem: `A frame may be ${longestBytes} bytes long, this one is longer.` };
  const frame = parsed(text);
  if (!isObject(frame)) return { problem: 'A frame is an object in JSON, this one is none.' };
  const read = readers.get(frame.event);
  return read ? read(frame) : { problem: 'The event of a frame is media, mark or clear.' };
}
