import { describe, expect, it } from 'vitest';
import { doc, world } from '../engine/world.test-kit.js';
import type { Reaction } from '../reaction.js';
import type { Settings } from '../settings.js';

const alice = '+12025550123';
const bob = '+12025550124';

/** A Dial whose caller rings, and may do so with SIP headers. */
function run(
  inner: string,
  { attributes = 'action="/after"', settings = {} as Partial<Settings>, sipHeaders = {} } = {},
) {
  const call = world(
    {
      '/start': doc(`<Dial ${attributes}>${inner}</Dial>`),
      '/after': doc('<Say>after</Say>'),
      '/status': '',
      '/amd': '',
      '/deepfake': '',
      '/recording': '',
      '/screen': doc('<Gather numDigits="1" timeout="10"/>'),
    },
    { settings },
  );
  call.rings({ sipHeaders });
  return {
    ...call,
    takes: (who: string, does: Reaction = 'answers') =>
      call.does({ type: 'callee', callSid: call.callee(who), does }),
    result: () => call.sent('dial-action').at(-1)?.parameters,
    heardBy: (callSid: string) =>
      call.entries('plays').flatMap((entry) => (entry.callSid === callSid ? [entry.sound] : [])),
  };
}

describe('what the callee of a Dial is shown', () => {
  it('is the number of callerId, and the name of fromDisplayName', () => {
    const call = run(`<Number statusCallback="/status">${alice}</Number>`, {
      attributes: 'callerId="+12025550177" fromDisplayName="Acme Support"',
    });
    expect(call.leg(call.callee(alice))).toMatchObject({ from: '+12025550177', callerId: 'Acme Support' });
    call.takes(alice, 'busy');
    expect(call.sent('call-status-completed')[0]?.parameters).toMatchObject({
      From: '+12025550177',
      CallerId: 'Acme Support',
    });
  });

  it('is the header of a diverted call with passDiversionHeader, and that one alone', () => {
    const sipHeaders = { Diversion: '<sip:+12025550150@example.com>', 'X-Tenant': 'acme' };
    const headers = (attributes: string) => {
      const call = run(alice, { attributes, sipHeaders });
      return call.leg(call.callee(alice)).features.sipHeaders;
    };
    expect(headers('passDiversionHeader="true"')).toEqual({ Diversion: sipHeaders.Diversion });
    expect(headers('')).toBeUndefined();
  });

  it('are the headers of a SIP address', () => {
    const address = 'sip:alice@example.com?X-Team=sales%20west&amp;X-Sum=1+1';
    const call = run(`<Sip username="acme" password="secret">${address}</Sip>`);
    const entry = call
      .entries('call')
      .find((one) => one.direction === 'outbound-dial' && one.status === 'initiated');
    expect(entry?.sipHeaders).toEqual({ 'X-Team': 'sales west', 'X-Sum': '1+1' });
  });
});

describe('the SIP headers of a call that comes in', () => {
  it('are in its first request, and fill placeholders', () => {
    const call = world({ '/start': doc('<Say>{{SipHeader_X-Tenant}}</Say>') });
    call.rings({ from: 'sip:bob@example.com', sipHeaders: { 'X-Tenant': 'acme' } });
    expect(call.requests[0]).toMatchObject({ dynamic: { 'SipHeader_X-Tenant': 'acme' } });
    expect(call.heard()).toEqual(['acme']);
  });
});

describe('what the caller of a Dial hears while it rings', () => {
  it('is the ringback tone of a country, until the callee answers', () => {
    expect(run(alice).heardBy(run(alice).sid)).toEqual(['ring tone us']);
    const call = run(alice, { attributes: 'ringTone="fr"' });
    expect(call.heardBy(call.sid)).toEqual(['ring tone fr']);
  });

  it('is the file of audioUrl, or the tone where that fails', () => {
    const attributes = 'audioUrl="https://app.test/wait.mp3" ringTone="de"';
    const call = run(alice, { attributes, settings: { mediaSeconds: { 'https://app.test/wait.mp3': 7 } } });
    expect(call.entries('plays')).toMatchObject([
      { sound: 'https://app.test/wait.mp3', durationMs: 7000, loop: 0 },
    ]);
    const broken = run(alice, { attributes, settings: { brokenMedia: ['https://app.test/wait.mp3'] } });
    expect(broken.heardBy(broken.sid)).toEqual(['ring tone de']);
    expect(broken.messages('warning').join()).toContain('wait.mp3 failed');
  });

  it('is the ringing of their own network where their call is not answered', () => {
    const call = run(alice, { attributes: 'answerOnBridge="true" ringTone="fr"' });
    expect(call.entries('plays')).toEqual([]);
  });
});

