import { describe, expect, it } from 'vitest';
import type { TimelineEntry } from '../simulate/index.js';
import { application, doc, emulated, eventually, type Received } from './testing.test-kit.js';

const To = '+12025550123';
const From = '+12025550100';

/** An emulator, and an application that says who it is and waits. */
async function hosted(
  fields: Record<string, unknown> = {},
  options: Parameters<typeof emulated>[0] = {},
  answers: (request: Received) => string = ({ path }) =>
    path === '/voice' ? doc('<Say>Hello</Say><Pause length="30"/>') : '',
) {
  const world = await emulated(options);
  const app = await application(world.emulator.publicKey, answers);
  const { data } = await world.ours.texml.applications.create({
    friendly_name: 'app',
    voice_url: `${app.url}/voice`,
    ...fields,
    ...(typeof fields.status_callback === 'string' && { status_callback: app.url + fields.status_callback }),
  });
  const paths = () => app.received.map(({ path }) => path);
  return { ...world, app, paths, call: { ApplicationSid: data.id, To, From } };
}

describe('a call that looks for machines', () => {
  it('holds its document back, and tells the status callback what it found', async () => {
    const { ours, emulator, app, paths, call } = await hosted();
    const phone = emulator.phone(To);
    const { call_sid } = await ours.texml.calls.create({
      ...call,
      MachineDetection: 'Enable',
      StatusCallback: `${app.url}/status`,
      StatusCallbackEvent: 'completed',
    });
    await phone.isMachine({ greeting: 'You have reached Alice. Please leave a message after the tone.' });
    await eventually(() => paths().filter((path) => path === '/status').length === 2);
    expect(app.at('/status').map(({ form }) => [form.AnsweredBy, form.CallStatus])).toEqual([
      ['machine_start', 'in-progress'],
      [undefined, 'completed'],
    ]);
    const asked = ({ kind }: TimelineEntry) => kind === 'request' || kind === 'detects';
    expect(emulator.timeline(call_sid ?? '').filter(asked)).toMatchObject([
      { kind: 'detects', result: 'machine_start' },
      { callback: 'amd-sync' },
      { callback: 'voice-request-outbound' },
      { callback: 'call-status-completed' },
    ]);
    expect(await ours.texml.calls.get(call_sid ?? '')).toMatchObject({ answered_by: 'machine' });
  });

  it('tells its own address while the document runs, with AsyncAmd', async () => {
    const { ours, emulator, app, call } = await hosted();
    const phone = emulator.phone(To);
    const { call_sid } = await ours.texml.calls.create({
      ...call,
      MachineDetection: 'DetectMessageEnd',
      AsyncAmd: true,
      AsyncAmdStatusCallback: `${app.url}/amd`,
      AsyncAmdStatusCallbackMethod: 'GET',
    });
    await phone.isMachine({ beep: false });
    await eventually(() => app.at('/amd').length === 1);
    expect(app.at('/amd')[0]).toMatchObject({
      method: 'GET',
      isSigned: true,
      form: { CallSid: call_sid, AnsweredBy: 'machine_end_silence' },
    });
    expect(app.received[0]?.path).toBe('/voice');
  });

  it.each([
    [{ answers: 'human' }, 'human'],
    [{ answers: 'machine', answeredBy: 'fax' }, 'machine'],
    [{ answers: 'machine', answeredBy: 'unknown' }, 'not_sure'],
  ] as const)('shows who answered in the record of the call: %j', async (answer, answered_by) => {
    const { ours, emulator, call } = await hosted();
    const phone = emulator.phone(To);
    const { call_sid } = await ours.texml.calls.create({ ...call, MachineDetection: 'Enable' });
    expect(await ours.texml.calls.get(call_sid ?? '')).toMatchObject({ answered_by: null });
    await phone.answersAs(answer);
    await phone.ends();
    expect(await ours.texml.calls.get(call_sid ?? '')).toMatchObject({ answered_by });
  });

  it('reads its thresholds with the regular detector alone, unless set otherwise', async () => {
    const durationOf = async (
      DetectionMode: 'Regular' | 'Premium',
      detectionThresholds: 'documented' | 'always' = 'documented',
    ) => {
      const { ours, emulator, app, call } = await hosted({}, { settings: { detectionThresholds } });
      const phone = emulator.phone(To);
      await ours.texml.calls.create({
        ...call,
        MachineDetection: 'Enable',
        DetectionMode,
        MachineDetectionSpeechEndThreshold: 100,
        AsyncAmd: true,
        AsyncAmdStatusCallback: `${app.url}/amd`,
      });
      await phone.answers();
      await phone.ends();
      return app.at('/amd')[0]?.form.MachineDetectionDuration;
    };
    expect(await durationOf('Regular')).toBe('800');
    expect(await durationOf('Premium')).toBe('1500');
    expect(await durationOf('Premium', 'always')).toBe('800');
  });

  it('finds out whether the voice is synthetic', async () => {
    const { ours, emulator, app, call } = await hosted();
    const phone = emulator.phone(To);
    await ours.texml.calls.create({
      ...call,
      DeepfakeDetection: 'Enable',
      DeepfakeDetectionCallbackUrl: `${app.url}/deepfake`,
      DeepfakeDetectionCallbackMethod: 'GET',
    });
    await phone.answersAs({ answers: 'human', deepfake: { result: 'fake', score: 0.91 } });
    await phone.ends();
    expect(app.at('/deepfake')).toMatchObject([
      { method: 'GET', form: { DeepfakeResult: 'fake', DeepfakeScore: '0.91' } },
    ]);
  });
});

