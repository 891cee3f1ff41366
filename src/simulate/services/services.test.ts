import { describe, expect, it } from 'vitest';
import { doc, world } from '../engine/world.test-kit.js';
import { simulate } from '../simulate.js';

const ringing = (verbs: string, options: Parameters<typeof world>[1] = {}) => {
  const call = world(
    (sent) => (new URL(sent.url).pathname === '/start' ? doc(verbs) : doc('<Say>Action</Say>')),
    options,
  );
  call.rings();
  return call;
};

const events = (call: ReturnType<typeof ringing>, callback: string, name: string) =>
  call.sent(callback).map(({ parameters }) => Reflect.get(parameters, name));

describe('<Start> and <Stop>', () => {
  it('set services going beside the document, and end them with it', () => {
    const call = ringing(
      '<Start><Suppression/><Siprec connectorName="c" statusCallback="/s"/></Start><Say>Hello</Say><Pause length="9"/>',
    );
    expect(call.heard()).toEqual(['Hello']);
    expect(call.leg().services.map(({ kind }) => kind)).toEqual(['Suppression', 'Siprec']);
    call.ends();
    expect(events(call, 'siprec-status', 'SiprecEvent')).toEqual(['siprec-started', 'siprec-stopped']);
    expect(call.entries('service').map(({ service, phase }) => `${service} ${phase}`)).toEqual([
      'Suppression begins',
      'Siprec begins',
      'Suppression ends',
      'Siprec ends',
    ]);
  });

  it('choose by kind and by name, and say what there is not', () => {
    const call = ringing(
      `<Start><Siprec connectorName="c" name="a"/><Siprec connectorName="c" name="b"/></Start>
       <Stop><Siprec name="b"/></Stop><Stop><Suppression/></Stop><Pause length="1"/>`,
    );
    expect(call.leg().services.map(({ plan }) => 'name' in plan && plan.name)).toEqual(['a']);
    expect(call.messages('warning')).toContain('There is no <Suppression> to stop.');
  });
});

describe('a live transcription', () => {
  it('tells what the person says, and what they hear, by its tracks', () => {
    const call = ringing(
      '<Start><Transcription transcriptionTracks="both" transcriptionCallback="/t"/></Start><Say>Name?</Say><Gather input="speech" timeout="9"/>',
    );
    call.after(2000);
    call.says('Ann Example');
    expect(events(call, 'realtime-transcription', 'Transcript')).toEqual(['Name?', 'Ann Example']);
    expect(events(call, 'realtime-transcription', 'IsFinal')).toEqual([true, true]);
  });

  it('has interim results where they are asked for', () => {
    const call = ringing(
      '<Start><Transcription interimResults="true" transcriptionCallback="/t"/></Start><Gather input="speech" timeout="9"/>',
    );
    call.says('one two three four');
    expect(events(call, 'realtime-transcription', 'Transcript')).toEqual(['one two', 'one two three four']);
    expect(events(call, 'realtime-transcription', 'IsFinal')).toEqual([false, true]);
  });
});

describe('a SIPREC session', () => {
  it('fails where its connector can’t be reached', () => {
    const call = ringing(
      '<Start><Siprec connectorName="gone" statusCallback="/s"/></Start><Pause length="1"/>',
      {
        settings: { brokenConnectors: ['gone'] },
      },
    );
    expect(events(call, 'siprec-status', 'SiprecEvent')).toEqual(['siprec-failed']);
    expect(call.leg().services).toEqual([]);
  });

  it('ends by itself after its longest time', () => {
    const call = ringing(
      '<Start><Siprec connectorName="c" sessionTimeoutSecs="90" statusCallback="/s"/></Start><Pause length="180"/>',
    );
    call.after(90_000);
    expect(events(call, 'siprec-status', 'SiprecEvent')).toEqual(['siprec-started', 'siprec-stopped']);
  });
});

