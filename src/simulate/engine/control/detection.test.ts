import { describe, expect, it } from 'vitest';
import type { Answer } from '../../reaction.js';
import { commanded, control } from './commanded.test-kit.js';
import type { MachineDetection } from './detection.js';

const usual = {
  silenceMs: 3500,
  speechMs: 3500,
  speechEndMs: 800,
  timeoutMs: 3500,
  greetingTimeoutMs: 5000,
  greetingSilenceMs: 1500,
} as const;

/** A call that somebody or something takes, and what is found out about them. */
function found(
  mode: MachineDetection['mode'],
  answer: Answer | 'answers' | 'machine',
  more: Partial<MachineDetection> = {},
) {
  const call = commanded();
  const ann = call.dials({ control: { ...control, onset: { detection: { ...usual, ...more, mode } } } });
  call.reacts(ann, answer);
  call.after(60_000);
  const webhooks = call.webhooks(ann).filter(({ callback }) => callback.includes('machine'));
  return webhooks.map(({ callback, parameters, event }) => {
    const result = 'result' in parameters ? parameters.result : undefined;
    return [
      callback.slice('call.machine.'.length),
      result,
      Date.parse(event.occurred_at) - Date.UTC(2026, 0, 1),
    ];
  });
}

const silent: Answer = { answers: 'human', answeredBy: 'unknown' };
const fax: Answer = { answers: 'machine', answeredBy: 'fax' };
const beepless: Answer = { answers: 'machine', greeting: 'Leave a message.', beep: false };

describe('machine detection', () => {
  it('finds a person by their first word', () => {
    expect(found('detect', 'answers')).toEqual([['detection.ended', 'human', 1500]]);
  });

  it('finds a machine by its long greeting', () => {
    expect(found('detect', 'machine')).toEqual([['detection.ended', 'machine', 3270]]);
  });

  it('is not sure of who says nothing', () => {
    expect(found('detect', silent)).toEqual([['detection.ended', 'not_sure', 3500]]);
  });

  it('tells when a machine’s greeting is over', () => {
    expect(found('greeting_end', beepless).map(([name, result]) => [name, result])).toEqual([
      ['detection.ended', 'machine'],
      ['greeting.ended', 'ended'],
    ]);
    expect(found('detect_words', 'machine').at(-1)?.slice(0, 2)).toEqual(['greeting.ended', 'beep_detected']);
    expect(found('greeting_end', 'answers')).toHaveLength(1);
  });

  it('is not sure of a greeting that does not end in time', () => {
    const endless: Answer = { answers: 'machine', greeting: 'word '.repeat(100) };
    expect(found('greeting_end', endless).at(-1)).toEqual(['greeting.ended', 'not_sure', 8500]);
  });

  it('waits for the beep alone where that is asked for', () => {
    expect(found('detect_beep', 'machine').map(([name]) => name)).toEqual([
      'detection.ended',
      'greeting.ended',
    ]);
    expect(found('detect_beep', beepless).map(([name]) => name)).toEqual(['detection.ended']);
  });

  it('tells homes, faxes and silence apart where it is premium', () => {
    expect(found('premium', 'answers')[0]?.[1]).toBe('human_residence');
    expect(found('premium', { answers: 'human', answeredBy: 'human_business' })[0]?.[1]).toBe(
      'human_business',
    );
    expect(found('premium', fax)[0]?.slice(0, 2)).toEqual(['premium.detection.ended', 'fax_detected']);
    expect(found('premium', silent)[0]?.[1]).toBe('silence');
  });

  it('tells of the beep as well where it is premium', () => {
    expect(found('premium', 'machine').at(-1)?.slice(0, 2)).toEqual([
      'premium.greeting.ended',
      'beep_detected',
    ]);
    expect(found('premium', beepless).at(-1)?.slice(0, 2)).toEqual([
      'premium.greeting.ended',
      'no_beep_detected',
    ]);
  });

  it('finds what the script says', () => {
    const scripted: Answer = { answers: 'machine', answeredBy: 'machine_end_beep' };
    expect(found('greeting_end', scripted).map(([name, result]) => [name, result])).toEqual([
      ['detection.ended', 'machine'],
      ['greeting.ended', 'beep_detected'],
    ]);
  });

  it('tells nothing of a call that is over by then', () => {
    const call = commanded();
    const ann = call.dials({ control: { ...control, onset: { detection: { ...usual, mode: 'detect' } } } });
    call.reacts(ann, 'machine');
    call.hangsUp(ann);
    call.after(60_000);
    expect(call.told(ann)).toEqual(['call.initiated', 'call.answered', 'call.hangup']);
  });
});
