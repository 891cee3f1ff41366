import { formatDocument } from './format-document.js';
import type { ConferencePhase, TimelineEntry } from './timeline.js';

/** How a piece of a timeline may be coloured. */
export type TimelineStyle = 'time' | 'who' | 'good' | 'warning' | 'error' | 'document' | 'quiet';

/** How a timeline is written. */
export interface FormatOptions {
  /** Dresses up a piece of text; default: plain. */
  readonly colour?: ((style: TimelineStyle, text: string) => string) | undefined;
}

/** An entry as lines: what happened, and more below it. */
interface Lines {
  readonly text: string;
  readonly style?: TimelineStyle | undefined;
  readonly below?: readonly string[] | undefined;
}

/** `1:02.5` for 62,500 ms; hours only where there are any. */
export function formatTime(ms: number): string {
  const tenths = Math.floor(ms / 100);
  const seconds = Math.floor(tenths / 10);
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const rest = `${String(seconds % 60).padStart(2, '0')}.${tenths % 10}`;
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${rest}` : `${minutes}:${rest}`;
}

// Cut, not rounded, as times are: so that what ends at 0:02.0 does not seem to have taken longer.
const inSeconds = (ms: number): string => `${Math.floor(ms / 100) / 10} s`;

const times = (loop: number): string => (loop === 0 ? ', without end' : loop === 1 ? '' : `, ${loop} times`);

/** Parameters that nearly every request carries: they say nothing about this one. */
const usual: ReadonlySet<string> = new Set([
  'AccountSid',
  'CallSid',
  'CallSidLegacy',
  'ConnectionId',
  'From',
  'To',
  'CallerId',
  'CallingPartyType',
  'FromSipUri',
  'ToSipUri',
  'CallbackSource',
  'CallInitiatedAt',
  'Timestamp',
  'ParentCallSid',
  'ParentCallSidLegacy',
  'DialCallSid',
  'DialCallSidLegacy',
  'CallControlId',
  'CallLegId',
  'CallSessionId',
  'CallQualityStats',
  'StartTime',
  'EndTime',
  'OccurredAt',
  'OrganizationId',
  'UserId',
  'AnsweredTime',
]);

const telling = (parameters: Readonly<Record<string, unknown>>): string =>
  Object.entries(parameters)
    .filter(([name, value]) => !usual.has(name) && value !== undefined)
    .map(([name, value]) => ` ${name}=${String(value)}`)
    .join('');

const place = (path: string | undefined, line: number | undefined, column: number | undefined): string =>
  path === undefined ? '' : ` (${path}${line === undefined ? '' : `, line ${line}:${column}`})`;

const states: Readonly<Record<string, string>> = {
  queued: 'is queued',
  ringing: 'rings',
  'in-progress': 'is answered',
};

const conferencePhases: Readonly<Record<ConferencePhase, (name: string) => string>> = {
  joins: (name) => `joins the conference ${name}`,
  starts: (name) => `the conference ${name} starts`,
  mutes: () => 'is muted',
  unmutes: () => 'is no longer muted',
  holds: () => 'is put on hold',
  unholds: () => 'is taken off hold',
  ends: (name) => `the conference ${name} ends`,
  leaves: (name) => `leaves the conference ${name}`,
};

type Write = {
  readonly [Kind in TimelineEntry['kind']]: (entry: Extract<TimelineEntry, { kind: Kind }>) => Lines;
};

const writers: Write = {
  call: ({ status, direction, from, to }) => ({
    text: status === 'initiated' ? `${direction} call from ${from} to ${to}` : (states[status] ?? status),
    style: 'quiet',
  }),
  request: ({ method, url, callback, parameters, purpose, signed }) => ({
    text: `→ ${signed ? 'signed ' : ''}${method} ${url}  ${callback}${telling(parameters)}`,
    style: purpose === 'notification' ? 'quiet' : undefined,
  }),
  reply: ({ status, document, problem }) => ({
    text: `← ${status ?? 'no reply'}${problem ? `  ${problem}` : ''}`,
    style: problem ? 'error' : 'quiet',
    below: document && formatDocument(document),
  }),
  hears: ({ text, verb, voice, durationMs, loop }) => ({
    text: `hears “${text}”  ${verb}${voice === undefined ? '' : ` ${voice}`}, ${inSeconds(durationMs)}${times(loop)}`,
    style: 'good',
  }),
  plays: ({ sound, durationMs, loop }) => ({
    text: `hears ${sound}${durationMs > 0 ? `, ${inSeconds(durationMs)}` : ''}${times(loop)}`,
    style: 'good',
  }),
  pauses: ({ durationMs }) => ({ text: `silence, ${inSeconds(durationMs)}`, style: 'quiet' }),
  presses: ({ digits }) => ({ text: `presses ${digits}` }),
  says: ({ text, confidence }) => ({ text: `says “${text}”  confidence ${confidence}` }),
  sounds: ({ sound }) => ({ text: sound === 'beep' ? 'beeps' : `sounds a ${sound}` }),
  detects: ({ what, result, durationMs }) => ({
    text: `${what === 'machine' ? 'is answered by' : 'has a voice that is'} ${result}, found after ${inSeconds(durationMs)}`,
    style: 'quiet',
  }),
  supervises: ({ role }) => ({ text: `listens in (${role})`, style: 'good' }),
  waits: ({ wanted, timeoutMs }) => ({
    text: `waits for ${wanted}${timeoutMs === undefined ? '' : `, at most ${inSeconds(timeoutMs)}`}`,
    style: 'quiet',
  }),
  records: ({ phase, durationMs }) => ({
    text:
      phase === 'begins'
        ? 'a recording begins'
        : `the recording ${phase}${durationMs === undefined ? '' : ` after ${inSeconds(durationMs)}`}`,
    style: 'quiet',
  }),
  refers: ({ to }) => ({ text: `is referred to ${to}` }),
  command: ({ command }) => ({ text: `the Voice API: ${command}` }),
  'sip-info': ({ contentType, body }) => ({
    text: `gets a SIP INFO, ${contentType}: ${body}`,
    style: 'quiet',
  }),
  queue: ({ phase, name, position }) => ({
    text:
      phase === 'enters' ? `enters the queue ${name} at place ${position ?? 1}` : `leaves the queue ${name}`,
    style: 'quiet',
  }),
  conference: ({ phase, name }) => ({
    text: conferencePhases[phase](name),
    style: phase === 'starts' ? 'good' : 'quiet',
  }),
  payment: ({ connector, transaction, amount, currency }) => ({
    text:
      transaction === 'charge'
        ? `${connector} is asked to charge ${amount ?? '0'} ${currency ?? 'USD'}`
        : `${connector} is asked to keep the means of payment`,
  }),
  service: ({ phase, service }) => ({ text: `<${service}> ${phase}`, style: 'quiet' }),
  bridged: ({ number }) => ({ text: `is connected to ${number}`, style: 'good' }),
  warning: ({ message, path, line, column }) => ({
    text: `warning: ${message}${place(path, line, column)}`,
    style: 'warning',
  }),
  error: ({ message }) => ({ text: `error: ${message}`, style: 'error' }),
  ended: ({ status, cause, source, durationMs }) => ({
    text: `ended: ${status}, ${cause}${source === 'unknown' ? '' : ` by the ${source}`}, ${inSeconds(durationMs)} connected`,
  }),
};

function linesOf<Kind extends TimelineEntry['kind']>(
  entry: Extract<TimelineEntry, { kind: Kind }> & { readonly kind: Kind },
): Lines {
  const kind: Kind = entry.kind;
  const write: Write[Kind] = writers[kind];
  return write(entry);
}

/** Who each leg is, where there is more than one: `caller`, or the number that was called. */
function namesOf(entries: readonly TimelineEntry[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const entry of entries) {
    if (entry.kind !== 'call') continue;
    names.set(entry.callSid, entry.direction === 'inbound' ? 'caller' : entry.to);
  }
  return names;
}

/**
 * A timeline as text for people: one idea a line, times as minutes and seconds, documents indented. It shows whole
 * phone numbers, since the calls are made up.
 *
 * @example
 * ```ts
 * import { formatTimeline, simulate } from 'texml/simulate';
 *
 * const call = await simulate(async () => new Response('<Response><Say>Hello</Say></Response>')).ring();
 * await call.ends();
 * console.log(formatTimeline(call.timeline));
 * ```
 */
export function formatTimeline(entries: readonly TimelineEntry[], { colour }: FormatOptions = {}): string {
  const paint = (style: TimelineStyle | undefined, text: string) =>
    style === undefined || !colour ? text : colour(style, text);
  const names = namesOf(entries);
  const isShared = new Set(entries.map(({ callSid }) => callSid)).size > 1;
  const whoWidth = isShared ? Math.max(...[...names.values()].map((name) => name.length), 0) : 0;
  const timeWidth = Math.max(...entries.map(({ at }) => formatTime(at).length), 0);
  const out: string[] = [];
  for (const entry of entries) {
    const time = formatTime(entry.at).padStart(timeWidth);
    const who = isShared ? `  ${(names.get(entry.callSid) ?? '').padEnd(whoWidth)}` : '';
    const { text, style, below = [] } = linesOf(entry);
    out.push(`${paint('time', time)}${isShared ? paint('who', who) : ''}  ${paint(style, text)}`);
    const indent = ' '.repeat(time.length + who.length + 4);
    for (const line of below) out.push(indent + paint('document', line));
  }
  return out.join('\n');
}
