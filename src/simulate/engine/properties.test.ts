import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AttributeSpec, ElementSpec } from '../../../verbs/define.js';
import { vocabulary } from '../../../verbs/vocabulary.js';
import { encodeMessage } from '../encode-message.js';
import type { Settings } from '../settings.js';
import type { Sent } from './effect.js';
import type { CallEvent } from './event.js';
import { hasEnded } from './leg.js';
import { legsOf, nextDue, type State } from './state.js';
import { type Answer, application, world } from './world.test-kit.js';

const paths = ['/start', '/a', '/b', '/c', '/gone'];
const path = fc.constantFrom(...paths);
const number = fc.constantFrom('+12025550123', '+12025550124', 'sip:alice@example.com', 'nobody', '');
const text = fc.oneof(
  fc.constantFrom(
    'Hello.',
    '',
    '{{From}}',
    '{{nobody}}',
    '{{#if x}}',
    '{{#secret}}pin{{/secret}}',
    'a & b < c',
  ),
  fc.string({ maxLength: 20 }),
);

const escaped = (value: string): string =>
  value
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;');

const address = fc.oneof(
  { weight: 8, arbitrary: path },
  { weight: 1, arbitrary: fc.constantFrom('http://[', 'ftp://x/', '?x=+1', '', '{{From}}') },
);
const anything = fc.constantFrom('0', '1', '2', '5', '60', '-1', '1e9', '1.5', 'x', 'true', '', '#', '12');

/** Values of an attribute, most of them such as it takes. */
function valueFor({ type, values, suggestions }: AttributeSpec): fc.Arbitrary<string> {
  if (type === 'url') return address;
  if (type === 'boolean') return fc.constantFrom('true', 'false', 'yes');
  const list = values ?? suggestions;
  const usual = list
    ? fc.subarray([...list], { minLength: 1, maxLength: type === 'token-list' ? list.length : 1 })
    : undefined;
  return usual ? fc.oneof({ weight: 6, arbitrary: usual.map((some) => some.join(' ')) }, anything) : anything;
}

const specs: Readonly<Record<string, ElementSpec>> = vocabulary;

/** An element with attributes that the vocabulary gives it, and now and then one that it does not. */
function element(key: string, content: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const { name, attributes = {} } = specs[key] ?? { name: key };
  const known = Object.entries(attributes).map(([attribute, spec]) => ({
    // What asks the application is what there is to see.
    weight: attribute === 'action' ? 12 : 1,
    arbitrary: fc.tuple(fc.constant(attribute), valueFor(spec)),
  }));
  const unknown = { weight: 1, arbitrary: fc.tuple(fc.constant('Timeout'), anything) };
  const given = fc
    .uniqueArray(fc.oneof(unknown, ...known), { selector: ([one]) => one, maxLength: 6 })
    .map((list) => list.map(([attribute, value]) => ` ${attribute}="${escaped(value)}"`).join(''));
  return fc.tuple(given, content).map(([all, inner]) => `<${name}${all}>${inner}</${name}>`);
}

const nothing = fc.constant('');
const media = fc.oneof(
  element('say', text.map(escaped)),
  element('play', fc.constantFrom('a.mp3', 'a.mp3', 'broken.mp3', '')),
);
const noun = fc.oneof(
  element('number', number),
  element('sip', number),
  element('conference', fc.constant('room')),
);
const inside = (of: fc.Arbitrary<string>) => fc.array(of, { maxLength: 3 }).map((list) => list.join(''));
const verb = fc.oneof(
  { weight: 3, arbitrary: media },
  { weight: 2, arbitrary: element('pause', nothing) },
  { weight: 5, arbitrary: element('gather', inside(media)) },
  { weight: 6, arbitrary: element('dial', fc.oneof(inside(noun), number)) },
  { weight: 3, arbitrary: element('record', nothing) },
  { weight: 1, arbitrary: element('redirect', path) },
  { weight: 1, arbitrary: element('hangup', nothing) },
  { weight: 1, arbitrary: element('reject', nothing) },
  { weight: 1, arbitrary: element('enqueue', fc.constant('queue')) },
  { weight: 2, arbitrary: element('pay', inside(element('prompt', media))) },
  { weight: 1, arbitrary: element('Sms', text.map(escaped)) },
);
const document = fc.array(verb, { maxLength: 5 }).map((verbs) => `<Response>${verbs.join('')}</Response>`);

