import { type FormerAttribute, formerAttributes } from '../../../verbs/twilio-names.js';
import type { Shape } from '../../document/shape.js';
import { changeAttribute } from '../edits.js';
import { wouldStop } from '../ends.js';
import { ownersOf } from '../owners.js';
import type { PlannedFix } from '../rule.js';
import { pages } from '../sources.js';
import type { Visit } from '../visit.js';
import { type Advice, type Advise, attributeOf, sameButForCase } from './advice.js';
import { fittingFor } from './fitting.js';

/** Says which attribute was meant, or where it belongs. */
export const adviseOnUnknownAttribute: Advise = (issue, visit) => {
  const { shape } = visit;
  const name = attributeOf(issue);
  if (!shape || name === undefined) return undefined;
  if (/^xmlns$|:/.test(name)) return inNamespace(name);
  const ignored = `<${shape.name}> has no attribute '${name}'; Telnyx ignores it.`;
  const former = formerAttributes[shape.name];
  if (former && Object.hasOwn(former, name)) return formerName(ignored, name, former[name] ?? {}, visit);
  const meant = sameButForCase(name, shape.attributes.keys());
  if (meant !== undefined) {
    return { message: `${ignored} Did you mean '${meant}'?`, fix: rename(name, meant, visit) };
  }
  const owner = ownerOf(name, visit);
  return owner === undefined ? undefined : { message: `${ignored} ${owner}` };
};

/** What ties a document to a schema, for an editor, does no harm. */
const inNamespace = (name: string): Advice => ({
  rule: 'xml-namespace',
  severity: name === 'xmlns' ? 'warning' : 'info',
  message:
    name === 'xmlns'
      ? 'Telnyx reads documents that are in no XML namespace: remove `xmlns`.'
      : `'${name}' means nothing to Telnyx, which reads documents that are in no XML namespace.`,
  source: pages.interpreter,
});

function formerName(
  ignored: string,
  name: string,
  { to, values, instead = '' }: FormerAttribute,
  visit: Visit,
): Advice {
  const message = [ignored, to && `In TeXML it is '${to}'.`, instead].filter(Boolean).join(' ');
  return {
    message,
    source: pages.reference,
    fix: to === undefined ? undefined : rename(name, to, visit, values),
  };
}

/**
 * A name is changed only where its value does something under the new one, nothing else has that name, and nothing that
 * runs today would come to an end by it.
 */
function rename(
  name: string,
  to: string,
  visit: Visit,
  values?: Readonly<Record<string, string>>,
): PlannedFix | undefined {
  const { shape, element } = visit;
  const target = shape?.attributes.get(to);
  const value = element.attributes[name];
  if (!target || value === undefined || element.attributes[to] !== undefined) return undefined;
  if (wouldStop(visit, to, value)) return undefined;
  const description = `Write '${to}'.`;
  if (typeof value !== 'string') return changeAttribute(description, { name: to });
  const fitting = fittingFor(value, target, values);
  if (!fitting && !target.accepts(value)) return undefined;
  return changeAttribute(description, { name: to, value: fitting?.value });
}

/** Where an attribute belongs that stands on the wrong element: the nearest one, or the few that have it. */
function ownerOf(name: string, { shape, parent }: Visit): string | undefined {
  const isThere = ({ attributes }: Shape) => attributes.has(name);
  if (parent?.shape && isThere(parent.shape)) return `It belongs to <${parent.shape.name}>.`;
  const inside = [...(shape?.children.values() ?? [])].filter(isThere).map((child) => `<${child.name}>`);
  if (inside.length > 0) return `It belongs to ${inside.join(' or ')}.`;
  const others = ownersOf(name).filter((owner) => owner !== shape?.name);
  return others.length > 0 && others.length <= 3
    ? `It is one of ${others.map((owner) => `<${owner}>`).join(' and ')}.`
    : undefined;
}
