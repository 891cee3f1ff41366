import type { AttributeSpec } from '../../../verbs/define.js';
import { writeAttribute } from '../../document/escape.js';
import { type AttributeSource, attributesAt } from '../../document/read/start-tag.js';
import { type AttributeDelta, attributeDelta, speechModels } from '../deltas/attributes.js';
import { pageOf } from '../deltas/sources.js';
import { type ValueDelta, valueDelta } from '../deltas/values.js';
import { twimlAttribute } from '../table/elements.js';
import { fitInto } from './fit.js';
import { add, type Place, type Session, tell } from './place.js';
import { inUnit } from './unit.js';

/** Rewrites the attributes of an element. Says whether the element stays. */
export function convertAttributes(place: Place, session: Session): boolean {
  const all = [...attributesAt(session.source, place.span.start)];
  for (const { name } of all) {
    const value = place.element.attributes[name];
    if (place.shape.attributes.has(name)) place.settled.set(name, typeof value === 'string' ? value : '');
  }
  return all.map((attribute) => new Move(place, session, attribute).run()).every(Boolean);
}

/** One attribute on its way. */
class Move {
  readonly #place: Place;
  readonly #session: Session;
  readonly #at: AttributeSource;
  /** Undefined where it is not known before a template is filled in. */
  readonly #value: string | undefined;
  readonly #page: string;
  #hasTold = false;

  constructor(place: Place, session: Session, at: AttributeSource) {
    this.#place = place;
    this.#session = session;
    this.#at = at;
    const value = place.element.attributes[at.name];
    this.#value = typeof value === 'string' ? value : undefined;
    this.#page = pageOf(place.shape.name);
  }