const answer: fc.Arbitrary<Answer> = fc.oneof(
  { weight: 12, arbitrary: document },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Answer>(500, 204, '<Response>', { problem: 'No reply within 15 s.' }),
  },
);

/** Which leg: mostly the first, and the first that it dialled. */
const which = fc.constantFrom(0, 0, 0, 1, 1, 2, 3);

/** An event as a function of how many legs there are. */
type Deed = (callSid: (which: number) => string, now: number) => CallEvent;

const deed: fc.Arbitrary<Deed> = fc.oneof(
  fc.tuple(which, fc.string({ unit: fc.constantFrom(...'0123456789*#w'), maxLength: 4 })).map(
    ([leg, digits]): Deed =>
      (sid) => ({ type: 'keys', callSid: sid(leg), digits }),
  ),
  fc.tuple(which, fc.string({ maxLength: 30 })).map(
    ([leg, said]): Deed =>
      (sid) => ({ type: 'speech', callSid: sid(leg), text: said }),
  ),
  which.map(
    (leg): Deed =>
      (sid) => ({ type: 'hang-up', callSid: sid(leg) }),
  ),
  fc
    .tuple(which, fc.constantFrom('answers', 'answers', 'answers', 'busy', 'declines', 'no-answer', 'fails'))
    .map(
      ([leg, does]): Deed =>
        (sid) => ({ type: 'callee', callSid: sid(leg), does }),
    ),
  fc.nat(40_000).map(
    (ms): Deed =>
      (_, now) => ({ type: 'time', at: now + ms }),
  ),
  fc.tuple(which, document).map(
    ([leg, texml]): Deed =>
      (sid) => ({ type: 'update', callSid: sid(leg), change: { texml } }),
  ),
  fc.tuple(which, path).map(
    ([leg, at]): Deed =>
      (sid) => ({
        type: 'update',
        callSid: sid(leg),
        change: { target: { url: `https://app.test${at}`, method: 'POST' } },
      }),
  ),
  which.map(
    (leg): Deed =>
      (sid) => ({ type: 'update', callSid: sid(leg), change: { status: 'completed' } }),
  ),
  fc.constant<Deed>(() => ({ type: 'inbound', from: '+12025550101', to: '+12025550199', application })),
  fc.constantFrom('pin', 'key').map(
    (name): Deed =>
      () => ({ type: 'secret', name, value: 'hocus pocus' }),
  ),
  fc.constant<Deed>(() => ({ type: 'person', number: '+12025550123', reaction: 'answers' })),
  which.map(
    (leg): Deed =>
      (sid) => ({ type: 'forget', callSid: sid(leg) }),
  ),
  fc.nat(50).map(
    (id): Deed =>
      () => ({ type: 'reply', id, reply: { status: 200, body: '<Response/>', contentType: undefined } }),
  ),
);

const settings: fc.Arbitrary<Partial<Settings>> = fc.record(
  {
    bargeIn: fc.boolean(),
    gatherActionOnEmpty: fc.boolean(),
    unscriptedCallees: fc.constantFrom('no-answer', 'answers', 'busy', 'declines', 'fails'),
    outOfRange: fc.constantFrom('clamped', 'default', 'as-written'),
    relativeUrlsInInlineDocuments: fc.constantFrom('refused', 'application'),
  },
  { requiredKeys: [] },
);

const scenario = fc.record({
  answers: fc.array(answer, { minLength: 1, maxLength: 6 }),
  deeds: fc.array(deed, { maxLength: 25 }),
  settings,
  isOutbound: fc.boolean(),
  hasStatusCallback: fc.boolean(),
});