describe('a stream', () => {
  const connect =
    '<Connect><Stream url="wss://app.test/s" name="n" statusCallback="/s"/></Connect><Say>After</Say>';

  it('blocks the document while it is connected, and lets it go on once the far end closes', () => {
    const call = ringing(connect);
    call.after(60_000);
    expect(call.heard()).toEqual([]);
    const [service] = call.leg().services;
    call.does({ type: 'far-end', callSid: call.sid, serviceSid: service?.sid, news: { does: 'closes' } });
    expect(call.heard()).toEqual(['After']);
    expect(events(call, 'stream-status', 'StreamEvent')).toEqual(['stream-started', 'stream-stopped']);
  });

  it('falls through when it can’t connect', () => {
    const call = ringing(connect, { opensStreams: true });
    const [service] = call.leg().services;
    const news = { does: 'fails', problem: 'nobody listens' } as const;
    call.does({ type: 'far-end', callSid: call.sid, serviceSid: service?.sid, news });
    expect(call.heard()).toEqual(['After']);
    expect(call.sent('stream-status')[0]).toMatchObject({
      parameters: { StreamEvent: 'stream-error', StreamError: 'nobody listens', StreamName: 'n' },
    });
  });

  it('is one at a time', () => {
    const call = ringing(
      '<Start><Stream url="wss://app.test/a"/></Start><Start><Stream url="wss://app.test/b" statusCallback="/s"/></Start><Pause length="1"/>',
    );
    expect(call.leg().services).toHaveLength(1);
    expect(events(call, 'stream-status', 'StreamEvent')).toEqual(['stream-error']);
  });
});

describe('a conversation', () => {
  const relay = `<Connect action="/done"><ConversationRelay url="wss://app.test/r" welcomeGreeting="Welcome"/></Connect>`;

  it('follows the script of its far end, turn by turn', () => {
    const call = ringing(relay, {
      settings: {
        farEnds: {
          'wss://app.test/r': [
            { says: 'How can I help?' },
            { listens: true },
            { says: 'One moment' },
            { closes: 'handoff' },
          ],
        },
      },
    });
    call.after(10_000);
    expect(call.heard()).toEqual(['Welcome', 'How can I help?']);
    call.says('A person, please');
    call.after(10_000);
    expect(call.sent('connect-action')[0]).toMatchObject({ parameters: { Reason: 'handoff' } });
    expect(call.heard().slice(2)).toEqual(['One moment', 'Action']);
  });

  it('asks for no document with the reason normal: a transfer is on its way', () => {
    const call = ringing(relay, { settings: { farEnds: { 'wss://app.test/r': [{ closes: 'normal' }] } } });
    call.ends();
    expect(call.sent('connect-action')).toEqual([]);
  });

  it('is played by a script of a test', async () => {
    const application = async (request: Request) =>
      new Response(new URL(request.url).pathname === '/done' ? doc('<Say>Bye</Say>') : doc(relay));
    const call = await simulate(application).ring();
    await call.hears('Welcome');
    await call.farEnd('ConversationRelay').says('Hello there');
    await call.hears('Hello there');
    await call.farEnd('ConversationRelay').closes('hangup');
    await call.hears('Bye');
    await expect(call.farEnd('Stream').says('x')).rejects.toThrow('no <Stream> at work');
  });
});

describe('an <AIGather>', () => {
  const gather =
    '<AIGather action="/done"><Greeting>Your name?</Greeting><Parameters>{"type":"object"}</Parameters></AIGather>';

  it('talks by its script, and hands over what it found out with the conversation', () => {
    const call = ringing(gather, {
      settings: { farEnds: { AIGather: [{ listens: true }, { closes: '{"name":"Ann"}' }] } },
    });
    call.after(5000);
    call.says('Ann');
    const [sent] = call.sent('ai-gather-action');
    const read = (name: string) => JSON.parse(atob(Reflect.get(sent?.parameters ?? {}, name)));
    expect(read('Base64Result')).toEqual({ status: 'valid', result: { name: 'Ann' } });
    expect(read('Base64MessageHistory')).toEqual([
      { role: 'assistant', content: 'Your name?' },
      { role: 'user', content: 'Ann' },
    ]);
    expect(call.heard()).toEqual(['Your name?', 'Action']);
  });
});
