import { describe, expect, it } from 'vitest';
import { doc, world } from './world.test-kit.js';

const secrets = { pin: '4711 7', key: 'q+r/s' };

const run = (documents: Readonly<Record<string, string>>, settings = {}) => {
  const call = world(documents, { account: { secrets }, settings });
  call.rings();
  return call;
};

describe('placeholders in a document', () => {
  it('stand for the parameters of the request', () => {
    const call = run({ '/start': doc('<Say>You called {{To}}.</Say>') });
    expect(call.heard()).toEqual(['You called +12025550199.']);
  });

  it('stand for the query of the address, and for what a callback adds', () => {
    const call = run({
      '/start': doc('<Gather numDigits="1" action="/menu?name=Ada"/>'),
      '/menu': doc('<Say>{{name}} pressed {{Digits}}</Say>'),
    });
    call.presses('7');
    expect(call.heard()).toEqual(['Ada pressed 7']);
  });

  it('take a bare plus before a number for a plus, with a warning', () => {
    const call = run({
      '/start': doc('<Redirect>/next?n=+12025550123</Redirect>'),
      '/next': doc('<Dial>{{n}}</Dial>'),
    });
    expect(call.leg(call.callee('+12025550123')).status).toBe('ringing');
    expect(call.messages('warning').join()).toContain('Write %2B');
  });

  it('become empty when the name is unknown, with a warning', () => {
    const call = run({ '/start': doc('<Say>Hello {{name}}{{#secret}}nope{{/secret}}!</Say>') });
    expect(call.heard()).toEqual(['Hello !']);
    expect(call.messages('warning').join()).toContain("no parameter 'name'");
    expect(call.messages('warning').join()).toContain("no secret 'nope'");
  });

  it('are not filled in what people read of the document', () => {
    const call = run({ '/start': doc('<Say>{{To}}</Say>') });
    expect(JSON.stringify(call.entries('reply'))).toContain('"placeholder":"param"');
  });

  it('leave what is no address, or no value at all, to be ignored with a warning that says where', () => {
    const call = run({
      '/start': doc(
        '<Gather numDigits="1" action="/menu?name={{From}} {{To}}" timeout="{{CallStatus}}"/><Say>next</Say>',
      ),
    });
    call.presses('7');
    expect(call.requests).toHaveLength(1);
    expect(call.heard()).toEqual(['next']);
    expect(call.entries('warning')).toEqual([
      expect.objectContaining({
        message: expect.stringMatching(/^With its placeholders filled in: action of <Gather> takes /),
        path: 'Response/Gather[1]@action',
      }),
      expect.objectContaining({ path: 'Response/Gather[1]@timeout' }),
    ]);
  });

  it('are not warned of twice where the document was wrong before', () => {
    const call = run({ '/start': doc('<Say Voice="x">{{From}}</Say>') });
    expect(call.entries('warning')).toHaveLength(1);
  });

  it('choose what runs, before the XML is read', () => {
    const call = run({
      '/start':
        '<Response>{{#if From == +12025550100}}<Say>You again{{#else}}<Say>Who is there?{{/if}}</Say></Response>',
    });
    expect(call.heard()).toEqual(['You again']);
  });

  it('repeat what stands in a list of the address', () => {
    const call = run({
      '/start': doc('<Redirect>/next?n[]=%2B12025550101&amp;n[]=%2B12025550102</Redirect>'),
      '/next': doc('<Dial>{{#n}}<Number>{{.}}</Number>{{/n}}</Dial>'),
    });
    expect(
      call
        .entries('call')
        .filter(({ status }) => status === 'ringing')
        .map(({ to }) => to),
    ).toEqual(['+12025550199', '+12025550101', '+12025550102']);
  });

  it('that make no document of it send the call to the fallback address, or end it', () => {
    const call = run({ '/start': '<Response>{{#if From == 1}}<Say>{{/if}}Hello</Say></Response>' });
    expect(call.leg().status).toBe('failed');
    expect(call.messages('error').join()).toContain('With its placeholders filled in: The reply is no TeXML');
  });
});

describe("a secret's value", () => {
  it('is heard as its name, and is on no timeline', () => {
    const call = run({
      '/start': doc(
        '<Say>The code is {{#secret}}pin{{/secret}}.</Say><Redirect>/next?k={{#secret}}key{{/secret}}&amp;p={{#secret}}pin{{/secret}}</Redirect>',
      ),
      '/next': doc(
        '<Say>{{k}} again: 4711 7</Say><Play>https://app.test/{{#secret}}pin{{/secret}}.mp3</Play><Redirect>{{k}}</Redirect>',
      ),
    });
    call.ends();
    expect(call.heard()).toEqual(['The code is [secret pin].', '[secret key] again: [secret pin]']);
    // What is sent holds it all the same.
    expect(call.requests[1]?.url).toBe('https://app.test/next?k=q+r/s&p=4711%207');
    const shown = JSON.stringify(call.timeline);
    for (const form of ['4711 7', '4711%207', '4711+7', 'q+r/s', 'q%2Br%2Fs'])
      expect(shown).not.toContain(form);
    expect(shown).toContain('[secret pin]');
  });

  it('may be stored while calls run; the one before it stays off the timeline too', () => {
    const call = run({
      '/start': doc('<Say>{{#secret}}pin{{/secret}}</Say><Redirect>/next</Redirect>'),
      '/next': doc('<Say>0815, not 4711 7, {{#secret}}new{{/secret}}</Say>'),
    });
    call.does({ type: 'secret', name: 'pin', value: '0815' });
    call.does({ type: 'secret', name: 'pin', value: '0815' });
    call.does({ type: 'secret', name: 'new', value: 'n3w' });
    call.ends();
    expect(call.heard()).toEqual([
      '[secret pin]',
      '[secret pin], not [secret pin, replaced 1], [secret new]',
    ]);
    expect(call.state.account.secrets).toEqual({
      ...secrets,
      pin: '0815',
      'pin, replaced 1': '4711 7',
      new: 'n3w',
    });
  });

  it('does not change what an entry is, whatever it is', () => {
    const call = world(
      { '/start': doc('<Say>hears {{#secret}}a{{/secret}}</Say>') },
      { account: { secrets: { a: 'hears', b: '' } } },
    );
    call.rings();
    expect(call.entries('hears')[0]).toMatchObject({ kind: 'hears', text: '[secret a] [secret a]' });
  });
});