type Scenario = typeof scenario extends fc.Arbitrary<infer S> ? S : never;

function play(
  { answers, deeds, settings: chosen, isOutbound, hasStatusCallback }: Scenario,
  keep?: (state: State) => State,
) {
  let asked = 0;
  const next = (_: Sent): Answer => answers[asked++ % answers.length] ?? 404;
  const call = world(next, {
    keep,
    settings: { maxDocuments: 12, maxVirtualMs: 600_000, brokenMedia: ['broken.mp3'], ...chosen },
    account: { secrets: { pin: 'open sesame' } },
    application: {
      voice_fallback_url: 'https://app.test/fallback',
      ...(hasStatusCallback && { status_callback: 'https://app.test/status' }),
    },
  });
  if (isOutbound) call.dials();
  else call.rings();
  const sid = (which: number) => legsOf(call.state)[which]?.sid ?? call.sid;
  for (const make of deeds) {
    const before = call.state.now;
    call.does(make(sid, call.state.now));
    expect(call.state.now).toBeGreaterThanOrEqual(before);
  }
  for (let due = nextDue(call.state); due !== undefined; due = nextDue(call.state)) {
    expect(due).toBeGreaterThanOrEqual(call.state.now);
    call.does({ type: 'time', at: due });
  }
  return call;
}

describe('the engine, whatever documents and people do', () => {
  it('never throws, always comes to an end, and leaves no leg behind', () => {
    fc.assert(
      fc.property(scenario, (given) => {
        const call = play(given);
        for (const leg of legsOf(call.state)) {
          expect(hasEnded(leg)).toBe(true);
          expect(leg).toMatchObject({
            timers: [],
            running: undefined,
            program: undefined,
            bridgedTo: undefined,
          });
          expect(leg.fetched).toBeLessThanOrEqual(12);
          expect((leg.endedAt ?? 0) - leg.initiatedAt).toBeLessThanOrEqual(600_000);
          expect(leg.recordings.every(({ endedAt }) => endedAt !== undefined)).toBe(true);
        }
        expect(call.state.requests).toBeUndefined();
        expect(call.state.timers).toBeUndefined();
        const times = call.timeline.map(({ at }) => at);
        expect(times).toEqual([...times].sort((a, b) => a - b));
        expect(JSON.stringify(call.timeline)).not.toContain('open sesame');
      }),
      { numRuns: 500 },
    );
  });

  it('sends only what the table of callbacks knows', () => {
    fc.assert(
      fc.property(scenario, (given) => {
        for (const sent of play(given).requests) expect(() => encodeMessage(sent)).not.toThrow();
      }),
      { numRuns: 200 },
    );
  });

  it('gives the same timeline for the same seed and events, byte for byte', () => {
    fc.assert(
      fc.property(scenario, (given) => {
        expect(JSON.stringify(play(given).timeline)).toBe(JSON.stringify(play(given).timeline));
      }),
      { numRuns: 100 },
    );
  });

  it('goes on the same from a state that was written down as JSON', () => {
    fc.assert(
      fc.property(scenario, (given) => {
        const saved = play(given, (state) => JSON.parse(JSON.stringify(state)));
        const kept = play(given);
        expect(saved.timeline).toEqual(kept.timeline);
        expect(saved.state).toEqual(kept.state);
      }),
      { numRuns: 200 },
    );
  });

  it('never changes a state that it was given', () => {
    const freeze = (value: unknown): void => {
      if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
      Object.freeze(value);
      Object.values(value).forEach(freeze);
    };
    fc.assert(
      fc.property(scenario, (given) => {
        const call = world((_: Sent) => given.answers[0] ?? 404);
        call.rings();
        for (const make of given.deeds) {
          freeze(call.state);
          call.does(make((which) => legsOf(call.state)[which]?.sid ?? call.sid, call.state.now));
        }
      }),
      { numRuns: 100 },
    );
  });
});
