import { usualThresholds } from './engine/detection/plan.js';
import type { Features } from './engine/features.js';
import { nextCallSid, type StateOptions } from './engine/state.js';
import { application, doc, world } from './engine/world.test-kit.js';

type Call = ReturnType<typeof world>;

const alice = '+12025550123';
const bob = '+12025550124';

/** An application whose first document has these verbs; others by path. Status callbacks are answered with nothing. */
function app(
  verbs: string,
  documents: Readonly<Record<string, string>> = {},
  options: StateOptions = {},
): Call {
  const all: Readonly<Record<string, string>> = { '/start': verbs, ...documents };
  return world(({ url }) => doc(all[new URL(url).pathname] ?? ''), {
    ...options,
    application: { status_callback: 'https://app.test/status', call_cost_in_webhooks: true },
  });
}

/** Somebody else calls, whose first document is at another path. @returns The SID of their leg. */
function calls(call: Call, path: string): string {
  const sid = nextCallSid(call.state);
  const other = { ...application, voice_url: `https://app.test${path}` };
  call.does({ type: 'inbound', from: '+12025550101', to: '+12025550199', application: other });
  return sid;
}

function rung(verbs: string, documents?: Readonly<Record<string, string>>, options?: StateOptions): Call {
  const call = app(verbs, documents, options);
  call.rings();
  return call;
}

const answers = (call: Call, callSid: string): void =>
  call.does({ type: 'callee', callSid, does: 'answers' });

/** A call of the API that somebody answers who says nothing. */
function dialled(features: Features): Call {
  const call = app('<Pause length="60"/>');
  call.dials({
    features,
    statusCallback: { url: 'https://app.test/status', method: 'POST', events: ['completed', 'amd'] },
  });
  call.after(1000);
  answers(call, call.sid);
  call.after(60_000);
  return call;
}

const detection = {
  ...usualThresholds,
  mode: 'Enable',
  timeoutMs: 30_000,
  messageEndMs: undefined,
  holds: false,
  cuts: { machine: false, messageEnd: false },
  target: { url: 'https://app.test/amd', method: 'POST' },
} as const;