describe('sendDigits', () => {
  const extension = `<Number sendDigits="ww12#">${alice}</Number>`;

  it('is heard by the callee alone, and the other side waits', () => {
    const call = run(extension);
    call.takes(alice);
    expect(call.heardBy(call.callee(alice))).toEqual(['digits ww12#']);
    expect(call.heardBy(call.sid)).toEqual(['ring tone us']);
    call.after(1749);
    expect(call.leg().bridgedTo).toBeUndefined();
    call.after(1);
    expect(call.leg().bridgedTo).toBe(call.callee(alice));
  });

  it('goes together with a document for the callee: the later of the two counts', () => {
    const screened = (digits: string) =>
      run(`<Number sendDigits="${digits}" url="/screen">${alice}</Number>`, { attributes: '' });
    const call = screened('w1');
    call.takes(alice);
    call.after(5000);
    expect(call.leg().bridgedTo).toBeUndefined();
    call.presses('1', call.callee(alice));
    expect(call.leg().bridgedTo).toBe(call.callee(alice));
    const slow = screened('wwwwwwwwww');
    slow.takes(alice);
    slow.presses('1', slow.callee(alice));
    expect(slow.leg().bridgedTo).toBeUndefined();
    slow.after(5000);
    expect(slow.leg().bridgedTo).toBe(slow.callee(alice));
  });

  it('ends with the callee, who has then refused the call', () => {
    const call = run(`${extension}<Number>${bob}</Number>`, {
      attributes: 'action="/after" sequential="true"',
    });
    call.takes(alice);
    call.hangsUp(call.callee(alice));
    call.takes(bob);
    expect(call.leg().bridgedTo).toBe(call.callee(bob));
    call.hangsUp(call.callee(bob));
    expect(call.result()).toMatchObject({ DialCallStatus: 'completed', DialCallSid: call.callee(bob) });
  });
});

describe('the machine detection of a Number', () => {
  const detecting = (more: string, does: Reaction = 'machine', settings: Partial<Settings> = {}) => {
    const call = run(`<Number machineDetection="Enable" ${more}>${alice}</Number>`, { settings });
    call.takes(alice, does);
    call.after(10_000);
    return call;
  };

  it('tells amdStatusCallback, and connects the two meanwhile', () => {
    const call = detecting('amdStatusCallback="/amd"');
    expect(call.sent('amd-status')).toMatchObject([
      {
        callSid: call.callee(alice),
        url: 'https://app.test/amd',
        method: 'POST',
        parameters: { AnsweredBy: 'machine_start', MachineDetectionDuration: 3270 },
      },
    ]);
    expect(call.leg().bridgedTo).toBe(call.callee(alice));
    expect(call.heard()).toEqual(['Please leave a message after the tone.']);
    expect(call.heardBy(call.sid)).toEqual(['ring tone us', 'beep']);
  });

  it('tells the status callback with the event amd, without a number of its own', () => {
    const events = 'statusCallback="/status" statusCallbackMethod="GET"';
    const call = detecting(`${events} statusCallbackEvent="initiated amd completed"`);
    call.hangsUp();
    expect(call.requests.slice(1).map(({ callback, method }) => [callback, method])).toEqual([
      ['call-status-initiated', 'GET'],
      ['amd-status', 'GET'],
      ['dial-action', 'POST'],
      ['call-status-completed', 'GET'],
    ]);
    expect(call.sent('call-status-completed')[0]?.parameters).toMatchObject({ SequenceNumber: 1 });
    expect(detecting(events).sent('amd-status')).toEqual([]);
  });

  it('tells both where both are asked for, and one address once', () => {
    const both = detecting('amdStatusCallback="/amd" statusCallback="/status" statusCallbackEvent="amd"');
    expect(both.sent('amd-status').map(({ url }) => new URL(url).pathname)).toEqual(['/amd', '/status']);
    const same = detecting('amdStatusCallback="/status" statusCallback="/status" statusCallbackEvent="amd"');
    expect(same.sent('amd-status')).toHaveLength(1);
  });

  it('waits for the end of the message with DetectMessageEnd, for as long as its timeout', () => {
    const ended = (more: string) => {
      const call = run(
        `<Number machineDetection="DetectMessageEnd" amdStatusCallback="/amd" ${more}>${alice}</Number>`,
      );
      call.takes(alice, { answers: 'machine', greeting: 'x'.repeat(100) });
      call.after(20_000);
      return call.sent('amd-status')[0]?.parameters;
    };
    expect(ended('machineDetectionTimeout="10000"')).toMatchObject({ AnsweredBy: 'machine_end_beep' });
    expect(ended('machineDetectionTimeout="4000"')).toMatchObject({
      AnsweredBy: 'machine_end_other',
      MachineDetectionDuration: 4000,
    });
  });

  it('reads the thresholds of the Dial with a premium detector alone, unless the settings say otherwise', () => {
    const durationOf = (mode: string, settings: Partial<Settings> = {}) => {
      const call = run(
        `<Number machineDetection="Enable" detectionMode="${mode}" amdStatusCallback="/amd">${alice}</Number>`,
        { attributes: 'machineDetectionSpeechEndThreshold="100"', settings },
      );
      call.takes(alice);
      call.after(5000);
      return call.sent('amd-status')[0]?.parameters;
    };
    expect(durationOf('Premium')).toMatchObject({ MachineDetectionDuration: 800 });
    expect(durationOf('Regular')).toMatchObject({ MachineDetectionDuration: 1500 });
    expect(durationOf('Regular', { detectionThresholds: 'always' })).toMatchObject({
      MachineDetectionDuration: 800,
    });
  });

  it('is told nothing of a call that nobody takes', () => {
    expect(detecting('amdStatusCallback="/amd"', 'busy').sent('amd-status')).toEqual([]);
  });

  it('works for a Sip as well', () => {
    const sip = 'sip:alice@example.com';
    const call = run(`<Sip machineDetection="Enable" amdStatusCallback="/amd">${sip}</Sip>`);
    call.takes(sip, { answers: 'machine', answeredBy: 'machine' });
    call.after(5000);
    expect(call.sent('amd-status')[0]?.parameters).toMatchObject({ AnsweredBy: 'machine' });
  });
});

