import { check } from '../document/check.js';
import { parse } from '../document/read/parse.js';
import { rootShape } from '../document/shape.js';
import type { Issue } from '../issue.js';
import { convert } from './convert/convert.js';
import type { Session } from './convert/place.js';
import type { Settings } from './deltas/defaults.js';
import { type Difference, differencesOf } from './source/differences.js';
import { applyEdits } from './source/edits.js';
import { spansOf } from './source/spans.js';

/** What has become of a TwiML document. */
export interface Migration {
  /** The document as TeXML: the text that was given, changed where it had to be. */
  readonly xml: string;
  /** The lines that were changed. */
  readonly differences: readonly Difference[];
  /** What was changed, and what has no equivalent, with places in the text that was given. */
  readonly changes: readonly Issue[];
  /** What `check()` finds in the TeXML, with places in that. */
  readonly left: readonly Issue[];
  /** Whether a person has to see to something before the document can run. */
  readonly needsPerson: boolean;
}

/**
 * Rewrites a TwiML document as TeXML: names, values, units, and the defaults of Twilio that Telnyx does not share. Layout
 * and comments stay. What has no equivalent is left out, and told with what to do instead.
 *
 * @param settings What the document does not say, such as its own address.
 * @throws {TexmlError} `not-well-formed` and the other codes of `parse()`.
 * @example
 * ```ts
 * import { migrate } from 'texml/twilio';
 * const { xml, changes } = migrate('<Response><Record transcribe="true" action="/done"/></Response>');
 * console.log(xml, changes[0]?.message); // `transcribe` is `transcription` in TeXML.
 * ```
 * @see https://developers.telnyx.com/docs/voice/programmable-voice/texml-twiml-compatibility
 */
export function migrate(xml: string | Uint8Array, settings: Settings = {}): Migration {
  const source = typeof xml === 'string' ? xml : new TextDecoder('utf-8', { ignoreBOM: true }).decode(xml);
  const { root, positionOf } = parse(xml);
  const session: Session = { source, settings, edits: [], issues: [], positionOf };
  const span = spansOf(source);
  if (span && root.name === rootShape().name) convert(root, span, session);
  const moved = applyEdits(source, session.edits);
  const left = check(parse(moved));
  const changes = session.issues.toSorted(byPlace);
  const needsPerson = [...changes, ...left].some(({ severity }) => severity === 'error');
  return {
    xml: moved,
    get differences() {
      return differencesOf(source, session.edits);
    },
    changes,
    left,
    needsPerson,
  };
}

const byPlace = (a: Issue, b: Issue): number =>
  (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