describe('a call with headers and a name', () => {
  it('tells its application of the headers, and shows the callee the name', async () => {
    const { ours, emulator, app, call } = await hosted();
    const phone = emulator.phone(To);
    const { call_sid } = await ours.texml.calls.create({
      ...call,
      CallerId: 'Acme Support',
      CustomHeaders: [{ name: 'X-Tenant', value: 'acme' }],
      StatusCallback: `${app.url}/status`,
    });
    await phone.answers();
    await phone.ends();
    expect(app.at('/voice')[0]?.form).toMatchObject({ 'SipHeader_X-Tenant': 'acme' });
    expect(app.at('/status')[0]?.form).toMatchObject({ CallerId: 'Acme Support' });
    expect(await ours.texml.calls.get(call_sid ?? '')).toMatchObject({ caller_name: 'Acme Support' });
  });
});

describe('a call that is recorded', () => {
  it('is recorded from the answer, without silence, and reported', async () => {
    const { ours, emulator, app, call } = await hosted();
    const phone = emulator.phone(To);
    await ours.texml.calls.create({
      ...call,
      Record: true,
      RecordingChannels: 'dual',
      RecordingStatusCallback: `${app.url}/recording`,
      RecordingStatusCallbackEvent: 'in-progress completed',
      RecordingStatusCallbackMethod: 'GET',
    });
    await phone.answers();
    await phone.waits(5);
    await phone.says('x'.repeat(100));
    await phone.ends();
    await eventually(() => app.at('/recording').length === 2);
    expect(app.at('/recording').map(({ method, form }) => [method, form.RecordingStatus])).toEqual([
      ['GET', 'in-progress'],
      ['GET', 'completed'],
    ]);
    expect(app.at('/recording')[1]?.form).toMatchObject({
      RecordingSource: 'OutboundAPI',
      RecordingChannels: '2',
      RecordingDuration: '12',
      RecordingUrl: expect.stringMatching(/^http/),
    });
  });

  it('keeps the address to itself with SendRecordingUrl false, and ends after RecordingTimeout', async () => {
    const { ours, emulator, app, call } = await hosted();
    const phone = emulator.phone(To);
    await ours.texml.calls.create({
      ...call,
      Record: true,
      Trim: 'do-not-trim',
      SendRecordingUrl: false,
      RecordingTimeout: 4,
      RecordingTrack: 'inbound',
      RecordingStatusCallback: `${app.url}/recording`,
    });
    await phone.answers();
    await phone.says('x'.repeat(100));
    await phone.waits(10);
    expect(app.at('/recording')[0]?.form).toMatchObject({ RecordingDuration: '11' });
    expect(app.at('/recording')[0]?.form.RecordingUrl).toBeUndefined();
    expect(phone.status).toBe('in-progress');
  });
});

