import type { CallbackUrl } from './callback-url.js';
import { type Builder, type Options, param, response, secret, type TexmlDocument } from './index.js';

declare const gatherStep: CallbackUrl<'gather'>;
declare const dialStep: CallbackUrl<'dial'>;
declare const voiceStep: CallbackUrl<'voice'>;

const r = response();

// Each verb is a method, typed by the vocabulary; a document can be kept and grown.
const kept: Builder = r.say('Hello', { voice: 'Polly.Joanna-Neural', loop: 2 }).pause({ length: 2 }).pause();
const ended: TexmlDocument = kept.hangup();
ended.toXml({ pretty: true });

// Options are the element's attributes.
const options: Options<'gather'> = { input: 'dtmf speech', numDigits: 1, profanityFilter: true };
r.gather(options, (g) => g.say('One.').play('https://example.com/a.mp3'));
r.gather((g) => g.say('Options can be left out.'));
// @ts-expect-error an attribute that TeXML does not have
r.say('Hello', { vioce: 'alice' });
// @ts-expect-error letter case counts
r.gather({ numdigits: 1 });
// @ts-expect-error a Twilio attribute
r.record({ transcribe: true });
// @ts-expect-error a number, not a text
r.gather({ numDigits: '1' });
// @ts-expect-error not in the list
r.gather({ input: 'voice' });
// @ts-expect-error a boolean, not a text
r.dial('+12025550123', { answerOnBridge: 'true' });

// Children are those of the vocabulary.
// @ts-expect-error Gather takes no Pause
r.gather({}, (g) => g.pause());
// @ts-expect-error Gather takes no Hangup
r.gather({}, (g) => g.hangup());
// @ts-expect-error Number stands in Dial only
r.number('+12025550123');
// @ts-expect-error Number holds no elements
r.dial({}, (d) => d.number('+12025550123', {}, (n) => n));
// @ts-expect-error an element that must have text
r.say();
// @ts-expect-error a verb that TeXML does not have
r.sms('Hello');

// What is required is required, by place.
r.start((s) => s.stream({ url: 'wss://example.com/' }));
r.stop((s) => s.stream({ name: 'tap' }).stream());
// @ts-expect-error Stream under Start needs its url
r.start((s) => s.stream({}));
// @ts-expect-error under Stop it takes a name only
r.stop((s) => s.stream({ url: 'wss://example.com/' }));
// @ts-expect-error Sip in Refer takes no attributes
r.refer({}, (x) => x.sip('sip:a@example.com', { username: 'a' }));
r.dial({}, (d) => d.sip('sip:a@example.com', { username: 'a', password: 'b' }));

// Nothing runs after a terminal verb.
// @ts-expect-error after Hangup
r.hangup().say('Hello');
// @ts-expect-error after Redirect
r.redirect('/again').hangup();
// @ts-expect-error after Reject
r.reject({ reason: 'busy' }).say('Hello');
// @ts-expect-error after Leave
r.leave().say('Hello');

// Token lists are arrays.
r.dial({}, (d) =>
  d.number('+12025550123', { statusCallback: '/s', statusCallbackEvent: ['answered', 'completed'] }),
);
// @ts-expect-error not an event
r.dial({}, (d) => d.number('+12025550123', { statusCallbackEvent: ['answer'] }));

// Placeholders stand where text or a value stands.
r.say(['Your code is ', secret('code'), '.']);
r.say(param('From'));
r.gather({ numDigits: param('length'), action: ['/menu?from=', param('From')] });

// An address that answers one kind of callback fits there only.
r.gather({ action: gatherStep, invalidDigitsAction: gatherStep }).redirect(voiceStep);
// @ts-expect-error a dial step does not answer a gather
r.gather({ action: dialStep });
// @ts-expect-error a gather step does not answer a redirect
r.redirect(gatherStep);
r.dial('+12025550123', { action: dialStep });

// Payloads are objects or their JSON.
r.aiGather({ action: '/done' }, (a) =>
  a.parameters({ type: 'object', properties: { name: { type: 'string' } } }),
);
r.httpRequest({ async: false, action: '/next' }, (h) =>
  h
    .request({ url: 'https://example.com/', method: 'POST' }, (q) =>
      q
        .headers((hs) => hs.header((x) => x.key('Authorization').value(['Bearer ', secret('token')])))
        .body({ a: 1 }),
    )
    .response((x) =>
      x
        .type('JSON')
        .statusCode('200')
        .content((c) => c.field((f) => f.name('a.b').value('b'))),
    ),
);

// Composition keeps the types.
r.when(Math.random() > 0.5, (x) => x.say('Yes.'))
  .each(['a', 'b'], (x, letter, index) => x.say(`${letter}${index}`))
  .use((x) => x.pause())
  .hangup();
// @ts-expect-error one branch has ended the document
r.when(true, (x) => x.hangup()).say('Hello');
const both: TexmlDocument = r.when(
  true,
  (x) => x.hangup(),
  (x) => x.redirect('/a'),
);
both.toXml();
