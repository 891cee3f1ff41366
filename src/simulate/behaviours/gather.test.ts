import { describe, expect, it } from 'vitest';
import { doc, world } from '../engine/world.test-kit.js';
import type { Settings } from '../settings.js';

/** A Gather with an action at /menu and a verb behind it. */
const run = (
  attributes: string,
  { prompts = '', settings = {} as Partial<Settings>, application = {} } = {},
) => {
  const call = world(
    {
      '/start': doc(`<Gather action="/menu" ${attributes}>${prompts}</Gather><Say>no input</Say>`),
      '/menu': doc('<Say>menu</Say>'),
      '/invalid': doc('<Say>invalid</Say>'),
    },
    { settings, application },
  );
  call.rings();
  return call;
};

const result = (call: ReturnType<typeof run>) => call.sent('gather-action')[0]?.parameters;

describe('Gather', () => {
  it('sends the keys to its action once there are numDigits of them', () => {
    const call = run('numDigits="2"');
    call.presses('1');
    expect(call.requests).toHaveLength(1);
    call.presses('2');
    expect(result(call)).toMatchObject({
      Digits: '12',
      CallSid: call.sid,
      From: '+12025550100',
      To: '+12025550199',
    });
    expect(call.heard()).toEqual(['menu']);
  });

  it('ends with the finish key, which is not among the digits', () => {
    const call = run('');
    call.presses('123#');
    expect(result(call)).toMatchObject({ Digits: '123' });
    const other = run('finishOnKey="*"', { settings: { finishKeyInDigits: true } });
    other.presses('1#*');
    expect(result(other)).toMatchObject({ Digits: '1#*' });
  });

  it('takes every key as a digit when the finish key is turned off', () => {
    const call = run('finishOnKey="" numDigits="3"');
    call.presses('1#*');
    expect(result(call)).toMatchObject({ Digits: '1#*' });
  });

  it('sends what was pressed once no further key comes within the timeout', () => {
    const call = run('timeout="3"');
    call.presses('4');
    call.after(2999);
    call.presses('5');
    call.after(2999);
    expect(call.requests).toHaveLength(1);
    call.after(1);
    expect(result(call)).toMatchObject({ Digits: '45' });
  });

  it('ends at maxDigits', () => {
    const call = run('maxDigits="3"');
    call.presses('123');
    expect(result(call)).toMatchObject({ Digits: '123' });
  });

  it('counts fewer keys than minDigits as no input, unless set otherwise', () => {
    const call = run('minDigits="4" timeout="5"');
    call.presses('12');
    call.after(5000);
    expect(call.heard()).toEqual(['no input']);
    const sent = run('minDigits="4" timeout="5"', { settings: { gatherShortInput: 'sent' } });
    sent.presses('12');
    sent.after(5000);
    expect(result(sent)).toMatchObject({ Digits: '12' });
  });

  it('goes on with the next verb without input, unless set otherwise', () => {
    const call = run('timeout="5"');
    call.after(5000);
    expect(call.heard()).toEqual(['no input']);
    const asked = run('timeout="5"', { settings: { gatherActionOnEmpty: true } });
    asked.after(5000);
    expect(result(asked)).toMatchObject({ Digits: '' });
  });

  it('goes on with the next verb when there is no action', () => {
    const call = world({ '/start': doc('<Gather numDigits="1"/><Say>next</Say>') });
    call.rings();
    call.presses('1');
    expect(call.heard()).toEqual(['next']);
    expect(call.requests).toHaveLength(1);
  });

  it('plays its prompts first, and counts the timeout from their end', () => {
    const prompts = '<Say>0123456789</Say><Play>a.mp3</Play>';
    const call = run('timeout="5"', { prompts, settings: { speechMsPerCharacter: 100, playSeconds: 2 } });
    call.after(1000 + 2000 + 4999);
    expect(call.heard()).toEqual(['0123456789']);
    expect(call.entries('waits')).toMatchObject([{ at: 3000, wanted: 'keys', timeoutMs: 5000 }]);
    call.after(1);
    expect(call.heard()).toEqual(['0123456789', 'no input']);
  });

  it('stops its prompts at the first key', () => {
    const call = run('numDigits="2"', { prompts: '<Say loop="0">press</Say>' });
    call.presses('1');
    call.after(1000);
    call.presses('2');
    expect(result(call)).toMatchObject({ Digits: '12' });
  });

  it('loses keys during prompts when barge-in is off', () => {
    const call = run('numDigits="1"', { prompts: '<Say>press</Say>', settings: { bargeIn: false } });
    call.presses('1');
    expect(call.messages('warning')).toContain('Nothing listens to the key 1.');
    call.after(1000);
    call.presses('2');
    expect(result(call)).toMatchObject({ Digits: '2' });
  });

  it('sends keys outside validDigits to invalidDigitsAction', () => {
    const call = run('numDigits="1" validDigits="12" invalidDigitsAction="/invalid"');
    call.presses('9');
    expect(call.heard()).toEqual(['invalid']);
    expect(call.requests[1]).toMatchObject({
      callback: 'gather-invalid-digits-action',
      parameters: { Digits: '9' },
    });
  });

  it('drops keys outside validDigits without invalidDigitsAction, unless set otherwise', () => {
    const call = run('numDigits="1" validDigits="12"');
    call.presses('9');
    expect(call.heard()).toEqual(['no input']);
    const sent = run('numDigits="1" validDigits="12"', { settings: { gatherInvalidDigits: 'action' } });
    sent.presses('9');
    expect(result(sent)).toMatchObject({ Digits: '9' });
  });

  it("uses the application's method, since it has none of its own", () => {
    const call = run('numDigits="1"', { application: { voice_method: 'GET' } });
    call.presses('1');
    expect(call.requests.map(({ method }) => method)).toEqual(['GET', 'GET']);
  });

  it('sends speech once the silence after it is long enough', () => {
    const call = run('input="speech" speechTimeout="2"', { settings: { speechMsPerCharacter: 100 } });
    call.says('0123456789');
    call.after(2999);
    expect(call.requests).toHaveLength(1);
    call.after(1);
    expect(result(call)).toMatchObject({ SpeechResult: '0123456789', Confidence: 0.95 });
    expect(result(call)).not.toHaveProperty('Digits');
  });

  it('joins what is said without a break', () => {
    const call = run('input="speech"');
    call.says('sales');
    call.says('please');
    call.after(10_000);
    expect(result(call)).toMatchObject({ SpeechResult: 'sales please' });
  });

  it('listens to what comes first when it takes both', () => {
    const keys = run('input="dtmf speech" numDigits="2"');
    keys.presses('1');
    keys.says('sales');
    keys.presses('2');
    expect(result(keys)).toMatchObject({ Digits: '12' });
    const speech = run('input="dtmf speech"');
    speech.says('sales');
    speech.presses('1');
    speech.after(5000);
    expect(result(speech)).toMatchObject({ SpeechResult: 'sales' });
  });

  it('does not listen to speech unless told to, nor to keys when it takes speech alone', () => {
    const keys = run('');
    keys.says('sales');
    expect(keys.messages('warning')).toContain('Nothing listens to what is said.');
    const speech = run('input="speech"');
    speech.presses('1');
    expect(speech.messages('warning')).toContain('Nothing listens to the key 1.');
  });

  it('ends the document when the medium of a prompt fails', () => {
    const call = run('', { prompts: '<Play>a.mp3</Play>', settings: { brokenMedia: ['a.mp3'] } });
    expect(call.leg().status).toBe('completed');
  });

  it('sends nothing to partialResultCallback, and says so once, unless set otherwise', () => {
    const attributes = 'input="speech" partialResultCallback="/partial" partialResultCallbackMethod="GET"';
    const call = run(attributes);
    call.says('sales');
    call.says('please');
    expect(call.sent('gather-partial-result')).toEqual([]);
    expect(call.messages('warning').filter((text) => text.includes('gatherPartialResults'))).toHaveLength(1);
    const on = run(attributes, { settings: { gatherPartialResults: true } });
    on.says('sales and support');
    on.says('please');
    expect(on.sent('gather-partial-result').map(({ method, parameters }) => [method, parameters])).toEqual([
      ['GET', expect.objectContaining({ SequenceNumber: 0, UnstableSpeechResult: 'sales and' })],
      ['GET', expect.objectContaining({ SequenceNumber: 1, StableSpeechResult: 'sales and support' })],
      ['GET', expect.objectContaining({ SequenceNumber: 2 })],
      ['GET', expect.objectContaining({ SequenceNumber: 3, StableSpeechResult: 'sales and support please' })],
    ]);
  });
});
