import { formerElements, ssmlElements } from '../../../verbs/twilio-names.js';
import { renameElement } from '../edits.js';
import { wouldEnd } from '../ends.js';
import { pages } from '../sources.js';
import type { Visit } from '../visit.js';
import { type Advice, type Advise, sameButForCase } from './advice.js';

const ssml: readonly string[] = ssmlElements;

/** Whether an element is SSML in a text that is spoken. */
export const isSsml = ({ element, parent }: Visit): boolean =>
  parent?.shape?.textFormat === 'speech-text' && ssml.includes(element.name);

/** Says which element was meant, or what to do in the place of one that TeXML does not have there. */
export const adviseOnWrongElement: Advise = (_, visit): Advice | undefined => {
  const { element, parent } = visit;
  const around = parent?.shape;
  if (isSsml(visit)) {
    return {
      rule: 'ssml',
      severity: 'warning',
      message: `<${element.name}> is SSML, which is not documented for <${around?.name}>: it may be dropped, or spoken. Keep to plain text.`,
      source: pages.say,
    };
  }
  if (!around) return undefined;
  const instead = formerElements[around.name];
  if (instead && Object.hasOwn(instead, element.name)) {
    const dropped = `TeXML has no <${element.name}> in <${around.name}>; Telnyx drops it.`;
    return { message: `${dropped} ${instead[element.name]}`, source: pages.compatibility };
  }
  const [prefix, local = ''] = element.name.split(':');
  if (around.children.has(local)) {
    return {
      message: `Telnyx reads elements that are in no namespace: write <${local}> without '${prefix}:'.`,
    };
  }
  const meant = sameButForCase(element.name, around.children.keys());
  return meant === undefined
    ? undefined
    : {
        message: `TeXML has no <${element.name}> in <${around.name}>; Telnyx drops it. Letter case counts: write <${meant}>.`,
        fix: wouldEnd(visit, meant) ? undefined : renameElement(`Write <${meant}>.`, meant),
      };
};

/** Letter case of the root. */
export const adviseOnWrongRoot: Advise = ({ message }, { element }) =>
  element.name.toLowerCase() === 'response'
    ? { message: `${message} Letter case counts.`, fix: renameElement('Write <Response>.', 'Response') }
    : undefined;
