import * as z from 'zod/mini';
import type { Issue } from '../issue.js';
import type { Callee } from './call.js';
import type { Person } from './person.js';
import { issuesOf, type Path } from './script-issues.js';
import { address, confidence, heard, keys, reactionOf, seconds, words, yes } from './script-values.js';

/** A person as steps play them. */
type Player = Omit<Person, 'heard' | 'status'>;
type CalleePlayer = Omit<Callee, 'heard' | 'status'>;

/** A call that steps can play: a `Call` or a `DialledCall`, or whatever person reaches others as they do. */
export interface ScriptedCall extends Player {
  /** Runs the call to its end. */
  ends(): Promise<void>;
  /** Somebody whom the call dials, by number or SIP address. */
  callee(numberOrSip: string): CalleePlayer;
}

/** A step that was read. */
export interface Deed {
  /** Who does it; undefined for the person of the call. */
  readonly callee: string | undefined;
  /** Whether the person of the call does it whose phone rings: whoever calls has none that does. */
  readonly needsPhone: boolean;
  play(call: ScriptedCall): Promise<void>;
}

const by = {
  /** Who does it: somebody whom the call dials, by number or SIP address. Left out: the person of the call. */
  callee: z.optional(address),
};

/** Whether a person's phone rings. */
export const isCallee = (person: Player): person is CalleePlayer => 'answers' in person;

const reactions = {
  answers: (callee: CalleePlayer) => callee.answers(),
  busy: (callee: CalleePlayer) => callee.isBusy(),
  'no-answer': (callee: CalleePlayer) => callee.doesNotAnswer(),
  declines: (callee: CalleePlayer) => callee.declines(),
  machine: (callee: CalleePlayer) => callee.isMachine(),
};
const reactionNames = [
  'answers',
  'busy',
  'no-answer',
  'declines',
  'machine',
] as const satisfies (keyof typeof reactions)[];

/** What is wrong with a step that needs a phone, where there is none. */
export const noPhone = 'Whose phone rings? Its callee is missing.';

/** The steps that there are, by the name of what is done. */
export const deeds = {
  hears: deed(
    z.strictObject({
      ...by,
      /** Lets time pass until it is heard: a part of the text, or a pattern. */
      hears: heard,
    }),
    ({ hears }, person) =>
      person.hears(typeof hears === 'string' ? hears : new RegExp(hears.pattern, hears.flags)),
  ),
  press: deed(
    z.strictObject({
      ...by,
      /** Keys, pressed at once: `0`-`9`, `*` and `#`. */
      press: keys,
    }),
    ({ press }, person) => person.press(press),
  ),
  says: deed(
    z.strictObject({
      ...by,
      /** Words; the time that they take passes. */
      says: words,
      /** How sure the speech engine is, from 0 to 1. Default 0.95. */
      confidence: z.optional(confidence),
    }),
    (step, person) =>
      person.says(step.says, step.confidence === undefined ? {} : { confidence: step.confidence }),
  ),
  waits: deed(
    z.strictObject({
      ...by,
      /** Lets virtual seconds pass. */
      waits: seconds,
    }),
    ({ waits }, person) => person.waits(waits),
  ),
  does: deed(
    z.strictObject({
      ...by,
      /** What is done when the phone rings, which is waited for. */
      does: reactionOf(reactionNames),
    }),
    async ({ does }, person) => {
      if (!isCallee(person)) throw new TypeError(noPhone);
      await (typeof does === 'object' ? person.answersAs(does) : reactions[does](person));
    },
    ({ callee }) => callee === undefined,
  ),
  hangsUp: deed(
    z.strictObject({
      ...by,
      hangsUp: yes,
    }),
    (_step, person) => person.hangsUp(),
  ),
  ends: deed(
    z.strictObject({
      callee: z.optional(z.never('absent: the whole call ends')),
      /** Runs the call to its end. */
      ends: yes,
    }),
    (_step, _person, call) => call.ends(),
  ),
};

/**
 * A step of a script, as data: what is done, and by whom where it is not the person of the call. The names are those of
 * the methods of `Call`.
 */
export type ScriptStep = {
  [Name in keyof typeof deeds]: z.output<(typeof deeds)[Name]['schema']>;
}[keyof typeof deeds];

/** One kind of step: its schema, and how it is played. */
function deed<Step extends { readonly callee?: string | undefined }>(
  schema: z.ZodMiniType<Step>,
  play: (step: Step, person: Player, call: ScriptedCall) => Promise<void>,
  needsPhone: (step: Step) => boolean = () => false,
) {
  return {
    schema,
    /** Reads a step of this kind. @returns The step, or its problems. */
    read(value: unknown, path: Path): Deed | readonly Issue[] {
      const { success, data } = z.safeParse(schema, value);
      if (!success) return issuesOf(schema, value, path);
      const { callee } = data;
      return {
        callee,
        needsPhone: needsPhone(data),
        play: (call) => play(data, callee === undefined ? call : call.callee(callee), call),
      };
    },
  };
}
