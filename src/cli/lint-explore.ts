import { type CallbackKind, isDocumentKind } from '../callbacks/index.js';
import { type Element, write } from '../document/index.js';
import type { Flow, LogEntry, Steps } from '../flow/index.js';
import { locate } from '../flow/step-url.js';
import { type Call, hasEnded, isBridged, type Leg, type Reaction, simulate } from '../simulate/index.js';
import { type Choice, choicesOn } from './lint-choices.js';

/** A document that a flow answered with. */
export interface Reached {
  readonly step: string;
  /** The kind of callback that the step answers. */
  readonly answers: string;
  readonly root: Element;
}

/** What the trials of a flow have shown. */
export interface Exploration {
  /** Each document once, in the order in which they were come to. */
  readonly documents: readonly Reached[];
  /** Steps whose handlers failed, each with what was logged. */
  readonly failures: readonly LogEntry[];
  /** Steps that no trial came to. */
  readonly unreached: readonly string[];
  /** The step at which a call had fetched so many documents that it was given up. */
  readonly endless: string | undefined;
}

/** One call: what the person does each time it waits for them, and how everybody reacts whom it dials. */
interface Trial {
  readonly choices: readonly Choice[];
  readonly callees: Reaction;
}

const mostTrials = 200;
/** A flow that waits for other services must not hold the linter up for long. */
const mostMs = 20_000;
const longestTrial = 6;
/** Enough for any menu that goes round a few times. */
const mostDocuments = 30;
const otherReactions: readonly Reaction[] = ['answers', 'busy'];

/**
 * Calls a flow again and again in the simulator, the shortest calls first: with each key of each Gather, with silence, and
 * with callees who answer, are busy, or do not answer. A place that was seen before is gone on from once more with the same
 * choice only, so that what counts attempts is seen as well.
 */
export async function explore(
  flow: Flow,
  env: Readonly<Record<string, unknown>>,
  now: () => number,
): Promise<Exploration> {
  const found = new Finds(flow);
  const seen = new Set<string>();
  const dialled = new Set<string>();
  const trials: Trial[] = [{ choices: [], callees: 'no-answer' }];
  const end = now() + mostMs;
  for (let tried = 0; tried < mostTrials && now() < end; tried += 1) {
    const trial = trials.shift();
    if (!trial) break;
    const call = await run(flow, env, trial, tried, found);
    if (call.dials && trial.callees === 'no-answer' && !dialled.has(call.place)) {
      dialled.add(call.place);
      for (const callees of otherReactions) trials.push({ ...trial, callees });
    }
    if (call.choices.length === 0 || trial.choices.length >= longestTrial) continue;
    const last = trial.choices.at(-1);
    const isKnown = seen.has(call.place);
    seen.add(call.place);
    const next = isKnown ? [...(last ? [last] : [])] : call.choices;
    for (const choice of next) trials.push({ ...trial, choices: [...trial.choices, choice] });
  }
  return found.all();
}

interface Outcome {
  /** What can be done where the trial's choices are used up; nothing where the call is over by then. */
  readonly choices: readonly Choice[];
  /** Where the call stands then: the document and the verb. */
  readonly place: string;
  readonly dials: boolean;
}

async function run(
  flow: Flow,
  env: Readonly<Record<string, unknown>>,
  { choices, callees }: Trial,
  seed: number,
  found: Finds,
): Promise<Outcome> {
  // A fresh host for each call: what one call leaves behind must not be seen by the next. Signing would take most of the time.
  const hosted = flow.with({
    publicKey: undefined,
    path: undefined,
    publicUrl: undefined,
    log: found.log,
    insecure: true,
  });
  const simulation = simulate((request, own) => hosted(request, { ...env, ...own }), {
    seed,
    keys: false,
    settings: { unscriptedCallees: callees, maxDocuments: mostDocuments },
  });
  const call = await simulation.ring();
  const left = [...choices];
  try {
    for (let choice = await next(call, left); choice; choice = await next(call, left))
      await make(call, choice);
    const waiting = left.length === 0 ? waitingLeg(call) : undefined;
    const outcome = { choices: waiting ? choicesOn(waiting) : [], place: placeOf(waiting ?? call.state) };
    if (waiting) await call.hangsUp();
    return {
      ...outcome,
      dials: call.timeline.some((entry) => entry.kind === 'call' && entry.parent !== undefined),
    };
  } finally {
    found.add(call);
    simulation.exchange.close();
  }
}