/** Calls that between them make Telnyx send whatever it sends. */
export const scenarios: Readonly<Record<string, () => Call>> = {
  'a call of the API with its progress, keys and cost': () => {
    const call = app('<Redirect>/next</Redirect>', { '/next': '<Pause length="2"/>' });
    const events = ['initiated', 'ringing', 'answered', 'dtmf', 'completed'] as const;
    call.dials({ statusCallback: { url: 'https://app.test/status', method: 'POST', events } });
    answers(call, call.sid);
    call.presses('5');
    call.ends();
    return call;
  },
  'a menu': () => {
    const verbs = '<Gather action="/a" numDigits="1" validDigits="12" invalidDigitsAction="/start"/>';
    const call = rung(verbs);
    call.presses('3');
    call.presses('1');
    return call;
  },
  'a spoken answer': () => {
    const call = rung(
      '<Gather action="/a" input="speech" partialResultCallback="/partial"/>',
      {},
      {
        settings: { gatherPartialResults: true },
      },
    );
    call.says('one two three');
    call.after(9000);
    return call;
  },
  'a callee who is asked first': () => {
    const noun = `<Number url="/screen" statusCallback="/n" machineDetection="Enable" amdStatusCallback="/amd" deepfakeDetection="Enable" deepfakeDetectionCallbackUrl="/fake">${alice}</Number>`;
    const call = rung(`<Dial action="/a">${noun}</Dial>`);
    answers(call, call.callee(alice));
    call.after(20_000);
    call.hangsUp(call.callee(alice));
    call.ends();
    return call;
  },
  'a queue': () => {
    const call = rung('<Enqueue waitUrl="/wait" action="/a">line</Enqueue>', {
      '/wait': '<Pause/>',
      '/agent': '<Dial><Queue url="/before">line</Queue></Dial>',
      '/before': '<Pause/>',
    });
    const agent = calls(call, '/agent');
    call.after(2000);
    call.hangsUp(agent);
    return call;
  },
  'a message': () => {
    const events = 'recordingStatusCallback="/r" recordingStatusCallbackEvent="in-progress completed absent"';
    const call = rung(
      `<Record ${events}/><Record ${events} action="/a" transcription="true" transcriptionCallback="/t"/>`,
    );
    call.presses('#');
    call.says('Hello.');
    call.after(3000);
    call.presses('#');
    call.after(60_000);
    return call;
  },
  'a recording of nothing': () => {
    const call = rung(
      '<Start><Recording trim="trim-silence" recordingStatusCallback="/r" recordingStatusCallbackEvent="absent"/></Start><Pause/>',
    );
    call.ends();
    return call;
  },
  'a conference': () => {
    const attributes =
      'waitUrl="/wait" statusCallback="/c" statusCallbackEvent="start end join leave speaker"';
    const document = (more: string) => `<Dial><Conference ${attributes} ${more}>room</Conference></Dial>`;
    const call = rung(document('startConferenceOnEnter="false"'), {
      '/wait': '<Pause/>',
      '/other': document('endConferenceOnExit="true"'),
    });
    call.after(2000);
    const other = calls(call, '/other');
    call.says('Good morning.');
    call.after(9000);
    call.hangsUp(other);
    call.ends();
    return call;
  },
  'services beside the document': () => {
    const call = rung(
      `<Start><Stream url="wss://app.test/s" statusCallback="/s"/><Siprec connectorName="c" statusCallback="/s"/>
       <Transcription transcriptionCallback="/t"/></Start><Pause length="5"/>`,
    );
    call.says('Hello.');
    call.ends();
    return call;
  },
  'an assistant': () => {
    const call = rung(
      '<Connect action="/a"><AIAssistant join="x"/></Connect>',
      {},
      {
        settings: { farEnds: { x: [{ closes: 'handoff' }] } },
      },
    );
    call.ends();
    return call;
  },
  'an assistant that asks': () => {
    const call = rung(
      '<AIGather action="/a"><Parameters>{}</Parameters></AIGather>',
      {},
      {
        settings: { farEnds: { AIGather: [{ closes: '{}' }] } },
      },
    );
    call.ends();
    return call;
  },
  'a request of the document': () => {
    const call = rung('<HttpRequest action="/a"><Request url="https://crm.test/"/></HttpRequest>');
    const [asked] = call.entries('request').filter(({ purpose }) => purpose === 'http-request');
    if (asked)
      call.does({ type: 'reply', id: asked.id, reply: { status: 200, body: '', contentType: undefined } });
    return call;
  },
  'a call that is referred': () => {
    const sip = `sip:${bob}@sip.example.com`;
    const call = rung(
      `<Refer action="/a"><Sip>${sip}</Sip></Refer>`,
      {},
      {
        settings: { referOutcomes: { [sip]: 'failed' } },
      },
    );
    call.ends();
    return call;
  },
  'a payment': () => {
    const call = rung('<Pay action="/a" statusCallback="/p" paymentToken="tok_1" chargeAmount="1"/>');
    call.ends();
    return call;
  },
  'a machine that is found beside the document': () =>
    dialled({ detection: { ...detection, callback: 'amd-async' } }),
  'a machine that is found before the document': () =>
    dialled({ detection: { ...detection, holds: true, callback: 'amd-sync' } }),
  'a call of the API for an assistant': () => {
    const call = app('<Pause length="60"/>');
    const targets = [{ url: 'https://app.test/ai', method: 'POST' }] as const;
    const status = { targets, events: ['answered', 'completed'] } as const;
    call.dials({ features: { aiCall: { assistantId: 'a', status, conversation: targets } } });
    answers(call, call.sid);
    call.hangsUp();
    return call;
  },
};