describe('the deepfake detection of a Number', () => {
  it('tells its own address, and the status callback with the event deepfake', () => {
    const call = run(
      `<Number deepfakeDetection="Enable" deepfakeDetectionCallbackUrl="/deepfake" statusCallback="/status" statusCallbackEvent="deepfake">${alice}</Number>`,
    );
    call.takes(alice, { answers: 'human', deepfake: { result: 'fake', score: 0.9 } });
    call.after(5000);
    expect(call.sent('deepfake').map(({ url, parameters }) => [new URL(url).pathname, parameters])).toEqual([
      ['/deepfake', expect.objectContaining({ DeepfakeResult: 'fake', DeepfakeScore: 0.9 })],
      ['/status', expect.objectContaining({ DeepfakeResult: 'fake' })],
    ]);
  });
});

describe('the recording of a Dial', () => {
  const recording = (record: string, more = '') => ({
    attributes: `action="/after" record="${record}" recordingStatusCallback="/recording" recordingStatusCallbackEvent="in-progress completed absent" ${more}`,
  });
  const told = (call: ReturnType<typeof run>) =>
    call.requests.flatMap(({ callback }) => (callback.startsWith('recording-') ? [callback] : []));

  it.each([
    ['record-from-answer', '', 1],
    ['record-from-answer', 'recordingChannels="dual"', 2],
    ['record-from-answer-dual', '', 2],
    ['record-from-ringing', '', 1],
    ['record-from-ringing-dual', '', 2],
  ] as const)('%s %s has %i channels', (record, more, channels) => {
    const call = run(alice, recording(record, more));
    call.takes(alice);
    call.after(10_000);
    call.hangsUp(call.callee(alice));
    expect(told(call)).toEqual(['recording-in-progress', 'recording-completed']);
    expect(call.sent('recording-completed')[0]?.parameters).toMatchObject({
      RecordingChannels: channels,
      RecordingDuration: 10,
    });
    expect(call.result()).toMatchObject({
      RecordingDuration: 10,
      RecordingUrl: expect.stringMatching(/\.wav$/),
    });
  });

  it('is absent when nobody answers, and is not that of a Dial before', () => {
    const call = world({
      '/start': doc(`<Dial record="record-from-answer">${alice}</Dial>
        <Dial action="/after" record="record-from-answer" recordingStatusCallback="/recording" recordingStatusCallbackEvent="completed absent">${bob}</Dial>`),
      '/after': doc(''),
      '/recording': '',
    });
    call.rings();
    call.does({ type: 'callee', callSid: call.callee(alice), does: 'answers' });
    call.after(5000);
    call.hangsUp(call.callee(alice));
    call.does({ type: 'callee', callSid: call.callee(bob), does: 'busy' });
    expect(call.requests.map(({ callback }) => callback).slice(1)).toEqual([
      'recording-absent',
      'dial-action',
    ]);
    expect(call.sent('recording-absent')[0]?.parameters).toMatchObject({
      RecordingStatus: 'absent',
      RecordingSource: 'DialVerb',
    });
    expect(call.sent('dial-action')[0]?.parameters).not.toHaveProperty('RecordingDuration');
    expect(call.leg().recordings).toHaveLength(1);
  });

  it('is absent when the caller gives up first', () => {
    const call = run(alice, recording('record-from-answer'));
    call.hangsUp();
    expect(told(call)).toEqual(['recording-absent']);
  });

  it('is absent, too, where it is empty', () => {
    const call = run(alice, recording('record-from-answer'));
    call.takes(alice);
    call.hangsUp(call.callee(alice));
    expect(told(call)).toEqual(['recording-in-progress', 'recording-absent']);
  });

  it('ends at recordMaxLength, while the two go on', () => {
    const call = run(alice, recording('record-from-answer', 'recordMaxLength="10"'));
    call.takes(alice);
    call.after(10_000);
    expect(told(call)).toEqual(['recording-in-progress', 'recording-completed']);
    call.after(50_000);
    expect(call.leg().bridgedTo).toBeDefined();
    call.hangsUp(call.callee(alice));
    expect(call.result()).toMatchObject({ RecordingDuration: 10, DialCallDuration: 60 });
    expect(told(call)).toHaveLength(2);
  });
});
