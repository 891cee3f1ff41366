import { describe, expect, it } from 'vitest';
import { param, response, secret, TexmlError } from './index.js';

const issuesOf = (build: () => { toXml(): string }): string[] => {
  try {
    build().toXml();
    return [];
  } catch (error) {
    if (!(error instanceof TexmlError)) throw error;
    return error.issues.map(({ code, path }) => `${code} ${path}`);
  }
};

describe('the builder', () => {
  it('writes what the vocabulary allows, in order', () => {
    const xml = response()
      .say('Welcome to Acme.', { voice: 'Polly.Joanna-Neural', loop: 2 })
      .gather({ action: '/menu', numDigits: 1, profanityFilter: true }, (g) =>
        g.say('Press 1.').play('/menu.mp3'),
      )
      .dial({ timeout: 20 }, (d) =>
        d.number('+12025550123', { statusCallback: '/s', statusCallbackEvent: ['answered', 'completed'] }),
      )
      .redirect('/again')
      .toXml();
    expect(xml).toBe(
      '<Response><Say voice="Polly.Joanna-Neural" loop="2">Welcome to Acme.</Say>' +
        '<Gather action="/menu" numDigits="1" profanityFilter="true"><Say>Press 1.</Say><Play>/menu.mp3</Play></Gather>' +
        '<Dial timeout="20"><Number statusCallback="/s" statusCallbackEvent="answered completed">+12025550123</Number></Dial>' +
        '<Redirect>/again</Redirect></Response>',
    );
  });

  it('gives an empty document, and one after a condition that never held', () => {
    expect(response().toXml()).toBe('<Response/>');
    expect(
      response()
        .when(false, (r) => r.say('x'))
        .toXml(),
    ).toBe('<Response/>');
  });

  it('is immutable: a part can be kept, and grown in two ways', () => {
    const options = { loop: 2 };
    const kept = response().say('Hello', options);
    options.loop = 9;
    const one = kept.say('one');
    const two = kept.say('two').hangup();
    expect(kept.toXml()).toBe('<Response><Say loop="2">Hello</Say></Response>');
    expect(one.toXml()).toBe('<Response><Say loop="2">Hello</Say><Say>one</Say></Response>');
    expect(two.toXml()).toBe('<Response><Say loop="2">Hello</Say><Say>two</Say><Hangup/></Response>');
    expect(kept.root.children).toHaveLength(1);
    expect(kept.root).toEqual({
      name: 'Response',
      attributes: {},
      children: [{ name: 'Say', attributes: { loop: '2' }, children: ['Hello'] }],
    });
  });

  it('composes with when, each and use', () => {
    const greet = (name: string) => (r: ReturnType<typeof response>) => r.say(`Hello ${name}.`);
    const xml = response()
      .use(greet('Ada'))
      .when(
        1 > 2,
        (r) => r.say('no'),
        (r) => r.say('yes'),
      )
      .each(['sales', 'support'], (r, team, index) => r.say(`${index + 1} for ${team}`))
      .hangup()
      .toXml();
    expect(xml).toBe(
      '<Response><Say>Hello Ada.</Say><Say>yes</Say><Say>1 for sales</Say><Say>2 for support</Say><Hangup/></Response>',
    );
  });

  it('takes placeholders in text and in attributes', () => {
    const xml = response()
      .say(['Your code is ', secret('door code'), '.'])
      .gather({ action: ['/menu?from=', param('From')], numDigits: param('length') })
      .toXml();
    expect(xml).toBe(
      '<Response><Say>Your code is {{#secret}}door code{{/secret}}.</Say><Gather action="/menu?from={{From}}" numDigits="{{length}}"/></Response>',
    );
  });

  it('puts the parts of a list side by side, and the words of a token list apart', () => {
    const xml = response()
      .gather({ action: ['/menu', '?a=1'] })
      .dial((d) =>
        d.number('+12025550123', { statusCallback: '/s', statusCallbackEvent: ['ringing', 'completed'] }),
      )
      .toXml();
    expect(xml).toContain('action="/menu?a=1"');
    expect(xml).toContain('statusCallbackEvent="ringing completed"');
  });

  it('refuses a placeholder name that could end its tag', () => {
    for (const name of ['', 'a}}b', '{{a', '<x>', ' a', 'a/b', '#if']) {
      expect(() => secret(name), name).toThrow(TexmlError);
      expect(() => param(name), name).toThrow(/takes a name of letters/);
    }
  });

  it('never lets a double brace of ordinary text through', () => {
    const xml = response()
      .say('{{#secret}}key{{/secret}} {{{x}}}')
      .say(['{', param('a'), '}', '}'])
      .toXml();
    expect(xml).toBe(
      '<Response><Say>&#123;{#secret}}key&#123;{/secret}} &#123;&#123;{x}}}</Say><Say>&#123;{{a}}&#125;}</Say></Response>',
    );
  });

  it('writes payloads as CDATA, their double braces as JSON escapes', () => {
    const fill = (schema: object | string) =>
      response()
        .aiGather({ action: '/done' }, (a) => a.parameters(schema))
        .toXml();
    expect(fill({ type: 'object', description: '{{x}} & <y>' })).toContain(
      '<![CDATA[{"type":"object","description":"\\u007b{x}} & <y>"}]]>',
    );
    expect(fill('{"type":"object","description":"]]>"}')).toContain(
      '{"type":"object","description":"]]&gt;"}',
    );
    const body = response().httpRequest({ async: true }, (h) =>
      h.request({ url: 'https://example.com/' }, (r) => r.body('not JSON {{x}}')),
    );
    expect(body.toXml()).toContain('<Body>not JSON &#123;{x}}</Body>');
  });

  it('checks what types can not see, with the path of each issue', () => {
    expect(issuesOf(() => response().say('a').say('b', { loop: 11 }))).toEqual([
      'bad-value Response/Say[2]@loop',
    ]);
    expect(issuesOf(() => response().gather({ timeout: 0.5, finishOnKey: '12' }, (g) => g.say('')))).toEqual([
      'bad-value Response/Gather[1]@timeout',
      'bad-value Response/Gather[1]@finishOnKey',
      'missing-text Response/Gather[1]/Say[1]',
    ]);
    expect(issuesOf(() => response().dial('2025550123'))).toEqual(['bad-text Response/Dial[1]']);
    expect(issuesOf(() => response().dial())).toEqual(['empty-element Response/Dial[1]']);
    expect(issuesOf(() => response().say('bell \u0007'))).toEqual(['forbidden-character Response/Say[1]']);
    expect(issuesOf(() => response().start((s) => s))).toEqual(['too-few-children Response/Start[1]']);
    expect(issuesOf(() => response().redirect('ftp://example.com/'))).toEqual([
      'bad-text Response/Redirect[1]',
    ]);
    expect(issuesOf(() => response().say('x', { voice: 'ElevenLabs.Default.Rachel' }))).toEqual([
      'say-elevenlabs-key Response/Say[1]@voice',
    ]);
  });

  it('says what is wrong, where, what was expected and where that is written', () => {
    const { issues } = response().say('x', { loop: 11 });
    expect(issues).toEqual([
      {
        code: 'bad-value',
        severity: 'error',
        message: 'loop of <Say> takes a whole number from 0 to 10.',
        path: 'Response/Say[1]@loop',
        expected: 'a whole number from 0 to 10',
        received: '11',
        source: 'https://developers.telnyx.com/docs/voice/programmable-voice/texml-verbs/say',
      },
    ]);
  });

  it('never repeats a phone number in an issue', () => {
    const wrong = response().dial('(202) 555-0199', { callerId: '202 555 0199' });
    expect(JSON.stringify(wrong.issues)).not.toMatch(/0199/);
  });

  it('throws once, with every issue, and its stack shows the line that added the first one', () => {
    const addTheWrongOne = () => response().say('x', { loop: 99 });
    const late = addTheWrongOne().pause({ length: 500 });
    try {
      late.toXml();
      expect.unreachable();
    } catch (error) {
      if (!(error instanceof TexmlError)) throw error;
      expect(error.code).toBe('invalid-document');
      expect(error.issues).toHaveLength(2);
      expect(error.message).toContain('Response/Pause[1]@length');
      expect(error.stack).toContain('addTheWrongOne');
    }
  });

  it('writes in spite of warnings, and keeps them', () => {
    const doc = response().say('Hello').reject();
    expect(doc.issues.map(({ code }) => code)).toEqual(['not-first']);
    expect(doc.toXml()).toBe('<Response><Say>Hello</Say><Reject/></Response>');
  });

  it('finds what plain JavaScript lets through', () => {
    const call = (on: object, method: string, ...content: unknown[]) =>
      Reflect.get(on, method).apply(on, content);
    const r = response();
    expect(issuesOf(() => call(r, 'say', { voice: 'man' }))).toEqual(['wrong-type Response/Say[1]']);
    expect(issuesOf(() => call(r, 'say', 'x', { voice: Symbol.iterator }))).toContain(
      'wrong-type Response/Say[1]@voice',
    );
    expect(issuesOf(() => call(r, 'say', 'x', { Voice: 'man' }))).toEqual([
      'unknown-attribute Response/Say[1]@Voice',
    ]);
    expect(issuesOf(() => call(call(r, 'hangup'), 'say', 'after'))).toEqual([
      'after-terminal Response/Say[1]',
    ]);
    expect(issuesOf(() => call(r, 'start', (s: object) => call(s, 'stream', {})))).toEqual([
      'missing-attribute Response/Start[1]/Stream[1]',
    ]);
  });
});