describe('a call that listens in on another', () => {
  it('hears both sides, is heard as its role says, and reports nothing', async () => {
    const { ours, emulator, app, call } = await hosted({ status_callback: '/reports' });
    const [phone, boss] = [emulator.phone(To), emulator.phone('+12025550150')];
    const { call_sid } = await ours.texml.calls.create({ ...call, StatusCallbackEvent: 'answered' });
    await phone.answers();
    await phone.hears('Hello');
    const supervising = await ours.texml.calls.create({
      ...call,
      To: boss.number,
      SuperviseCallSid: call_sid ?? '',
      SupervisingRole: 'whisper',
      StatusCallback: `${app.url}/boss`,
    });
    await boss.answers();
    await phone.says('Is anybody there?');
    await boss.hears('Is anybody there?');
    await boss.says('Tell them yes.');
    await phone.hears('Tell them yes.');
    await phone.hangsUp();
    expect(await ours.texml.calls.get(supervising.call_sid ?? '')).toMatchObject({ status: 'completed' });
    expect(app.at('/boss')).toEqual([]);
    expect(app.at('/voice')).toHaveLength(1);
  });
});

describe('a call whose application wants to know what it costs', () => {
  it('tells that after the end, and in the record of the call', async () => {
    const { ours, emulator, app, call } = await hosted({
      call_cost_in_webhooks: true,
      status_callback: '/reports',
    });
    const phone = emulator.phone(To);
    const { call_sid = '' } = await ours.texml.calls.create(call);
    expect(await ours.texml.calls.get(call_sid ?? '')).toMatchObject({ price: null });
    await phone.answers();
    await phone.ends();
    await eventually(() => app.at('/reports').length === 2);
    const costs = app.at('/reports').filter(({ form }) => form.CallbackSource === 'call-cost-events');
    expect(costs).toMatchObject([{ isSigned: true, form: { [`CallCost[${call_sid}]`]: '0.0050' } }]);
    expect(await ours.texml.calls.get(call_sid ?? '')).toMatchObject({ price: '0.0050', price_unit: 'USD' });
  });
});

describe('a call by the id of a connection', () => {
  it('runs the application’s document, or another', async () => {
    const { ours, emulator, app, call } = await hosted();
    const phone = emulator.phone(To);
    const placed = await ours.texml.calls.createOnConnection(call.ApplicationSid, { To, From });
    expect(placed).toEqual({ call_sid: expect.stringMatching(/^v3:/), from: From, to: To, status: 'queued' });
    await phone.answers();
    await phone.hears('Hello');
    await phone.hangsUp();
    await ours.texml.calls.createOnConnection(call.ApplicationSid, {
      To,
      From,
      Url: `${app.url}/other`,
      Method: 'GET',
    });
    await phone.answers();
    await eventually(() => app.at('/other').length === 1);
    expect(app.at('/other')[0]).toMatchObject({ method: 'GET' });
    await ours.texml.calls.createOnConnection(call.ApplicationSid, { To, From, Texml: doc('<Say>Hi</Say>') });
    await phone.answers();
    await phone.hears('Hi');
  });

  it('is refused where there is no such application', async () => {
    const { post } = await hosted();
    const response = await post('/texml/calls/1', { To, From });
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({
      errors: [{ code: '10015', source: { pointer: '/connection_id' } }],
    });
  });
});