  /** Says whether the element stays. */
  run(): boolean {
    const { shape } = this.#place;
    const { name } = this.#at;
    const delta = attributeDelta(shape.name, name);
    const known = shape.attributes.has(name);
    if (known && !delta?.stays) return this.#keep(name, this.#value);
    if (delta?.moves) this.#moveUp();
    else if (delta?.to !== undefined || delta?.stays) return this.#rename(delta);
    else if (speechModels[this.#value ?? ''] && name === 'speechModel' && shape.attributes.has('model'))
      this.#changeModel(speechModels[this.#value ?? '']);
    else if (delta || twimlAttribute(shape.name, name)) this.#drop(delta);
    return true;
  }

  #rename({ to = this.#at.name, values, adds, unless, inferred }: AttributeDelta): boolean {
    const { name } = this.#at;
    const other = unless === undefined ? undefined : this.#place.element.attributes[unless];
    if (other !== undefined && Number(other) !== 0) {
      this.#remove();
      this.#tell('left-out', 'info', `\`${name}\` means nothing beside \`${unless}\`, and is left out.`);
      return true;
    }
    if (to !== name && this.#place.settled.has(to)) {
      const isSame = this.#place.settled.get(to) === this.#value;
      this.#remove();
      this.#tell(
        'set-twice',
        isSame ? 'info' : 'error',
        `\`${name}\` is \`${to}\` in TeXML, which is set already${isSame ? '' : ' to something else: choose one of the two'}.`,
      );
      return true;
    }
    const value = this.#value === undefined ? undefined : (values?.[this.#value] ?? this.#value);
    if (to !== name) {
      this.#edit(this.#at.start, this.#at.start + name.length, to);
      this.#tell(
        'renamed',
        inferred ? 'warning' : 'info',
        `\`${name}\` is \`${to}\` in TeXML${inferred ? ', as far as can be told: Telnyx does not say that the two mean the same' : ''}.`,
      );
    }
    for (const [attribute, text] of Object.entries(adds ?? {})) {
      if (add(this.#place, attribute, text))
        this.#tell('added', 'info', `${attribute}="${text}" goes with it.`);
    }
    return this.#keep(to, value);
  }

  /** The attribute stays under a name of TeXML: its value is brought into a form that TeXML takes. */
  #keep(name: string, wanted: string | undefined): boolean {
    const { shape, settled } = this.#place;
    settled.set(name, wanted ?? '');
    if (wanted === undefined) return true;
    const refused = valueDelta(shape.name, name, wanted);
    if (refused && refused.act !== 'leave-out') {
      this.#tell(
        'no-equivalent',
        'error',
        `TeXML has no ${name}="${wanted}". ${refused.instead ?? ''}`.trim(),
      );
      return refused.act === 'keep';
    }
    if (refused) {
      this.#leaveOut(name, wanted, refused);
      return true;
    }
    const spec = shape.attributes.get(name)?.spec;
    const isListed = isList(wanted) && twimlAttribute(shape.name, name) === 'list';
    if (isListed && spec?.type === 'enum' && !spec.values?.includes(wanted)) {
      this.#choose(name, spec, wanted);
      return true;
    }
    const { value, told } = inUnit(shape.name, name, wanted);
    if (told) this.#tell(told.code, told.severity, told.message);
    const fitted = spec && fitInto(spec, value);
    this.#tellOfLost(name, fitted?.lost ?? []);
    if (fitted?.isClamped) {
      this.#tell(
        'out-of-range',
        'warning',
        `\`${name}\` goes from ${spec?.min ?? 'any'} to ${spec?.max ?? 'any'} in TeXML: ${value} has become ${fitted.value}.`,
      );
    }
    this.#write(name, fitted ? fitted.value : value);
    return true;
  }

  #tellOfLost(name: string, lost: readonly string[]): void {
    if (lost.length === 0) return;
    this.#tell(
      'no-equivalent',
      'error',
      `TeXML has no ${name}="${lost.join(' ')}", which is left out. Find another way for what it was for.`,
    );
  }

  /** A list where TeXML takes one value: the element is to be written once for each. */
  #choose(name: string, { values = [] }: AttributeSpec, list: string): void {
    const tokens = list.trim().split(/\s+/);
    const kept = tokens.filter((token) => values.includes(token));
    if (kept.length === 0) return;
    const { end, raw } = this.#at;
    this.#place.choices.push({ start: end - raw.length, end, values: kept });
    this.#tell(
      'split',
      'info',
      `\`${name}\` takes one value in TeXML: <${this.#place.shape.name}> is written once for each.`,
    );
    this.#tellOfLost(
      name,
      tokens.filter((token) => !kept.includes(token)),
    );
  }

  #write(name: string, value: string | undefined): void {
    const { end, raw } = this.#at;
    if (value === undefined) this.#remove();
    else if (value !== this.#value) {
      this.#edit(end - raw.length, end, writeAttribute(value));
      this.#place.settled.set(name, value);
      if (!this.#hasTold)
        this.#tell('value-changed', 'info', `${name}="${this.#value}" is written "${value}" in TeXML.`);
    }
  }

  #leaveOut(name: string, value: string, { instead, setting }: ValueDelta): void {
    const chosen = setting && this.#session.settings[setting];
    if (chosen !== undefined) {
      this.#write(name, String(chosen));
      return;
    }
    this.#remove();
    if (instead === undefined)
      this.#tell('left-out', 'info', `${name}="${value}" is what TeXML does without \`${name}\`.`);
    else this.#tell('no-equivalent', 'error', `TeXML has no ${name}="${value}". ${instead}`);
  }

  #changeModel(known: { readonly engine: string; readonly model: string } | undefined): void {
    if (!known) return;
    const { name, start, end, raw } = this.#at;
    this.#edit(start, start + name.length, 'model');
    this.#edit(end - raw.length, end, writeAttribute(known.model));
    this.#place.settled.set('model', known.model);
    add(this.#place, 'transcriptionEngine', known.engine);
    this.#tell(
      'renamed',
      'warning',
      `\`${name}\` is \`model\` in TeXML, and belongs to an engine: hear whether ${known.engine}'s ${known.model} is the one that is meant.`,
    );
  }

  #moveUp(): void {
    const { parent } = this.#place;
    const { name } = this.#at;
    this.#remove();
    if (!parent?.shape.attributes.has(name) || this.#value === undefined) {
      this.#tell('no-equivalent', 'error', `\`${name}\` stands on the Dial in TeXML. Set it there.`);
      return;
    }
    const isSame = parent.settled.get(name) === this.#value;
    const isAdded = add(parent, name, this.#value);
    add(this.#place, 'detectionMode', 'Premium');
    this.#tell(
      'moved',
      isAdded || isSame ? 'warning' : 'error',
      isAdded || isSame
        ? `\`${name}\` stands on the Dial in TeXML, and needs detectionMode="Premium": Telnyx's pages do not agree on that, so try it.`
        : `\`${name}\` stands on the Dial in TeXML, so that it holds for all that is dialed, and two values differ: choose one.`,
    );
  }

  #drop(delta: AttributeDelta | undefined): void {
    const { name } = this.#at;
    const instead = delta?.instead ?? 'Remove it: TeXML has nothing of the kind.';
    // An order to remove it is carried out by this.
    const isDone = instead.startsWith('Remove it');
    this.#remove();
    this.#tell(
      'no-equivalent',
      isDone || delta?.mild ? 'warning' : 'error',
      isDone
        ? `\`${name}\` has no equivalent there in TeXML, and was left out.`
        : `\`${name}\` has no equivalent there in TeXML, and was left out. ${instead}`,
    );
  }

  #remove(): void {
    const { source } = this.#session;
    const before = /[ \t\r\n]*$/.exec(source.slice(this.#place.span.start, this.#at.start))?.[0] ?? '';
    this.#edit(this.#at.start - before.length, this.#at.end + 1, '');
  }

  #edit(start: number, end: number, text: string): void {
    this.#session.edits.push({ start, end, text });
  }

  #tell(code: string, severity: 'error' | 'warning' | 'info', message: string): void {
    this.#hasTold = true;
    tell(this.#session, this.#place, this.#at.name, { code, severity, message, source: this.#page });
  }
}

const isList = (value: string): boolean => /\S\s+\S/.test(value);
