import { pageOf } from '../deltas/sources.js';
import { type Place, type Session, tell } from './place.js';

/** As many as a document should hold for the sake of one silence. */
const mostParts = 20;

const lengthOf = ({ element, shape }: Place): { length: number; max: number } | undefined => {
  const max = shape.attributes.get('length')?.spec.max;
  const value = element.attributes.length;
  return shape.key === 'pause' && max !== undefined && typeof value === 'string' && /^\d+$/.test(value)
    ? { length: Number(value), max }
    : undefined;
};

/** Whether it is a Pause longer than TeXML has them, yet not so long that a person should think of something else. */
export function isTooLong(place: Place): boolean {
  const found = lengthOf(place);
  return found !== undefined && found.length > found.max && found.length <= found.max * mostParts;
}

/** Writes a long Pause as several. */
export function splitPause(place: Place, session: Session): void {
  const { length = 0, max = 1 } = lengthOf(place) ?? {};
  const { start, end } = place.span;
  const parts = Array.from({ length: Math.ceil(length / max) }, (_, index) =>
    Math.min(max, length - index * max),
  );
  const text = parts.map((seconds) => `<Pause length="${seconds}"/>`).join('');
  session.edits.push({ start, end, text });
  tell(session, place, 'length', {
    code: 'split',
    severity: 'info',
    message: `A Pause lasts ${max} seconds at most in TeXML: ${length} seconds are written as ${parts.length} of them.`,
    source: pageOf('Pause'),
  });
}
