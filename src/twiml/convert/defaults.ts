import { isElement } from '../../document/node.js';
import { defaultDeltas, detectorDefaults } from '../deltas/defaults.js';
import { pageOf } from '../deltas/sources.js';
import { add, type Place, type Session, tell } from './place.js';

/** Sets what Twilio takes for attributes that are left out, where Telnyx takes something else. */
export function setDefaults(place: Place, session: Session): void {
  const { shape, settled } = place;
  for (const [attribute, delta] of defaultDeltas(shape.name)) {
    const { when, setting, source } = delta;
    if (!shape.attributes.has(attribute) || settled.has(attribute)) continue;
    if (when && !when.is.test(settled.get(when.attribute) ?? '')) continue;
    const value = setting ? session.settings[setting] : delta.value;
    if (value === undefined) {
      const { severity = 'warning', instead = '' } = delta;
      tell(session, place, undefined, { code: 'default-differs', severity, message: instead, source });
      continue;
    }
    add(place, attribute, value);
    tell(session, place, undefined, {
      code: 'default-set',
      severity: 'info',
      message: `${attribute}="${value}" is Twilio's default${delta.unconfirmed ? ', as far as is known' : ''}; Telnyx's is ${own(place, attribute)}.`,
      source,
    });
  }
}

function own({ shape }: Place, attribute: string): string {
  const value = shape.attributes.get(attribute)?.spec.default;
  return value === undefined ? 'none' : `"${value}"`;
}

/** Looks at an element when all that is in it has been moved. */
type AfterChildren = (place: Place, children: readonly Place[], session: Session) => void;

const afterChildren: Readonly<Record<string, AfterChildren>> = {
  Dial: (place, children, session) => {
    const detecting = children.filter(({ settled }) =>
      /^(?:Enable|DetectMessageEnd)$/.test(settled.get('machineDetection') ?? ''),
    );
    if (detecting.length === 0) return;
    if (Object.keys(detectorDefaults).some((attribute) => place.settled.has(attribute))) return;
    const { premiumDetection = false } = session.settings;
    if (premiumDetection) {
      for (const leg of detecting) add(leg, 'detectionMode', 'Premium');
      for (const [attribute, value] of Object.entries(detectorDefaults)) add(place, attribute, value);
    }
    tell(session, place, undefined, {
      code: premiumDetection ? 'default-set' : 'default-differs',
      severity: premiumDetection ? 'info' : 'warning',
      message: premiumDetection
        ? "Twilio's thresholds for answering machines are set, with premium detection."
        : "Twilio's thresholds for answering machines were not set: they need premium detection. Choose it with detectionMode, or hear whether regular detection is good enough.",
      source: pageOf('Dial'),
    });
  },
};

/** What has to wait for the children of an element. */
export function settle(place: Place, children: readonly Place[], session: Session): void {
  afterChildren[place.shape.name]?.(place, children, session);
  setDefaults(place, session);
}

/** Whether an element holds nothing any more, and cannot be like that. */
export function isEmptied({ shape, element }: Place, kept: number): boolean {
  const hasText = element.children.some(
    (child) => !isElement(child) && (typeof child !== 'string' || child.trim() !== ''),
  );
  if (kept > 0 || hasText || !element.children.some(isElement)) return false;
  const needsOne = shape.bounds.some(({ min }) => min > 0);
  return shape.neverEmpty || shape.minChildren > 0 || shape.oneOf.length > 0 || needsOne;
}