/** The leg that waits for its person: a callee who is asked something comes before the caller. */
function waitingLeg({ state, exchange }: Call): Leg | undefined {
  if (hasEnded(state)) return undefined;
  const callee = exchange.legs().find((leg) => leg.sid !== state.sid && !hasEnded(leg) && isAsked(leg));
  return callee ?? (state.running?.waitsFor !== undefined || isBridged(state) ? state : undefined);
}

const isAsked = ({ running }: Leg): boolean =>
  ['keys', 'speech', 'keys or speech'].includes(running?.waitsFor ?? '');

/** Lets time pass until the call waits for its person, and gives what they do then. */
async function next(call: Call, left: Choice[]): Promise<Choice | undefined> {
  await call.exchange.until(() => hasEnded(call.state) || waitingLeg(call) !== undefined);
  return waitingLeg(call) ? left.shift() : undefined;
}

/** Longer than any timeout of a Gather, in milliseconds; and enough to hear what there is while one waits for others. */
const patience = 150_000;
const patienceForOthers = 30_000;

async function make(call: Call, choice: Choice): Promise<void> {
  const { exchange } = call;
  const leg = waitingLeg(call);
  if (!leg) return;
  const { sid: callSid, running, fetched, bridgedTo } = leg;
  if ('press' in choice) exchange.dispatch({ type: 'keys', callSid, digits: choice.press });
  else if ('say' in choice) exchange.dispatch({ type: 'speech', callSid, text: choice.say });
  else if ('hangUp' in choice) exchange.dispatch({ type: 'hang-up', callSid });
  else if ('calleeHangsUp' in choice && bridgedTo !== undefined)
    exchange.dispatch({ type: 'hang-up', callSid: bridgedTo });
  else {
    const goesOn = (): boolean => {
      const now = exchange.leg(callSid);
      return !now || hasEnded(now) || now.running?.element !== running?.element || now.fetched !== fetched;
    };
    const longest = running?.waitsFor?.startsWith('somebody') ? patienceForOthers : patience;
    await exchange.until(goesOn, exchange.state.now + longest);
    return;
  }
  await exchange.settle();
  // Speech takes time, and is heard at its end.
  if ('say' in choice)
    await exchange.until(
      () => exchange.leg(callSid)?.running?.element !== running?.element,
      exchange.state.now + patience,
    );
}

/** Where a leg stands: its document, and the verb at work. */
const placeOf = ({ program, running }: Leg): string =>
  program ? `${program.index} ${running?.element.name} ${write(program.root)}` : '';

/** Gathers what trials show, each thing once. */
class Finds {
  readonly #names: readonly string[];
  readonly #steps: Steps;
  readonly #documents = new Map<string, Reached>();
  readonly #failures = new Map<string, LogEntry>();
  readonly #asked = new Set<string>();
  #endless: string | undefined;

  constructor({ steps }: Flow) {
    this.#steps = steps;
    this.#names = Object.keys(steps);
  }

  readonly log = (entry: LogEntry): void => {
    if (entry.level === 'error') this.#failures.set(`${entry.step} ${entry.message}`, entry);
  };

  add({ timeline, state }: Call): void {
    const stepOf = new Map<number, string>();
    let last = this.#names[0];
    for (const entry of timeline) {
      if (entry.kind === 'request' && entry.purpose !== 'http-request') {
        const step = this.#stepAt(entry.url);
        stepOf.set(entry.id, step);
        this.#asked.add(step);
        if (entry.purpose === 'document') last = step;
      } else if (entry.kind === 'reply' && entry.document) {
        this.#keep(stepOf.get(entry.id) ?? '', entry.document);
      }
    }
    if (state.fetched >= mostDocuments) this.#endless ??= last;
  }

  all(): Exploration {
    return {
      documents: [...this.#documents.values()],
      failures: [...this.#failures.values()],
      unreached: this.#names.filter((name) => !this.#asked.has(name) && isDocumentKind(this.#kindOf(name))),
      endless: this.#endless,
    };
  }

  #keep(step: string, root: Element): void {
    const key = `${step} ${write(root)}`;
    if (!this.#documents.has(key)) this.#documents.set(key, { step, answers: this.#kindOf(step), root });
  }

  #stepAt(url: string): string {
    return locate(new URL(url).pathname, this.#names)?.step ?? this.#names[0] ?? '';
  }

  #kindOf(step: string): CallbackKind | '' {
    const spec = this.#steps[step];
    return spec === undefined ? '' : typeof spec === 'string' ? spec : spec.kind;
  }
}
