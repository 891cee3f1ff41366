import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../reaction.js';
import { defaultSettings, type Settings } from '../../settings.js';
import { findingOf } from './finding.js';
import { type DetectionPlan, usualThresholds } from './plan.js';

const base: DetectionPlan = {
  ...usualThresholds,
  mode: 'Enable',
  timeoutMs: 30_000,
  messageEndMs: undefined,
  holds: false,
  cuts: { machine: false, messageEnd: false },
  callback: 'amd-status',
  target: undefined,
};

/** A hundred characters, which take a second. */
const long = 'x'.repeat(100);

const find = (answer: Answer, plan: Partial<DetectionPlan> = {}, settings: Partial<Settings> = {}) =>
  findingOf(answer, { ...base, ...plan }, { ...defaultSettings, speechMsPerCharacter: 10, ...settings });

describe('the detection of answering machines', () => {
  it('finds a person once they fall silent after their first word', () => {
    expect(find({ answers: 'human' })).toMatchObject({ answeredBy: 'human', atMs: 700 + 800 });
    expect(find({ answers: 'human' }, { speechEndMs: 300 }, { helloMs: 1000 }).atMs).toBe(1300);
    expect(find({ answers: 'human', greeting: long }).atMs).toBe(1000 + 800);
  });

  it('finds a machine by the length of its greeting, or by the silence after a short one', () => {
    expect(find({ answers: 'machine', greeting: long })).toMatchObject({
      answeredBy: 'machine_start',
      atMs: 1800,
    });
    expect(find({ answers: 'machine', greeting: long.repeat(9) }).atMs).toBe(3500);
    expect(find({ answers: 'machine', greeting: long.repeat(9) }, { speechMs: 2000 }).atMs).toBe(2000);
  });

  it('takes a machine that says nothing for one after the longest first silence', () => {
    expect(find({ answers: 'machine', greeting: '' }, { silenceMs: 2000 })).toMatchObject({
      answeredBy: 'machine_start',
      atMs: 2000,
    });
  });

  it('waits for the beep with DetectMessageEnd, or for silence where none comes', () => {
    const plan = { mode: 'DetectMessageEnd' } as const;
    expect(find({ answers: 'machine', greeting: long }, plan)).toEqual({
      answeredBy: 'machine_end_beep',
      atMs: 1000 + 500 + 500,
      machineAtMs: 1800,
    });
    expect(find({ answers: 'machine', greeting: long, beep: false }, plan)).toMatchObject({
      answeredBy: 'machine_end_silence',
      atMs: 2000,
    });
    expect(
      find({ answers: 'machine', greeting: long, beep: false }, { ...plan, messageEndMs: 4000 }).atMs,
    ).toBe(5000);
    expect(find({ answers: 'human' }, plan).answeredBy).toBe('human');
  });

  it('gives up after its timeout', () => {
    expect(find({ answers: 'human' }, { timeoutMs: 1000 })).toMatchObject({
      answeredBy: 'unknown',
      atMs: 1000,
    });
    const machine: Answer = { answers: 'machine', greeting: long.repeat(5) };
    expect(find(machine, { mode: 'DetectMessageEnd', timeoutMs: 4000 })).toMatchObject({
      answeredBy: 'machine_end_other',
      atMs: 4000,
    });
    expect(find(machine, { mode: 'DetectMessageEnd', timeoutMs: 3000 }).answeredBy).toBe('unknown');
  });

  it('finds what its script says, whatever its mode', () => {
    expect(find({ answers: 'machine', answeredBy: 'fax' })).toMatchObject({ answeredBy: 'fax', atMs: 1500 });
    expect(find({ answers: 'machine', answeredBy: 'unknown' })).toMatchObject({ atMs: 30_000 });
    expect(find({ answers: 'human', answeredBy: 'machine' }).answeredBy).toBe('machine');
    expect(find({ answers: 'human', answeredBy: 'human_residence' }).atMs).toBe(1500);
    expect(find({ answers: 'machine', answeredBy: 'machine_end_silence', greeting: long }).atMs).toBe(2000);
  });

  it('takes as long as the settings say of what it finds', () => {
    expect(find({ answers: 'human' }, {}, { detectionMs: { human: 2500 } }).atMs).toBe(2500);
    expect(find({ answers: 'human' }, { timeoutMs: 2000 }, { detectionMs: { human: 2500 } }).answeredBy).toBe(
      'unknown',
    );
  });

  it('always ends, within its timeout, and finds a machine no later than the end of its greeting', () => {
    const answer = fc.record(
      {
        answers: fc.constantFrom('human', 'machine'),
        answeredBy: fc.constantFrom('human', 'machine', 'machine_end_beep', 'fax', 'unknown', 'robot'),
        greeting: fc.string({ maxLength: 200 }),
        beep: fc.boolean(),
      },
      { requiredKeys: ['answers'] },
    );
    const plan = fc.record({
      mode: fc.constantFrom('Enable', 'DetectMessageEnd'),
      timeoutMs: fc.integer({ min: 500, max: 60_000 }),
      silenceMs: fc.nat(10_000),
      speechMs: fc.nat(10_000),
      speechEndMs: fc.nat(5000),
    });
    fc.assert(
      fc.property(answer, plan, (given, chosen) => {
        const { answeredBy, atMs, machineAtMs } = find(given, chosen);
        expect(answeredBy).not.toBe('');
        expect(atMs).toBeGreaterThanOrEqual(0);
        expect(atMs).toBeLessThanOrEqual(chosen.timeoutMs);
        if (machineAtMs !== undefined) expect(machineAtMs).toBeLessThanOrEqual(atMs);
      }),
    );
  });
});
