import { describe, expect, it } from 'vitest';
import { TexmlError } from '../issue.js';
import { callScript, readScript } from './script.js';
import { defaultSettings } from './settings.js';

const problems = (script: unknown): readonly string[] => {
  try {
    readScript(script, 'busy.json');
    return [];
  } catch (error) {
    if (!(error instanceof TexmlError)) throw error;
    expect(error.code).toBe('invalid-script');
    const lines = error.message.split('\n');
    expect(lines.shift()).toBe("busy.json can't be played:");
    expect(lines).toHaveLength(error.issues.length);
    return lines;
  }
};

describe('readScript', () => {
  it('takes a function, a list of steps, and either with what the call needs beforehand', () => {
    const play = callScript(async (call) => call.hangsUp());
    expect(readScript(play)).toEqual({ steps: play });
    expect(readScript([{ press: '1' }])).toEqual({ steps: [{ press: '1' }] });
    const scenario = {
      from: '+12025550111',
      to: 'sip:menu@example.com',
      settings: { bargeIn: false, mediaSeconds: { 'a.mp3': 3 } },
      callees: { '+12025550123': 'busy' },
      steps: play,
    };
    expect(readScript(scenario)).toEqual(scenario);
  });

  it('takes every setting at its default', () => {
    expect(problems({ settings: defaultSettings, steps: [] })).toEqual([]);
  });

  it.each([
    [
      'nothing',
      undefined,
      '  It is missing; it must be a function of the call, a list of steps, or an object with steps.',
    ],
    [
      'a text',
      'hang up',
      '  It must be a function of the call, a list of steps, or an object with steps, not "hang up".',
    ],
    ['no steps', {}, '  steps: It is missing; it must be a function of the call, or a list of steps.'],
    [
      'one step',
      { steps: { press: '1' } },
      '  steps: It must be a function of the call, or a list of steps, not {"press":"1"}.',
    ],
    ['another name', { step: [], steps: [] }, "  step: There is no 'step' here. Did you mean steps?"],
    [
      'a wrong number',
      { from: '555', steps: [] },
      '  from: It must be a number in E.164 form, such as +12025550123, or a SIP address, not "555".',
    ],
    [
      'a setting that there is not',
      { settings: { bargein: true }, steps: [] },
      "  settings.bargein: There is no 'bargein' here. Did you mean bargeIn?",
    ],
    [
      'a setting of another kind',
      { settings: { bargeIn: 'yes' }, steps: [] },
      '  settings.bargeIn: It must be true or false, not "yes".',
    ],
    [
      'a negative setting',
      { settings: { playSeconds: -1 }, steps: [] },
      '  settings.playSeconds: It must be a number, 0 or more, not -1.',
    ],
    [
      'a setting of another name',
      { settings: { outOfRange: 'clamp' }, steps: [] },
      '  settings.outOfRange: It must be one of clamped, default, as-written, not "clamp".',
    ],
    [
      'a list of other names',
      { settings: { inboundStatusEvents: ['rings'] }, steps: [] },
      expect.stringMatching(
        /^ {2}settings\.inboundStatusEvents\[0\]: It must be one of initiated, .*, not "rings"\.$/,
      ),
    ],
    [
      'another reaction',
      { callees: { '+12025550123': 'answer' }, steps: [] },
      expect.stringMatching(
        /^ {2}callees\['\+12025550123'\]: It must be one of answers, .*, not "answer"\.$/,
      ),
    ],
    [
      'another number',
      { callees: { '555': 'busy' }, steps: [] },
      '  callees.555: The name must be a number in E.164 form, such as +12025550123, or a SIP address.',
    ],
  ])('tells of %s', (_what, script, problem) => {
    expect(problems(script)).toEqual([problem]);
  });

  it('tells of all problems at once', () => {
    const script = { to: 'me', settings: { nonsense: 1 }, callees: [], steps: [{ press: 'x' }] };
    expect(problems(script).map((line) => /^ {2}([^:]*):/.exec(line)?.[1])).toEqual([
      'to',
      'settings.nonsense',
      'callees',
      'steps[0].press',
    ]);
  });
});
